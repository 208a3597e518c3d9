package import SourceText

/// The members of a mapping in the order of the document. Keys are unique; what was not a string is as it was written.
package struct Mapping: Sendable {
    package struct Entry: Sendable {
        package var key: String
        /// Where the key stands.
        package var keyRange: SourceRange
        package var value: Node

        package init(key: String, keyRange: SourceRange, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    package private(set) var entries: [Entry]
    /// Places by key, only where there are too many to search one by one.
    private var index: [String: Int]?

    /// - Precondition: the keys are unique; the loader reports duplicates before it makes a mapping.
    package init(_ entries: [Entry]) {
        self.entries = entries
        if entries.count > 16 {
            index = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
        }
    }

    package subscript(key: String) -> Node? { entry(key)?.value }

    package func entry(_ key: String) -> Entry? {
        if let index { return index[key].map { entries[$0] } }
        // By their places: an entry has much to copy, and all but one are not wanted.
        for place in entries.indices where entries[place].key == key { return entries[place] }
        return nil
    }
}
