/// The members that a schema does not name.
package struct RestModel: Hashable, Sendable {
    package var name: String
    /// The type of one value; the property is a dictionary of it.
    package var valueType: SwiftType
    /// What holds for each value.
    package var constraints: ConstraintsModel?

    package init(name: String, valueType: SwiftType, constraints: ConstraintsModel? = nil) {
        self.name = name
        self.valueType = valueType
        self.constraints = constraints
    }
}
