import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `names` and `replace-types` of a configuration.
struct NamesReader {
    private static let keys = ["operations", "parameters", "parts", "schemas", "properties", "enum-values", "pointers"]

    func read(_ root: Node, diagnostics: inout Diagnostics) -> GivenNames {
        var names = GivenNames()
        names.types = members("replace-types", root["replace-types"], diagnostics: &diagnostics).map {
            GivenNames.Entry(key: $0.key, keyRange: $0.keyRange, value: $0.value)
        }
        for entry in members("names", root["names"], diagnostics: &diagnostics) {
            switch entry.key {
            case "operations": names.operations = entries(entry, diagnostics: &diagnostics)
            case "schemas": names.schemas = entries(entry, diagnostics: &diagnostics)
            case "pointers": names.pointers = pointers(entry, diagnostics: &diagnostics)
            case "parameters": names.parameters = groups(entry, diagnostics: &diagnostics)
            case "parts": names.parts = groups(entry, diagnostics: &diagnostics)
            case "properties": names.properties = groups(entry, diagnostics: &diagnostics)
            case "enum-values": names.enumValues = groups(entry, diagnostics: &diagnostics)
            default:
                let nearest = Spelling.nearest(to: entry.key, among: Self.keys)
                diagnostics.error(
                    "unknown-key",
                    "the key \"\(entry.key)\" is not known here",
                    at: entry.keyRange,
                    fix: nearest.map { "did you mean \"\($0)\"?" } ?? "known are \(Self.keys.joined(separator: ", "))"
                )
            }
        }
        return names
    }

    private func groups(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [GivenNames.Group] {
        members(entry.key, entry.value, diagnostics: &diagnostics).map { owner in
            GivenNames.Group(owner: owner.key, ownerRange: owner.keyRange, entries: entries(owner, diagnostics: &diagnostics))
        }
    }

    private func pointers(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [GivenNames.Entry] {
        entries(entry, diagnostics: &diagnostics).filter { pointer in
            if pointer.key.hasPrefix("#/") { return true }
            let fix = "for example '#/paths/~1pets/get'"
            diagnostics.error("invalid-value", "a JSON pointer begins with #/", at: pointer.keyRange, fix: fix)
            return false
        }
    }

    private func entries(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [GivenNames.Entry] {
        members(entry.key, entry.value, diagnostics: &diagnostics).compactMap { member in
            guard let name = member.value.string, !name.isEmpty else {
                let found = member.value.string == nil ? member.value.kindName : "nothing"
                diagnostics.error("invalid-value", "\(member.key) must be given a name, not \(found)", at: member.value.range)
                return nil
            }
            return GivenNames.Entry(key: member.key, keyRange: member.keyRange, value: member.value)
        }
    }

    private func members(_ key: String, _ node: Node?, diagnostics: inout Diagnostics) -> [Mapping.Entry] {
        guard let node else { return [] }
        if let mapping = node.mapping { return mapping.entries }
        diagnostics.error("invalid-value", "\(key) must be a mapping, not \(node.kindName)", at: node.range)
        return []
    }
}
