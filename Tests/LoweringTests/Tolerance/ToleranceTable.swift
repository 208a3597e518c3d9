import ClientModel
import Foundation

/// The table of what is wrong with a document and what becomes of it: `Tests/Tolerance/rows.txt`.
///
/// ```
/// == name
/// --- a part of Tests/Tolerance/openapi.yaml
/// +++ what stands in its place
/// !!! warning 10:18 dangling-reference
/// ... getPet(id: string) -> Pet
/// ```
struct ToleranceTable {
    struct Row {
        var name: String
        /// Line breaks are written as `\n`.
        var changes: [(old: String, new: String)] = []
        var messages: [String] = []
        var generated: [String] = []

        func document(from base: String) -> String {
            changes.reduce(base) { text, change in
                guard let place = text.firstRange(of: change.old.replacing("\\n", with: "\n")) else { return "" }
                return text.replacingCharacters(in: place, with: change.new.replacing("\\n", with: "\n"))
            }
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tolerance").standardized
    static let base = text(of: "openapi.yaml")
    static let rows = read(text(of: "rows.txt"))

    private static func text(of file: String) -> String {
        (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
    }

    private static func read(_ text: String) -> [Row] {
        var rows: [Row] = []
        for line in text.split(separator: "\n") {
            let rest = String(line.dropFirst(line.hasPrefix("==") ? 3 : 4))
            switch line.prefix(3) {
            case "== ": rows.append(Row(name: rest))
            case "---": rows[rows.count - 1].changes.append((rest, ""))
            case "+++": rows[rows.count - 1].changes[rows[rows.count - 1].changes.count - 1].new = rest
            case "!!!": rows[rows.count - 1].messages.append(rest)
            default: rows[rows.count - 1].generated.append(rest)
            }
        }
        return rows
    }

    static func write(_ rows: [Row]) throws {
        var lines: [String] = []
        for row in rows {
            lines.append("== " + row.name)
            for change in row.changes { lines += ["--- " + change.old, "+++ " + change.new] }
            for message in row.messages { lines.append("!!! " + message) }
            for line in row.generated { lines.append("... " + line) }
            lines.append("")
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "rows.txt"))
    }
}

extension LoweredDocument {
    /// The client in short: its methods, then its structs.
    var summary: [String] {
        guard let model else { return [] }
        let operations = model.operations.map { operation in
            var arguments = operation.parameters.compactMap { parameter -> String? in
                if case .argument(let name, let type) = parameter.value { "\(name): \(text(type))" } else { nil }
            }
            if let body = operation.body { arguments.append("\(body.isRequired ? "body" : "body?"): \(text(body.content))") }
            return "\(operation.name)(\(arguments.joined(separator: ", "))) -> \(text(operation.success))"
        }
        let structures = model.declarations.compactMap { declaration -> String? in
            guard let properties = properties(declaration.name) else { return "\(declaration.name)" }
            let members = properties.map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? "" }
            return "\(declaration.name) {\(members.joined(separator: ", "))}"
        }
        let servers = model.servers.map { server in
            let variables = server.variables.map { $0.standard == nil ? "\($0.name)" : "\($0.name)?" }.joined(separator: ", ")
            return "server \(server.name)(\(variables)): \(server.url)"
        }
        let credentials = model.securitySchemes.map { "credentials \($0.name): \($0.kind)" }
        let isUsual = servers == ["server petsExample(): https://pets.example"]
        return operations + structures + (isUsual ? [] : servers) + credentials
    }

    private func text(_ content: BodyModel.Content) -> String {
        switch content {
        case .one(let content):
            if case .json(let type) = content.payload { return text(type) }
            return "\(content.mediaType)"
        case .choice(let id): return text(.declared(id))
        }
    }

    private func text(_ success: SuccessModel) -> String {
        switch success {
        case .value(let payload, _): text(payload)
        case .optionalValue(let payload, _, _): text(payload) + "?"
        case .byStatus(let id): text(.declared(id))
        case .nothing: "nothing"
        case .headers(let type, _): text(type)
        }
    }

    private func text(_ payload: PayloadModel) -> String {
        switch payload {
        case .json(let type), .xml(let type, _): text(type)
        case .stream: "stream"
        case .text, .string: "text"
        default: "other"
        }
    }
}
