import SourceText
import SpecLoader

/// What is left of the references of a document that is still to be changed: those that lead nowhere, and those that are not read.
struct LinkLeftovers {
    /// References of other files which stay as they are written, with where that is: their text is relative to it.
    private(set) var origins: [SourceRange: LinkTable.Use] = [:]
    /// References that nobody reads, and those that lead nowhere.
    private(set) var unread: Set<SourceRange> = []
    private(set) var unusable: Set<SourceRange> = []
    /// Whether all references that are read lead somewhere.
    var isComplete = true
    /// What stands in the place of a reference, and that reference.
    private(set) var replaced: [SourceRange: Node] = [:]

    mutating func note(_ use: LinkTable.Use, isRead: Bool = true) {
        if use.file != 0 { origins[use.range] = use }
        if isRead {
            isComplete = false
            unusable.insert(use.range)
        } else {
            unread.insert(use.range)
        }
    }

    /// What is known of a tree before it is gone through again.
    func again() -> LinkLeftovers {
        var result = self
        result.isComplete = true
        result.unusable = []
        return result
    }

    mutating func note(_ content: Node, standingFor reference: Node, _ use: LinkTable.Use?) {
        guard content.mapping != nil else { return }
        replaced[content.range] = reference
        if let use, use.file != 0 { origins[use.range] = use }
    }
}
