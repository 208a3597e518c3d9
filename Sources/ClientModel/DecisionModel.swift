/// How the variants of a union are told apart: computed once from the schemas, carried out by the runtime in one pass.
package indirect enum DecisionModel: Hashable, Sendable {
    /// It is this variant.
    case variant(Int)
    /// It is no variant: kept as JSON.
    case unknown
    /// By the JSON type of the value.
    case type([TypeBranch])
    /// By the string, integer or boolean in a member: a discriminator, or a `const` that every variant has.
    case tag(key: String, values: [ValueBranch], otherwise: DecisionModel)
    /// By the value itself, where it is a string, an integer or a boolean.
    case value([ValueBranch], otherwise: DecisionModel)
    /// By the form of a string; the first branch whose format it has.
    case format([FormatBranch], otherwise: DecisionModel)
    /// By the first of these members that is there.
    case presence([PresenceBranch], otherwise: DecisionModel)
    /// By what a member is; `otherwise` where there is no such member.
    case member(key: String, decision: DecisionModel, otherwise: DecisionModel)
    /// By what the first element of an array is; `otherwise` where there is none.
    case element(decision: DecisionModel, otherwise: DecisionModel)
    /// By the best fit: required members present, most members known, first declared.
    case bestFit([ObjectShapeModel])

    package struct TypeBranch: Hashable, Sendable {
        package var types: [JSONTypeModel]
        package var decision: DecisionModel
        package init(types: [JSONTypeModel], decision: DecisionModel) {
            self.types = types
            self.decision = decision
        }
    }

    package struct ValueBranch: Hashable, Sendable {
        /// `.string`, `.integer` or `.bool`.
        package var value: LiteralModel
        package var decision: DecisionModel
        package init(value: LiteralModel, decision: DecisionModel) {
            self.value = value
            self.decision = decision
        }
    }

    package struct FormatBranch: Hashable, Sendable {
        package var format: StringFormatModel
        package var decision: DecisionModel
        package init(format: StringFormatModel, decision: DecisionModel) {
            self.format = format
            self.decision = decision
        }
    }

    package struct PresenceBranch: Hashable, Sendable {
        package var key: String
        package var decision: DecisionModel
        package init(key: String, decision: DecisionModel) {
            self.key = key
            self.decision = decision
        }
    }
}
