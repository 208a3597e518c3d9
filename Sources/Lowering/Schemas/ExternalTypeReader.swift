import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-type`: a type that takes the place of a schema, as a name (`Geo.Point`, `Box<Int>`), or as a mapping with `type` and
/// the module to `import`.
///
/// Only names joined by dots, with other such names in angle brackets: nothing else of a document gets into Swift this way.
struct ExternalTypeReader {
    static let key = "x-lathe-type"

    func read(_ node: Node, diagnostics: inout Diagnostics) -> ExternalType? {
        guard let mapping = node.mapping else { return type(node, module: nil, diagnostics: &diagnostics) }
        var problems = false
        for entry in mapping.entries where entry.key != "type" && entry.key != "import" {
            let message = "a replaced type has no '\(entry.key)'"
            diagnostics.error("invalid-type", message, at: entry.keyRange, fix: "known are type and import")
            problems = true
        }
        guard let name = mapping["type"] else {
            diagnostics.error("invalid-type", "'type' is missing", at: node.range, fix: "{type: Decimal, import: Foundation}")
            return nil
        }
        var module: String?
        if let node = mapping["import"] {
            guard let name = node.string, GivenName.isIdentifier(name) else {
                diagnostics.error("invalid-type", "import must be the name of a module", at: node.range)
                return nil
            }
            module = name
        }
        return problems ? nil : type(name, module: module, diagnostics: &diagnostics)
    }

    private func type(_ node: Node, module: String?, diagnostics: inout Diagnostics) -> ExternalType? {
        var parser = Parser(rest: (node.string ?? "")[...])
        if node.string?.utf8.count ?? 0 <= 500, var type = parser.type(depth: 0), parser.rest.isEmpty {
            type.module = module
            return type
        }
        diagnostics.error(
            "invalid-type",
            node.string == nil ? "a type is a string, not \(node.kindName)" : "this is no name of a Swift type",
            at: node.range,
            fix: "names joined by dots, with others in angle brackets: Geo.Point, Box<Int>"
        )
        return nil
    }

    private struct Parser {
        /// What stands in the place of a name and is none of a type.
        private static let notTypes: Set<String> = ["_", "Type", "Protocol", "self", "Self", "super", "init"]

        var rest: Substring

        mutating func type(depth: Int) -> ExternalType? {
            guard depth < 8 else { return nil }
            var path: [String] = []
            repeat {
                let name = rest.prefix { $0 != "." && $0 != "<" && $0 != ">" && $0 != "," && $0 != " " }
                guard GivenName.isIdentifier(String(name)), !Self.notTypes.contains(String(name)) else { return nil }
                path.append(String(name))
                rest = rest.dropFirst(name.count)
            } while consume(".")
            var type = ExternalType(path: path)
            guard consume("<") else { return type }
            repeat {
                skipSpaces()
                guard let argument = self.type(depth: depth + 1) else { return nil }
                type.arguments.append(argument)
                skipSpaces()
            } while consume(",")
            return consume(">") ? type : nil
        }

        private mutating func consume(_ character: Character) -> Bool {
            guard rest.first == character else { return false }
            rest.removeFirst()
            return true
        }

        private mutating func skipSpaces() {
            while rest.first == " " { rest.removeFirst() }
        }
    }
}
