extension JSONRepresentable {
    /// Reads a webhook once it is known to be genuine.
    ///
    /// - Parameters:
    ///   - body: The bytes of the body as they came, not what a framework made of them.
    ///   - headers: The header fields of the request.
    ///   - verifier: What knows how the service signs.
    ///   - limits: What the JSON may be like.
    /// - Throws: `WebhookError`, or what the verifier throws; `JSONError` for a genuine body that is not what the document describes.
    public init(
        verifying body: some Sequence<UInt8>,
        headers: HTTPFields,
        using verifier: some WebhookVerifier,
        limits: JSONLimits = JSONLimits()
    ) throws {
        let bytes = Array(body)
        try verifier.verify(bytes, headerFields: headers)
        try self.init(json: bytes, limits: limits)
    }
}
