import OpenAPIDocument

/// What a method could be called, the best first, going by the operation's id or, where it has none or shares it with another, by its
/// method and path.
struct OperationCandidates {
    var names: [String]
    /// What errors and middleware see: the id, or the method and the path.
    let id: String

    init(_ operation: Operation) {
        guard let id = operation.id, !id.isEmpty, !operation.sharesID else {
            id = "\(operation.method.lowercased()) \(operation.path)"
            names = [SwiftName.lowerCamel("\(operation.method.lowercased()) \(Self.words(of: operation.path))")]
            return
        }
        self.id = id
        let full = SwiftName.lowerCamel(id)
        names = Self.withoutRoute(id, operation).map { [SwiftName.lowerCamel($0), full] } ?? [full]
    }

    /// `/things/{id}` -> `things by id`; parameters before the end say nothing that the path does not.
    private static func words(of path: String) -> String {
        let parts = path.split(separator: "/")
        let ending = parts.reversed().prefix { $0.hasPrefix("{") && $0.hasSuffix("}") }.count
        let parameters = parts.suffix(ending).map { $0.dropFirst().dropLast() }.joined(separator: " and ")
        let rest = parts.dropLast(ending).joined(separator: " ")
        return parameters.isEmpty ? rest : "\(rest) by \(parameters)"
    }

    /// `read_user_users__id__get` of `GET /users/{id}` -> `read_user`: some servers put the route behind the name of a function.
    ///
    /// - Returns: `nil` where the id does not end with the whole route, or is nothing else.
    private static func withoutRoute(_ id: String, _ operation: Operation) -> String? {
        guard id.lowercased().hasSuffix("_\(operation.method.lowercased())") else { return nil }
        let path = operation.path.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
        let route = "\(path)_\(operation.method)".lowercased()
        guard id.lowercased().hasSuffix(route), id.count > route.count else { return nil }
        let name = String(id.dropLast(route.count))
        return name.contains { $0.isLetter } ? name : nil
    }
}
