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
