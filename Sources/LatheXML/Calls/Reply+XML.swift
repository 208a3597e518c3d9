public import LatheRuntime

extension Reply {
    /// The body as XML.
    ///
    /// - Parameters:
    ///   - shape: What is in the root element.
    ///   - name: The root element; `nil`: any.
    /// - Throws: `ResponseDecodingError` where the body is empty, says it is not XML, or is not what the shape or `Value` reads.
    public func value<Value: JSONRepresentable>(
        _ type: Value.Type = Value.self,
        xml shape: XMLShape,
        named name: XMLName? = nil
    ) throws -> Value {
        let body = try content(expecting: "application/xml") { $0.isXML }
        do {
            return try XMLRepresentation(shape, named: name).read(body.bytes, charset: body.type?.charset, limits: limits)
        } catch let error as JSONError {
            throw undecodable(.content(error.withoutOffset))
        } catch {
            throw undecodable(.content(error))
        }
    }
}

extension StreamedReply {
    /// Reads the body to its end, as XML. `ClientOptions.timeout` is how long that may take.
    ///
    /// - Parameters:
    ///   - shape: What is in the root element.
    ///   - name: The root element; `nil`: any.
    /// - Throws: `ResponseDecodingError` where the body is empty, says it is not XML, or is not what the shape or `Value` reads.
    public func value<Value: JSONRepresentable>(
        _ type: Value.Type = Value.self,
        xml shape: XMLShape,
        named name: XMLName? = nil
    ) async throws -> Value {
        try await collected().value(type, xml: shape, named: name)
    }
}

extension MediaType {
    /// Whether the content is XML: `application/xml`, `text/xml` or a type with the suffix `+xml` (RFC 7303).
    var isXML: Bool { subtype == "xml" && (type == "application" || type == "text") || subtype.hasSuffix("+xml") }
}
