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
