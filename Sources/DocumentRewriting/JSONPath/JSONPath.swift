import SpecLoader

/// A JSONPath query (RFC 9535).
struct JSONPath: Sendable {
    /// Section 2.5: what to take of each node that was selected before.
    struct Segment: Sendable {
        /// `..`: of its descendants, too.
        var isDescendant: Bool
        var selectors: [Selector]
        /// Where it ends in the query, in bytes.
        var end = 0
    }

    /// Section 2.3.
    enum Selector: Sendable {
        case name(String)
        case wildcard
        /// Negative: counted from the end.
        case index(Int)
        case slice(start: Int?, end: Int?, step: Int)
        case filter(Filter)
    }

    /// Section 2.3.5: what to keep of the children.
    indirect enum Filter: Sendable {
        case or([Filter])
        case and([Filter])
        case not(Filter)
        case exists(Query)
        case comparison(Operand, Comparison, Operand)
        /// A function that is true or false.
        case test(FunctionCall)
    }

    enum Comparison: String, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    enum Operand: Sendable {
        /// `null`, true, false, a number or a string.
        case literal(Node.Content)
        case query(Query)
        case function(FunctionCall)
    }

    /// A query inside a filter.
    struct Query: Sendable {
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

    /// Its arguments are as many as the function takes, and of the types it takes.
    struct FunctionCall: Sendable {
        var function: JSONPathFunction
        var arguments: [Operand]
    }

    var segments: [Segment]
    /// As it was written.
    var text: String

    /// The query up to a segment.
    func text(of count: Int) -> String {
        String(decoding: text.utf8.prefix(count == 0 ? 1 : segments[count - 1].end), as: UTF8.self)
    }
}
