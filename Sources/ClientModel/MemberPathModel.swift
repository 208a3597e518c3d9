/// Where in a value another value is: the properties that lead to it.
package struct MemberPathModel: Hashable, Sendable {
    /// The properties, from the outside in.
    package var steps: [Step]
    /// What is there, without an optional around it.
    package var type: SwiftType

    package struct Step: Hashable, Sendable {
        /// The name of the property, not yet escaped with backticks.
        package var name: String
        /// Whether the property may be `nil`.
        package var isOptional: Bool

        package init(name: String, isOptional: Bool) {
            self.name = name
            self.isOptional = isOptional
        }
    }

    /// Whether there may be nothing there.
    package var isOptional: Bool { steps.contains(where: \.isOptional) }

    package init(steps: [Step], type: SwiftType) {
        self.steps = steps
        self.type = type
    }
}
