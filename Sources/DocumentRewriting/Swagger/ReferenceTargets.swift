import OpenAPIDocument
import SpecLoader

/// What the references of a document lead to, each followed once: thousands of operations refer to the same few parameters and responses.
///
/// A class, because what one place has found out is known to all.
final class ReferenceTargets {
    typealias Target = (node: Node, tokens: [String])

    private let root: Node
    private var known: [String: Target?] = [:]

    init(root: Node) { self.root = root }

    /// What a reference leads to, through others; `nil` where that is nowhere.
    subscript(text: String) -> Target? {
        if let target = known[text] { return target }
        let target = follow(text)
        known[text] = .some(target)
        return target
    }

    private func follow(_ text: String) -> Target? {
        var text = text
        for _ in 0..<64 {
            guard let pointer = LocalReference.pointer(text).flatMap({ JSONPointer($0) }), let place = pointer.place(in: root)
            else { return nil }
            guard let next = place.node["$ref"]?.string else { return place }
            text = next
        }
        return nil
    }
}
