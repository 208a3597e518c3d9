/// What a schema says about values beyond their type: documentation, and checks of what is sent where the user wants them.
package struct ConstraintsModel: Hashable, Sendable {
    package var minimum: Bound?
    package var maximum: Bound?
    /// Numbers that a value must be a multiple of, as Swift and JSON write them.
    package var multiplesOf: [String] = []
    /// Of strings, in Unicode scalars.
    package var length: CountRange?
    package var patterns: [Pattern] = []
    /// The number of elements of an array.
    package var items: CountRange?
    package var hasUniqueItems = false
    /// The number of members of an object.
    package var properties: CountRange?
    /// What holds for each element of an array; one or none.
    package var elements: [ConstraintsModel] = []
    /// What holds for the value of each member of an object; one or none.
    package var values: [ConstraintsModel] = []
    /// What is only documentation, a sentence each.
    package var remarks: [String] = []
    /// Whether a value is a secret, which no error may show: a password, or what only the client says (`writeOnly`).
    package var isSecret = false
    /// Whether requests are checked.
    package var isChecked = false

    package init() {}

    /// A limit of numbers.
    package struct Bound: Hashable, Sendable {
        /// As Swift and JSON write it.
        package var number: String
        /// Whether the limit itself is left out.
        package var isExclusive: Bool
        /// Whether values of the property's type can be beyond it.
        package var isReachable: Bool

        package init(number: String, isExclusive: Bool, isReachable: Bool = true) {
            self.number = number
            self.isExclusive = isExclusive
            self.isReachable = isReachable
        }
    }

    /// A number of characters, elements or members; at least one end is there.
    package struct CountRange: Hashable, Sendable {
        package var minimum: Int?
        package var maximum: Int?

        /// `nil` where neither end says anything.
        package init?(minimum: Int?, maximum: Int?) {
            self.minimum = minimum == 0 ? nil : minimum
            self.maximum = maximum
            if self.minimum == nil, maximum == nil { return nil }
        }
    }

    package struct Pattern: Hashable, Sendable {
        /// A regular expression of ECMA-262, to be found anywhere in the string.
        package var expression: String
        /// Whether Swift understands it.
        package var isUnderstood: Bool

        package init(expression: String, isUnderstood: Bool) {
            self.expression = expression
            self.isUnderstood = isUnderstood
        }
    }
}
