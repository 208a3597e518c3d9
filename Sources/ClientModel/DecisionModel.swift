/// How the variants of a union are told apart: computed once from the schemas, carried out by the runtime in one pass.
package indirect enum DecisionModel: Hashable, Sendable {
    /// It is this variant.
    case variant(Int)
    /// It is no variant: kept as JSON.
    case unknown
    /// By the JSON type of the value.
    case type([TypeBranch])
    /// By the string in a member: a discriminator, or a `const` that every variant has.
    case tag(key: String, values: [TagBranch], otherwise: DecisionModel)
    /// By the first of these members that is there.
    case presence([PresenceBranch], otherwise: DecisionModel)
    /// By the JSON type of a member.
    case memberType(key: String, branches: [TypeBranch], otherwise: DecisionModel)
    /// By the JSON type of the first element of an array.
    case elementType(branches: [TypeBranch], otherwise: DecisionModel)
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

    package struct TagBranch: Hashable, Sendable {
        package var value: String
        package var decision: DecisionModel
        package init(value: String, decision: DecisionModel) {
            self.value = value
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
