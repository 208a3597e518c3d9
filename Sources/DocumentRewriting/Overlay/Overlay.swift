import SourceText
import SpecLoader

/// An overlay as it was read (Overlay Specification 1.0 and 1.1, section 4.4.1): the actions that could be understood.
struct Overlay {
    enum Version {
        case version10
        case version11
    }

    /// One change to a document.
    struct Action {
        var target: JSONPath
        /// Where the target is written.
        var targetRange: SourceRange
        var change: Change
    }

    enum Change {
        case update(Node)
        /// Merges what the query selects (1.1).
        case copy(JSONPath, range: SourceRange)
        case remove
    }

    var version: Version
    var actions: [Action]
}
