/// A JSONPath query (RFC 9535) without functions.
///
/// One thing more than the RFC allows: hyphens in names after a dot (`$.info.x-name`), which the Overlay Specification's own
/// examples have.
struct JSONPath: Hashable, Sendable {
    /// Section 2.5: what to take of each node that was selected before.
    struct Segment: Hashable, Sendable {
        /// `..`: of its descendants, too.
        var isDescendant: Bool
        var selectors: [Selector]
    }

    /// Section 2.3.
    enum Selector: Hashable, Sendable {
        case name(String)
        case wildcard
        /// Negative: counted from the end.
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Filter)
    }

    /// Section 2.3.5: what to keep of the children.
    indirect enum Filter: Hashable, Sendable {
        case or([Filter])
        case and([Filter])
        case not(Filter)
        case exists(Query)
        case comparison(Operand, Comparison, Operand)
    }

    enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    enum Operand: Hashable, Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case query(Query)
    }

    /// A query inside a filter.
    struct Query: Hashable, Sendable {
        /// From the root (`$`) or from the node that is looked at (`@`).
        var isAbsolute: Bool
        var segments: [Segment]

        /// Whether it selects one node at most (section 2.3.5.1).
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                default: return false
                }
            }
        }
    }

    var segments: [Segment]
}
