/// A documented response whose body is still bytes: what a method decodes when several successes have different bodies.
public struct Reply: Sendable {
    /// The response itself.
    public let response: RawResponse
    let context: ErrorContext
    let limits: JSONLimits

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    /// The body as JSON.
    ///
    /// - Throws: `ResponseDecodingError` where the body is empty, says it is not JSON, or is not what `Value` reads.
    public func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws -> Value {
        guard !response.body.isEmpty else { throw undecodable(.emptyBody) }
        if let type = response.headerFields[.contentType], !type.isEmpty, !ContentType(type).isJSON {
            throw undecodable(.contentType(type))
        }
        do {
            return try Value(json: response.body, limits: limits)
        } catch {
            throw undecodable(.json(error))
        }
    }

    /// The body as text in the encoding the response names, UTF-8 where it names none.
    ///
    /// - Throws: `ResponseDecodingError` where the bytes are no such text.
    public func text() throws -> String {
        let charset = response.headerFields[.contentType].flatMap { ContentType($0).charset }
        if charset == "iso-8859-1" || charset == "latin1" {
            return String(String.UnicodeScalarView(response.body.map { Unicode.Scalar($0) }))
        }
        let text = String(decoding: response.body, as: UTF8.self)
        // Decoding repairs what is not UTF-8; text that was repaired is not what the server sent.
        guard charset == nil || charset == "utf-8" || charset == "utf8" || charset == "us-ascii",
            text.utf8.elementsEqual(response.body)
        else { throw undecodable(.notText) }
        return text
    }

    /// The body as it is.
    public func bytes() -> [UInt8] { response.body }

    private func undecodable(_ reason: ResponseDecodingError.Reason) -> ResponseDecodingError {
        ResponseDecodingError(reason: reason, response: response, context: context)
    }
}
