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
        /// What is said of its values beyond their type; documentation only.
        package var constraints: ConstraintsModel?
        package var documentation: String?

        package init(
            name: String,
            type: SwiftType,
            isIndirect: Bool = false,
            constraints: ConstraintsModel? = nil,
            documentation: String? = nil
        ) {
            self.name = name
            self.type = type
            self.isIndirect = isIndirect
            self.constraints = constraints
            self.documentation = documentation
        }
    }

    package init(variants: [Variant], decision: DecisionModel) {
        self.variants = variants
        self.decision = decision
    }
}
