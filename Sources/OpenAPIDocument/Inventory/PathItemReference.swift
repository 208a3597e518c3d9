package import SpecLoader

/// Finds the path item that a path stands for.
package enum PathItemReference {
    /// A path item, and the way to it from the root.
    package struct Found {
        package var node: Node
        package var place: [String]
        /// Whether it is somewhere else, and referred to.
        package var isReferenced: Bool
    }

    /// Follows `$ref`. What leads nowhere is reported when the document is read, and stays.
    package static func resolve(_ node: Node, at place: [String], in root: Node) -> Found? {
        var found = Found(node: node, place: place, isReferenced: false)
        var hops = 0
        while let reference = found.node["$ref"]?.string {
            hops += 1
            guard hops <= 64, let pointer = LocalReference.pointer(reference),
                let target = JSONPointer(pointer)?.place(in: root)
            else { return nil }
            found = Found(node: target.node, place: target.tokens, isReferenced: true)
        }
        return found
    }
}
