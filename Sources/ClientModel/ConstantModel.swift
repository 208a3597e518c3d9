/// A member whose value the schema fixes (`const`, or an enum of one value, where it is required).
package struct ConstantModel: Hashable, Sendable {
    package var key: String
    package var name: String
    package var value: LiteralModel
    package var documentation: String?

    package init(key: String, name: String, value: LiteralModel, documentation: String? = nil) {
        self.key = key
        self.name = name
        self.value = value
        self.documentation = documentation
    }
}
