/// A struct with a field table.
package struct StructureModel: Hashable, Sendable {
    package var properties: [PropertyModel]
    /// Members with a fixed value: written and checked, not stored.
    package var constants: [ConstantModel]
    /// The property that holds the members the schema does not name.
    package var rest: RestModel?
    /// Members that don't travel this way: `rest` does not take them up. None where there is no `rest`.
    package var skippedKeys: [String] = []
    /// The names of header fields and how their values are written, where the struct is those of a response; `nil` where it is JSON.
    package var headers: [HeaderModel]?
    /// Whether stored properties are `var` (something a caller builds and changes) or `let` (something only received).
    package var isMutable: Bool

    package init(properties: [PropertyModel], constants: [ConstantModel], rest: RestModel?, isMutable: Bool) {
        self.properties = properties
        self.constants = constants
        self.rest = rest
        self.isMutable = isMutable
    }
}
