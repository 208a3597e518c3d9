import SourceText
import SpecLoader

/// The members of a mapping while they become those of another.
struct NodeFields {
    private(set) var entries: [Mapping.Entry]
    let range: SourceRange

    /// - Parameter node: a mapping; of anything else there are no members.
    init(_ node: Node) {
        entries = node.mapping?.entries ?? []
        range = node.range
    }

    /// No members yet.
    init(at range: SourceRange) {
        entries = []
        self.range = range
    }

    subscript(key: String) -> Node? { entry(key)?.value }

    func entry(_ key: String) -> Mapping.Entry? {
        // By their places, as `Mapping.entry` finds them, and for the same reason: an entry has much to copy.
        for place in entries.indices where entries[place].key == key { return entries[place] }
        return nil
    }

    /// The node with these members.
    var node: Node { Node(.mapping(Mapping(entries)), range: range) }

    mutating func take(_ key: String) -> Mapping.Entry? {
        guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
        return entries.remove(at: place)
    }

    /// Sets a member: where one of this name is, else behind the others.
    ///
    /// - Parameter range: where the key is that says so.
    mutating func set(_ key: String, _ value: Node, at range: SourceRange? = nil) {
        let entry = Mapping.Entry(key: key, keyRange: range ?? value.range, value: value)
        if let place = entries.firstIndex(where: { $0.key == key }) { entries[place] = entry } else { entries.append(entry) }
    }

    mutating func set(_ key: String, _ text: String, at range: SourceRange) {
        set(key, Node(.string(text), range: range), at: range)
    }

    mutating func set(_ key: String, _ flag: Bool, at range: SourceRange) {
        set(key, Node(.bool(flag), range: range), at: range)
    }

    /// Changes the value of a member that is there.
    mutating func change(_ key: String, _ change: (Node) -> Node) {
        guard let place = entries.firstIndex(where: { $0.key == key }) else { return }
        entries[place].value = change(entries[place].value)
    }
}
