/// How the variants of a union are told apart. Variants are named by their place.
///
/// ```swift
/// public static let decision = UnionDecision.type([
///     .string: .variant(0),
///     .object: .tag("kind", ["a": .variant(1), "b": .variant(2)]),
/// ])
/// ```
public indirect enum UnionDecision: Sendable {
    /// It is this variant.
    case variant(Int)
    /// It is none of them.
    case unknown
    /// By the type of the value. An integer is a `number` where no branch is for integers.
    case type(TypeBranches)
    /// By the string, integer or boolean in a member.
    case tag(StaticString, ValueBranches, otherwise: UnionDecision = .unknown)
    /// By the value itself, where it is a string, an integer or a boolean.
    case value(ValueBranches, otherwise: UnionDecision = .unknown)
    /// By the form of a string, in the order of the branches.
    case format(FormatBranches, otherwise: UnionDecision = .unknown)
    /// By the first of these members that is there, in the order of the branches.
    case presence(NameBranches, otherwise: UnionDecision = .unknown)
    /// By what a member is; `otherwise` where there is no such member.
    case member(StaticString, UnionDecision, otherwise: UnionDecision = .unknown)
    /// By what the first element of an array is; `otherwise` where there is none.
    case element(UnionDecision, otherwise: UnionDecision = .unknown)
    /// By the shape of the object that fits best; the first of several that fit equally well.
    case bestFit([ObjectShape])

    /// Decisions by type: `[.string: .variant(0), [.integer, .number]: .variant(1)]`. The first that accepts the type counts.
    public struct TypeBranches: Sendable, ExpressibleByDictionaryLiteral {
        let branches: [(types: JSONTypes, decision: UnionDecision)]

        public init(dictionaryLiteral elements: (JSONTypes, UnionDecision)...) {
            branches = elements.map { (types: $0.0, decision: $0.1) }
        }

        func decision(for type: JSONType) -> UnionDecision? {
            let exact = branches.first { $0.types.contains(JSONTypes(type)) }
            return (exact ?? branches.first { $0.types.accepts(type) })?.decision
        }
    }

    /// Decisions by name, in order: `["a": .variant(0), "b": .variant(1)]`.
    public struct NameBranches: Sendable, ExpressibleByDictionaryLiteral {
        let branches: [(name: StaticString, decision: UnionDecision)]

        public init(dictionaryLiteral elements: (StaticString, UnionDecision)...) {
            branches = elements.map { (name: $0.0, decision: $0.1) }
        }

        /// The place of the branch with a name.
        func index(of name: UnsafeBufferPointer<UInt8>) -> Int? { branches.firstIndex { $0.name.isEqual(to: name) } }
    }

    /// Decisions by value: `["a": .variant(0), 2: .variant(1), true: .variant(2)]`. The first with the value counts.
    public struct ValueBranches: Sendable, ExpressibleByDictionaryLiteral {
        let branches: [(value: TagValue, decision: UnionDecision)]

        public init(dictionaryLiteral elements: (TagValue, UnionDecision)...) {
            branches = elements.map { (value: $0.0, decision: $0.1) }
        }
    }

    /// Decisions by the form of a string: `[.date: .variant(0), .uuid: .variant(1)]`.
    public struct FormatBranches: Sendable, ExpressibleByDictionaryLiteral {
        let branches: [(format: StringFormat, decision: UnionDecision)]

        public init(dictionaryLiteral elements: (StringFormat, UnionDecision)...) {
            branches = elements.map { (format: $0.0, decision: $0.1) }
        }
    }
}
