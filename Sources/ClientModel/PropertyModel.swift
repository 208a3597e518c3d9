/// A stored property of a struct and the JSON member behind it.
package struct PropertyModel: Hashable, Sendable {
    /// The JSON member.
    package var key: String
    /// The Swift name, not yet escaped with backticks.
    package var name: String
    /// The type of the property, with the optional where there is one.
    package var type: SwiftType
    package var presence: Presence
    /// Whether `null` is a value of it besides being left out.
    package var acceptsNull: Bool
    package var direction: Direction
    /// The value that stands for a member that was left out of a response.
    package var defaultValue: LiteralModel?
    /// What the property is set to where a caller does not say: the value by which a discriminator knows the struct.
    package var initialValue: LiteralModel?
    /// The default as JSON text, for documentation; also where it has no literal.
    package var defaultText: String?
    package var constraints: ConstraintsModel?
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

    /// Which way a member travels (`readOnly`, `writeOnly`).
    package enum Direction: Hashable, Sendable {
        case both
        /// Sent by the server only.
        case readOnly
        /// Sent to the server only.
        case writeOnly
    }

    package init(
        key: String,
        name: String,
        type: SwiftType,
        presence: Presence,
        acceptsNull: Bool = false,
        direction: Direction = .both,
        defaultValue: LiteralModel? = nil,
        initialValue: LiteralModel? = nil,
        defaultText: String? = nil,
        constraints: ConstraintsModel? = nil,
        isBoxed: Bool = false,
        documentation: String? = nil,
        deprecated: String? = nil
    ) {
        self.key = key
        self.name = name
        self.type = type
        self.presence = presence
        self.acceptsNull = acceptsNull
        self.direction = direction
        self.defaultValue = defaultValue
        self.initialValue = initialValue
        self.defaultText = defaultText
        self.constraints = constraints
        self.isBoxed = isBoxed
        self.documentation = documentation
        self.deprecated = deprecated
    }
}
