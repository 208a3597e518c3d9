/// An enum over the values a schema lists. Open: a value that is not listed is kept, not refused.
package struct EnumModel: Hashable, Sendable {
    package var cases: [Case]
    package var rawType: RawType
    /// Whether values that are not listed are kept as `unknown` (open) or refused (closed).
    package var isOpen: Bool

    package enum RawType: Hashable, Sendable {
        case string
        case integer
    }

    package struct Case: Hashable, Sendable {
        /// The Swift name, not yet escaped with backticks.
        package var name: String
        /// The value on the wire; `.string` or `.integer`, as the enum's raw type says.
        package var value: LiteralModel
        package var documentation: String?

        package init(name: String, value: LiteralModel, documentation: String? = nil) {
            self.name = name
            self.value = value
            self.documentation = documentation
        }
    }

    package init(cases: [Case], rawType: RawType, isOpen: Bool = true) {
        self.cases = cases
        self.rawType = rawType
        self.isOpen = isOpen
    }
}
