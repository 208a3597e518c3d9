import OpenAPIDocument
import SourceText
import SpecLoader

/// Writes what `x-ms-discriminator-value` and its like say of a definition into the mapping of the discriminator that it inherits:
/// without one the value is the definition's name (Swagger 2.0, "Schema Object").
struct DiscriminatorValues {
    /// The document in the words of OpenAPI 3.
    let root: Node

    private static let words = ["x-ms-discriminator-value", "x-discriminator-value"]

    func written() -> Node {
        guard let schemas = root["components"]?["schemas"]?.mapping else { return root }
        var found: [String: [(value: String, name: String, range: SourceRange)]] = [:]
        for entry in schemas.entries {
            guard let word = Self.words.lazy.compactMap({ entry.value.mapping?.entry($0) }).first,
                let value = word.value.string, let base = base(of: entry.key, in: schemas)
            else { continue }
            found[base, default: []].append((value, entry.key, word.value.range))
        }
        var result = root
        for (base, values) in found {
            result = NodeReplacement.replace(["components", "schemas", base, "discriminator"], in: result) { node in
                mapped(node, values)
            }
        }
        return result
    }

    private func mapped(_ node: Node, _ values: [(value: String, name: String, range: SourceRange)]) -> Node {
        var fields =
            node.string.map { name in
                var fields = NodeFields(at: node.range)
                fields.set("propertyName", name, at: node.range)
                return fields
            } ?? NodeFields(node)
        var mapping = fields["mapping"].map { NodeFields($0) } ?? NodeFields(at: node.range)
        for entry in values where mapping[entry.value] == nil {
            mapping.set(entry.value, "#/components/schemas/" + JSONPointer.escape(entry.name), at: entry.range)
        }
        fields.set("mapping", mapping.node)
        return fields.node
    }

    /// The name of the definition with a discriminator that one takes over, or is.
    private func base(of name: String, in schemas: Mapping) -> String? {
        var result: String?
        var visited: Set<String> = []
        var rest = [name]
        while let next = rest.popLast() {
            guard visited.insert(next).inserted, let schema = schemas[next] else { continue }
            // The outermost one is what others refer to.
            if schema["discriminator"] != nil { result = next }
            for part in schema["allOf"]?.sequence ?? [] {
                guard let pointer = part["$ref"]?.string.flatMap(LocalReference.pointer).flatMap({ JSONPointer($0) }),
                    pointer.tokens.count == 3, pointer.tokens[1] == "schemas"
                else { continue }
                rest.append(pointer.tokens[2])
            }
        }
        return result
    }
}
