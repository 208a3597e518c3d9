/// One way to write a request body.
package struct RequestContentModel: Hashable, Sendable {
    /// What is sent as `Content-Type`; that of a multipart body without its boundary.
    package var mediaType: String
    /// The argument by which the caller says the media type, where the document has only a range of them; `mediaType` is its default.
    package var typeArgument: TypeArgument?
    package var payload: RequestPayloadModel
    /// What holds for the body as a whole.
    package var constraints: ConstraintsModel?

    /// An argument for a media type.
    package struct TypeArgument: Hashable, Sendable {
        package var name: String
        /// The document's range: `image/*`.
        package var range: String
        /// Whether it has to be given.
        package var isRequired: Bool

        package init(name: String, range: String, isRequired: Bool) {
            self.name = name
            self.range = range
            self.isRequired = isRequired
        }
    }

    package init(
        mediaType: String,
        typeArgument: TypeArgument? = nil,
        payload: RequestPayloadModel,
        constraints: ConstraintsModel? = nil
    ) {
        self.mediaType = mediaType
        self.typeArgument = typeArgument
        self.payload = payload
        self.constraints = constraints
    }
}
