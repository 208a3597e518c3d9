package import ClientModel
package import SourceText

/// How the variants of a union are told apart, with what the client model does not know: where everything stands, and which
/// variants nothing tells apart.
package struct UnionExplanation: Hashable, Sendable {
    /// What it became: an enum, or a struct with a property per variant.
    package var type: TypeID
    /// Where the schema stands.
    package var range: SourceRange
    /// `oneOf`, `anyOf`, `type`, or `discriminator` for a schema that others take over.
    package var word: String
    /// In the order of the cases or properties.
    package var variants: [Variant]
    package var decision: DecisionModel
    package var ambiguities: [UnionAmbiguity]
    /// The request says which variant a response is, so that a pair that cannot be told apart is no problem.
    package var isResolvedByRequest: Bool

    package struct Variant: Hashable, Sendable {
        /// How messages name it: `oneOf/1`.
        package var label: String
        package var range: SourceRange
    }
}
