import SourceText

/// A list or mapping whose end has not been read yet.
struct OpenCollection {
    /// A key that waits for its value.
    struct Key {
        var text: String
        var range: SourceRange
        var role = Role.member

        enum Role {
            case member
            /// `<<` without quotes: the value's members belong to this mapping.
            case merge
            /// Something that can be no key: the value is read and forgotten.
            case passedOver
        }
    }

    let isMapping: Bool
    let isFlow: Bool
    let anchor: String?
    /// Byte offset of the first byte.
    let start: Int
    /// Byte offset after what was read last.
    var end: Int
    /// The items of a list.
    var items: [Node] = []
    /// The members of a mapping.
    var members = MappingBuilder()
    var pendingKey: Key?
    var count = 1
    var height = 1

    init(isMapping: Bool, isFlow: Bool, anchor: String?, start: Int) {
        self.isMapping = isMapping
        self.isFlow = isFlow
        self.anchor = anchor
        self.start = start
        end = start
    }

    var expectsKey: Bool { isMapping && pendingKey == nil }

    /// Counts a value that becomes part of this one.
    mutating func account(for subtree: Subtree, end newEnd: Int) {
        count += subtree.count
        height = max(height, subtree.height + 1)
        end = max(end, newEnd)
    }
}
