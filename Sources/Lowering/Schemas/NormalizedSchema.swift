import OpenAPIDocument
import SpecLoader

/// What a schema comes down to once references are followed, allOf is flattened and `null` is set aside.
struct NormalizedSchema {
    /// The schema that carries the meaning: two places that come down to the same one are the same type.
    var identity: Schema
    /// Whether `null` is allowed beside the kind.
    var isNullable: Bool
    var kind: Kind
    /// Whether no value fits at all (`false`); the kind is `anything` then.
    var allowsNothing = false
    /// The outermost description: what is written at the place of use comes before what a reference leads to.
    var description: String?
    var defaultValue: Node?
    /// Whether only the server sets it, and whether only the client does.
    var isReadOnly = false
    var isWriteOnly = false
    /// What holds beyond the type: the constraints of all parts, the tightest of each limit.
    @Schema.Apart var constraints = Schema.Constraints()
    /// Which members must be there together or instead of each other, in words for documentation.
    var requirements: [String] = []
    /// Components whose members it takes over. What is declared inline in one of them is nested there, whoever comes first.
    var components: [Schema] = []

    indirect enum Kind {
        /// Any JSON.
        case anything
        /// Only `null`.
        case null
        case scalar(ScalarType, format: String?)
        /// One of these values; `null` is already taken out.
        case enumeration([Node])
        case array(items: Schema?)
        /// An array whose elements have schemas by their places.
        case tuple(TupleContent)
        case object(ObjectContent)
        case union(UnionContent)
    }

    enum ScalarType: String {
        case string, integer, number, boolean
    }
}

extension NormalizedSchema {
    /// Adds constraints that hold besides.
    mutating func add(_ other: Schema.Constraints) {
        var conjunction = ConstraintConjunction()
        conjunction.add(constraints)
        conjunction.add(other)
        constraints = conjunction.result
    }
}
