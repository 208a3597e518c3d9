/// The members that a schema does not name, or the elements behind those it has places for.
package struct RestModel: Hashable, Sendable {
    package var name: String
    /// The type of one value; the property is a dictionary of it, or an array.
    package var valueType: SwiftType
    /// What is said about them besides their type.
    package var documentation: String?
    /// What holds for each value.
    package var constraints: ConstraintsModel?

    package init(
        name: String,
        valueType: SwiftType,
        documentation: String? = nil,
        constraints: ConstraintsModel? = nil
    ) {
        self.name = name
        self.valueType = valueType
        self.documentation = documentation
        self.constraints = constraints
    }
}
