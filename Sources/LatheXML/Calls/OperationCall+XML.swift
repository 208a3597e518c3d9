public import LatheRuntime

extension OperationCall {
    /// Sends `value` as XML; `nil` sends no body. A value that breaks a constraint, or that XML cannot say, is a `RequestError`.
    ///
    /// - Parameters:
    ///   - shape: What is in the root element.
    ///   - name: The root element.
    ///   - contentType: The media type; its parameter `charset` is the encoding, UTF-8 where it has none.
    ///   - checks: What must be true of the body as a whole.
    public mutating func body<Value: JSONRepresentable>(
        xml value: Value?,
        _ shape: XMLShape,
        named name: XMLName,
        contentType: String = "application/xml",
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        do {
            let representation = XMLRepresentation(shape, named: name)
            let bytes = try representation.write(json: value.checkedJSON(checks), charset: MediaType(contentType)?.charset)
            body(bytes: bytes, contentType: contentType)
        } catch {
            fail(.unencodable(error))
        }
    }

    /// Documents that `pattern` answers with an XML body, which `ResponseError.body` then is.
    ///
    /// - Parameters:
    ///   - shape: What is in the root element.
    ///   - name: The root element; `nil`: any.
    public mutating func failure<Body: JSONRepresentable>(
        _ pattern: StatusPattern,
        _ body: Body.Type,
        xml shape: XMLShape,
        named name: XMLName? = nil
    ) {
        failure(pattern, reading: { reply in try reply.value(Body.self, xml: shape, named: name) })
    }
}
