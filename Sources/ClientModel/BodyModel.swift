/// What a request carries.
package struct BodyModel: Hashable, Sendable {
    /// The argument's label and name.
    package var name: String
    package var mediaType: String
    package var payload: RequestPayloadModel
    /// Whether the request must have it; otherwise the argument is optional and defaults to `nil`.
    package var isRequired: Bool
    package var documentation: String?
    package var constraints: ConstraintsModel?
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

    package init(
        name: String,
        mediaType: String,
        payload: RequestPayloadModel,
        isRequired: Bool,
        documentation: String?,
        constraints: ConstraintsModel? = nil
    ) {
        self.name = name
        self.mediaType = mediaType
        self.payload = payload
        self.isRequired = isRequired
        self.documentation = documentation
        self.constraints = constraints
    }
}
