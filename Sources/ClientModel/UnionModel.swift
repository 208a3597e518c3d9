/// An enum with a case per variant of a oneOf, or of an anyOf whose variants can be told apart.
package struct UnionModel: Hashable, Sendable {
    package var variants: [Variant]
    /// How a value is assigned to a variant; refers to variants by their place.
    package var decision: DecisionModel

    package struct Variant: Hashable, Sendable {
        /// The name of the case, not yet escaped with backticks.
        package var name: String
        package var type: SwiftType
        /// Stored behind a reference, because the enum would contain itself or grow too large.
        package var isIndirect: Bool
        package var documentation: String?

        package init(name: String, type: SwiftType, isIndirect: Bool = false, documentation: String? = nil) {
            self.name = name
            self.type = type
            self.isIndirect = isIndirect
            self.documentation = documentation
        }
    }

    package init(variants: [Variant], decision: DecisionModel) {
        self.variants = variants
        self.decision = decision
    }
}

/// The JSON types that a decision tells apart. A number without a fraction is an `integer`.
package enum JSONTypeModel: String, Hashable, Sendable, CaseIterable, Comparable {
    case null, boolean, integer, number, string, array, object

    package static func < (a: JSONTypeModel, b: JSONTypeModel) -> Bool { a.rawValue < b.rawValue }
}

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

/// What an object variant looks like from outside: enough to see whether a value fits and how well.
package struct ObjectShapeModel: Hashable, Sendable {
    package var variant: Int
    /// Members the schema names, with the JSON types each may have (none: any).
    package var members: [Member]
    /// JSON types of the members the schema does not name: `nil` where it says nothing about them, none where it forbids them.
    package var additional: [JSONTypeModel]?

    package struct Member: Hashable, Sendable {
        package var key: String
        package var isRequired: Bool
        package var types: [JSONTypeModel]
        package init(key: String, isRequired: Bool, types: [JSONTypeModel]) {
            self.key = key
            self.isRequired = isRequired
            self.types = types
        }
    }

    package init(variant: Int, members: [Member], additional: [JSONTypeModel]?) {
        self.variant = variant
        self.members = members
        self.additional = additional
    }
}
