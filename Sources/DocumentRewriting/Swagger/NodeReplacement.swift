import SpecLoader

/// Changes one node in the middle of a tree.
enum NodeReplacement {
    static func replace(_ tokens: ArraySlice<String>, in node: Node, _ change: (Node) -> Node) -> Node {
        guard let token = tokens.first else { return change(node) }
        switch node.content {
        case .mapping:
            var fields = NodeFields(node)
            fields.change(token) { replace(tokens.dropFirst(), in: $0, change) }
            return fields.node
        case .sequence(var elements):
            guard let index = Int(token), elements.indices.contains(index) else { return node }
            elements[index] = replace(tokens.dropFirst(), in: elements[index], change)
            return Node(.sequence(elements), range: node.range)
        default: return node
        }
    }
}
