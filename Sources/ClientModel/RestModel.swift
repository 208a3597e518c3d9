/// The members that a schema does not name.
package struct RestModel: Hashable, Sendable {
    package var name: String
    /// The type of one value; the property is a dictionary of it.
    package var valueType: SwiftType

    package init(name: String, valueType: SwiftType) {
        self.name = name
        self.valueType = valueType
    }
}
