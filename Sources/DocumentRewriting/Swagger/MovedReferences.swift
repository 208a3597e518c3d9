import OpenAPIDocument
import SpecLoader

/// Lets the references of a tree lead to where their targets are now.
struct MovedReferences {
    let moves: MovedPointers
    /// The tree before anything moved.
    let root: Node
    private var known: [String: String?] = [:]

    init(moves: MovedPointers, root: Node) {
        self.moves = moves
        self.root = root
    }

    mutating func follow(in node: Node, isMap: Bool = false) -> Node {
        switch node.content {
        case .mapping(let mapping):
            let entries = mapping.entries.map { entry in
                var entry = entry
                if !isMap, ReferenceScan.values.contains(entry.key) { return entry }
                if !isMap, entry.key == "$ref", let text = entry.value.string {
                    if let moved = moved(text) { entry.value.content = .string(moved) }
                } else if !isMap, entry.key == "discriminator" {
                    entry.value = discriminator(entry.value)
                } else {
                    entry.value = follow(in: entry.value, isMap: !isMap && ReferenceScan.maps.contains(entry.key))
                }
                return entry
            }
            return Node(.mapping(Mapping(entries)), range: node.range)
        case .sequence(let elements):
            return Node(.sequence(elements.map { follow(in: $0) }), range: node.range)
        default: return node
        }
    }

    /// The values of a mapping are references, too.
    private mutating func discriminator(_ node: Node) -> Node {
        var fields = NodeFields(node)
        guard let mapping = fields["mapping"]?.mapping else { return node }
        let entries = mapping.entries.map { entry in
            var entry = entry
            if let text = entry.value.string, let moved = moved(text) { entry.value.content = .string(moved) }
            return entry
        }
        fields.change("mapping") { Node(.mapping(Mapping(entries)), range: $0.range) }
        return fields.node
    }

    private mutating func moved(_ text: String) -> String? {
        if let result = known[text] { return result }
        let result = moves.reference(text, in: root)
        known[text] = .some(result)
        return result
    }
}
