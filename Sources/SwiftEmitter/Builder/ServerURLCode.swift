import ClientModel

/// Writes how the URL of a server is put together.
struct ServerURLCode {
    /// The parameters of the static member.
    let parameters: [Code]
    /// The expression for the server.
    let value: String

    /// - Parameter isMarked: Whether the server says that it is one of the document's.
    init(_ server: ServerModel, choices: [ServerChoiceModel], isMarked: Bool) {
        var parameters = server.variables.map { variable -> Code in
            let label = SwiftIdentifier(variable.name).argument
            guard let place = variable.choice else {
                guard let standard = variable.standard else { return .text("\(label): String") }
                return .text("\(label): String = \(StringLiteral(standard).text)")
            }
            let type = SwiftIdentifier(choices[place].name).declaration
            let standard =
                choices[place].cases.first { $0.value == variable.standard }.map { SwiftIdentifier($0.name).member } ?? ""
            return .text("\(label): \(type) = .\(standard)")
        }
        if server.isRelative { parameters.insert(.text("at origin: String"), at: 0) }
        self.parameters = parameters
        let url = Self.url(server)
        value = server.isRelative ? "Server(origin: origin, path: \(url))" : "Server(\(isMarked ? "documented" : "url"): \(url))"
    }

    /// Texts and arguments, one behind the other.
    private static func url(_ server: ServerModel) -> String {
        var parts: [String] = []
        var text = ""
        var rest = server.url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            if let variable = server.variables.first(where: { $0.key == key }) {
                if !text.isEmpty { parts.append(StringLiteral(text).text) }
                text = ""
                let name = SwiftIdentifier(variable.name).argumentReference
                parts.append(variable.choice == nil ? name : "\(name).rawValue")
            } else {
                text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        if !text.isEmpty || parts.isEmpty { parts.append(StringLiteral(text).text) }
        return parts.joined(separator: " + ")
    }
}
