/// A method that calls an operation with what another one returned, as a link of the document says.
package struct LinkModel: Hashable, Sendable {
    /// The place in `ClientModel.operations` of the operation that is called.
    package var operation: Int
    /// The name of the method.
    package var name: String
    /// What the document calls the link.
    package var link: String
    package var description: String?
    /// What the link is followed from: the value of a success.
    package var sourceType: SwiftType
    /// What the link says of the arguments; the others are the caller's to give.
    package var arguments: [Argument]
    /// Arguments that are the caller's to give although the link says what they are, since the value does not have it.
    package var remaining: [Remaining]

    /// An argument that the link gives.
    package struct Argument: Hashable, Sendable {
        package var name: String
        package var value: Value

        package init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }

    package enum Value: Hashable, Sendable {
        /// Something out of the value, which the document calls `expression`.
        case member(MemberPathModel, as: Conversion, expression: String)
        case constant(LiteralModel, SwiftType)
    }

    /// What has to be done to a value before it is the argument.
    package enum Conversion: Hashable, Sendable {
        case none
        /// It becomes this type, by an initialiser of it.
        case to(SwiftType)
        /// The text of an enum.
        case rawValue
        /// The text of a UUID.
        case uuidText
        /// Another type of numbers, where it fits.
        case exactly(SwiftType)
    }

    /// An argument and the expression that the document has for it.
    package struct Remaining: Hashable, Sendable {
        package var name: String
        package var expression: String

        package init(name: String, expression: String) {
            self.name = name
            self.expression = expression
        }
    }

    package init(
        operation: Int,
        name: String,
        link: String,
        description: String?,
        sourceType: SwiftType,
        arguments: [Argument],
        remaining: [Remaining]
    ) {
        self.operation = operation
        self.name = name
        self.link = link
        self.description = description
        self.sourceType = sourceType
        self.arguments = arguments
        self.remaining = remaining
    }
}
