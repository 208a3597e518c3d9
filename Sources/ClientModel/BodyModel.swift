/// What a request carries.
package struct BodyModel: Hashable, Sendable {
    /// The argument's label and name; a multipart body whose parts are arguments has none.
    package var name: String
    package var content: Content
    /// Whether the request must have it; otherwise the argument is optional and defaults to `nil`.
    package var isRequired: Bool
    package var documentation: String?
    /// Members that are always the same, whatever the caller gives.
    package var fixed: [FixedMember] = []

    /// A member of a JSON body with its value.
    package struct FixedMember: Hashable, Sendable {
        /// The Swift name of the property, not yet escaped.
        package var property: String
        package var value: LiteralModel

        package init(property: String, value: LiteralModel) {
            self.property = property
            self.value = value
        }
    }

    package enum Content: Hashable, Sendable {
        /// It is written in one way.
        case one(RequestContentModel)
        /// The caller chooses among several: a declared enum with a case for each.
        case choice(TypeID)
    }

    package init(name: String, content: Content, isRequired: Bool, documentation: String?) {
        self.name = name
        self.content = content
        self.isRequired = isRequired
        self.documentation = documentation
    }

    /// The one way it is written, where there is one.
    package var single: RequestContentModel? {
        if case .one(let content) = content { content } else { nil }
    }
}
