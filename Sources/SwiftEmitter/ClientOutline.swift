import ClientModel

/// What a client offers and where it is written, as people read it.
package struct ClientOutline: Sendable {
    /// A method, or a list or a job made of one.
    package struct Method: Sendable {
        /// `apps.getAuthenticated(page: Int? = nil) -> App`
        package var call: String
        /// The file it is in.
        package var file: String
    }

    /// A type.
    package struct DeclaredType: Sendable {
        /// With the types it is nested in.
        package var name: String
        /// `struct`, `enum` or what else it is.
        package var kind: String
        /// The file it is in.
        package var file: String
    }

    /// The methods of each operation, by its place in the model: its own first.
    package var methods: [[Method]]
    /// In the order of their names. Another name for a type is none.
    package var types: [DeclaredType]
    /// The name of the enum of all events; `nil` where there are no webhooks.
    package var webhook: String?

    init(_ model: ClientModel, names: TypeNames, operations files: [Int: String], types paths: [TypeID: String]) {
        methods = model.operations.enumerated().map { place, operation in
            let prefix = operation.group.map { SwiftIdentifier(model.groups[$0].name).declaration + "." } ?? ""
            let file = files[place] ?? ""
            let jobs = model.jobs.filter { $0.operation == place }.flatMap { [$0.waitName, $0.statesName] }
            let lists = model.lists.filter { $0.operation == place }.map(\.name)
            return [Method(call: prefix + Self.call(operation, model, names), file: file)]
                + (jobs + lists).map { Method(call: "\(prefix)\(SwiftIdentifier($0).declaration)(…)", file: file) }
        }
        types = model.declarations.compactMap { declaration in
            var path = [declaration.name]
            var root = declaration
            while let parent = root.parent {
                root = model[parent]
                path.insert(root.name, at: 0)
            }
            guard let kind = Self.kind(of: declaration.shape) else { return nil }
            return DeclaredType(name: path.joined(separator: "."), kind: kind, file: paths[root.id] ?? "")
        }.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
        webhook = model.webhook.map { model[$0.type].name }
    }

    private static func call(_ operation: OperationModel, _ model: ClientModel, _ names: TypeNames) -> String {
        let line = MethodArguments(operation, model, names: names).code.oneLine
        let result = SuccessCode(operation, model, names: names, call: "call", reply: "reply", indentation: 0).result
        return "\(SwiftIdentifier(operation.name).declaration)(\(line))" + (result.map { " -> \($0)" } ?? "")
    }

    private static func kind(of shape: TypeDeclaration.Shape) -> String? {
        switch shape {
        case .structure, .tuple, .choices: "struct"
        case .openEnum: "enum of values"
        case .union: "union"
        case .responses: "enum of responses"
        case .bodies: "enum of bodies"
        case .alias: nil
        }
    }
}
