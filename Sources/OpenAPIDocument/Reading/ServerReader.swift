import SourceText
import SpecLoader

/// Reads servers, and what documents write where a server should be.
struct ServerReader {
    func read(_ object: ObjectReader, diagnostics: inout Diagnostics) -> [Server] {
        object.sequence("servers", diagnostics: &diagnostics).compactMap { node in
            if let url = node.string {
                diagnostics.warning(
                    "wrong-type",
                    "expected a server object, found '\(url)'; it is read as its URL",
                    at: node.range,
                    fix: "write: {url: …}"
                )
                return server(url, of: nil, at: node.range, diagnostics: &diagnostics)
            }
            guard let server = ObjectReader(node, kind: "server", diagnostics: &diagnostics) else { return nil }
            server.reportUnknown(known: ["url", "description", "variables", "name"], diagnostics: &diagnostics)
            guard let url = server.string("url", diagnostics: &diagnostics) else {
                diagnostics.warning("missing-field", "a server needs a 'url'; it is left out", at: node.range)
                return nil
            }
            return self.server(url, of: server, at: node.range, diagnostics: &diagnostics)
        }
    }

    private func server(
        _ text: String,
        of object: ObjectReader?,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) -> Server? {
        let place = object?.node("url")?.range ?? range
        let url = text.filter { !$0.isWhitespace }
        let isOnlySpaced = text.split(whereSeparator: \.isWhitespace).count < 2
        if !isOnlySpaced || url.contains("?") || url.contains("#") {
            diagnostics.warning(
                "invalid-url",
                "'\(text)' is no URL of a server; the server is left out",
                at: place,
                fix: "write a URL without query and fragment, such as https://api.example.com/v1"
            )
            return nil
        }
        return Server(
            url: url,
            variables: variables(object, of: url, at: place, diagnostics: &diagnostics),
            description: object?.string("description", diagnostics: &diagnostics),
            name: object?.string("x-lathe-name", diagnostics: &diagnostics) ?? object?.string("name", diagnostics: &diagnostics),
            givenNameRange: object?.mapping["x-lathe-name"]?.range,
            range: range
        )
    }

    /// The variables that the URL has, described ones first; others mean nothing.
    private func variables(
        _ server: ObjectReader?,
        of url: String,
        at place: SourceRange,
        diagnostics: inout Diagnostics
    ) -> [Server.Variable] {
        let names = PathTemplate.parameterNames(in: url).filter { !$0.isEmpty }
        var result: [Server.Variable] = []
        for entry in server?.entries("variables", diagnostics: &diagnostics) ?? [] {
            guard names.contains(entry.key) else {
                diagnostics.warning(
                    "unused-server-variable",
                    "the URL has no '{\(entry.key)}'; the variable is left out",
                    at: entry.keyRange
                )
                continue
            }
            if let variable = variable(entry, diagnostics: &diagnostics) { result.append(variable) }
        }
        for name in names where !result.contains(where: { $0.name == name }) {
            diagnostics.warning(
                "undeclared-server-variable",
                "nothing says what '{\(name)}' of the URL is; callers have to name it",
                at: place,
                fix: "describe it: variables: {\(name): {default: …}}"
            )
            result.append(Server.Variable(name: name, standard: nil, values: [], description: nil, range: place))
        }
        return result
    }

    private func variable(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Server.Variable? {
        guard let variable = ObjectReader(entry.value, kind: "server variable", diagnostics: &diagnostics) else { return nil }
        variable.reportUnknown(known: ["enum", "default", "description"], diagnostics: &diagnostics)
        let values = variable.sequence("enum", diagnostics: &diagnostics).compactMap(text)
        let standard = variable.node("default").flatMap(text) ?? values.first
        if standard == nil {
            diagnostics.warning(
                "missing-field",
                "a server variable needs a 'default'; callers have to name its value",
                at: entry.keyRange
            )
        }
        return Server.Variable(
            name: entry.key,
            standard: standard,
            values: values,
            description: variable.string("description", diagnostics: &diagnostics),
            range: entry.keyRange
        )
    }

    private func text(of node: Node) -> String? {
        switch node.content {
        case .string(let text), .number(let text): text
        case .bool(let value): String(value)
        default: nil
        }
    }
}
