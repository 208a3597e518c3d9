/// A struct with a field table.
package struct StructureModel: Hashable, Sendable {
    package var properties: [PropertyModel]
    /// Members with a fixed value: written and checked, not stored.
    package var constants: [ConstantModel]
    /// The property that holds the members the schema does not name.
    package var rest: RestModel?
    /// Whether stored properties are `var` (something a caller builds and changes) or `let` (something only received).
    package var isMutable: Bool

    package init(properties: [PropertyModel], constants: [ConstantModel], rest: RestModel?, isMutable: Bool) {
        self.properties = properties
        self.constants = constants
        self.rest = rest
        self.isMutable = isMutable
    }
}

/// A stored property of a struct and the JSON member behind it.
package struct PropertyModel: Hashable, Sendable {
    /// The JSON member.
    package var key: String
    /// The Swift name, not yet escaped with backticks.
    package var name: String
    /// The type of the property, with the optional where there is one.
    package var type: SwiftType
    package var presence: Presence
    /// The value that stands for a member that was left out of a response.
    package var defaultValue: LiteralModel?
    /// Stored behind a reference, because the struct would contain itself or grow too large.
    package var isBoxed: Bool
    package var documentation: String?
    package var deprecated: String?

    /// What the absence of a member and `null` mean.
    package enum Presence: Hashable, Sendable {
        /// Must be there; `null` is not a value.
        case required
        /// Must be there and may be `null`: `nil` is written as `null`.
        case requiredNullable
        /// May be left out: `nil` is not written. `null` is read as `nil`.
        case optional
    }

    package init(
        key: String,
        name: String,
        type: SwiftType,
        presence: Presence,
        defaultValue: LiteralModel? = nil,
        isBoxed: Bool = false,
        documentation: String? = nil,
        deprecated: String? = nil
    ) {
        self.key = key
        self.name = name
        self.type = type
        self.presence = presence
        self.defaultValue = defaultValue
        self.isBoxed = isBoxed
        self.documentation = documentation
        self.deprecated = deprecated
    }
}

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
