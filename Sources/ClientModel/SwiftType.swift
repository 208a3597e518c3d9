/// A type as it is used by a property, a parameter or a body.
package indirect enum SwiftType: Hashable, Sendable {
    case string
    case bool
    case int
    case int32
    case int64
    /// An integer of another size.
    case sized(IntegerType)
    case float
    case double
    /// `Foundation.Decimal`.
    case decimal
    /// A point in time: `Foundation.Date`.
    case date
    /// A day without a time: `CalendarDate` of the runtime.
    case calendarDate
    case uuid
    /// Base64 in JSON: `Foundation.Data`.
    case data
    /// Any JSON: `JSONValue` of the runtime.
    case json
    case array(SwiftType)
    /// A map from string keys.
    case dictionary(SwiftType)
    /// An array whose elements are unique, by configuration.
    case set(SwiftType)
    case optional(SwiftType)
    /// Absent, `null` or a value: `Nullable` of the runtime.
    case nullable(SwiftType)
    case declared(TypeID)
    /// A type of the user's.
    case external(ExternalType)

    /// The type with one optional around it, never two.
    package var asOptional: SwiftType {
        if case .optional = self { self } else { .optional(self) }
    }

    /// The type without an optional around it.
    package var unwrapped: SwiftType {
        if case .optional(let wrapped) = self { wrapped } else { self }
    }

    /// Whether `nil` is a value of it.
    package var isOptional: Bool {
        if case .optional = self { true } else { false }
    }
}
