import OpenAPIDocument
import SourceText
import SpecLoader

/// Where in a tree a node stands, as a JSON pointer.
struct NodePointers {
    private let root: Node
    private var pointers: [SourceRange: String] = [:]

    init(_ root: Node) {
        self.root = root
        // Of a node that stands in several places (an alias) the first counts.
        var rest: [(node: Node, pointer: String)] = [(root, "")]
        while let (node, pointer) = rest.popLast() {
            if pointers[node.range] == nil { pointers[node.range] = pointer }
            switch node.content {
            case .mapping(let mapping):
                for entry in mapping.entries.reversed() {
                    rest.append((entry.value, "\(pointer)/\(JSONPointer.escape(entry.key))"))
                }
            case .sequence(let elements):
                for (place, element) in elements.enumerated().reversed() { rest.append((element, "\(pointer)/\(place)")) }
            default: continue
            }
        }
    }

    func pointer(to range: SourceRange) -> String? { pointers[range] }

    /// The ranges of what a pointer leads to, and of what that only stands for: the target of a reference, the only part of an
    /// allOf, the only variant beside `null`.
    ///
    /// - Parameter pointer: with or without the `#`.
    func ranges(at pointer: String) -> [SourceRange] {
        let text = pointer.hasPrefix("#") ? JSONPointer.percentDecode(String(pointer.dropFirst())) : pointer
        var next = JSONPointer(text)?.resolve(in: root)
        var result: [SourceRange] = []
        while let node = next, !result.contains(node.range) {
            result.append(node.range)
            next = standsFor(node)
        }
        return result
    }

    private func standsFor(_ node: Node) -> Node? {
        if let reference = node["$ref"]?.string, reference.hasPrefix("#") {
            return JSONPointer(JSONPointer.percentDecode(String(reference.dropFirst())))?.resolve(in: root)
        }
        if let parts = node["allOf"]?.sequence, parts.count == 1 { return parts[0] }
        for word in ["oneOf", "anyOf"] {
            let variants = (node[word]?.sequence ?? []).filter { $0["type"]?.string != "null" }
            if variants.count == 1 { return variants[0] }
        }
        return node["items"]
    }
}
