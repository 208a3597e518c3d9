/// A documented response whose body is still bytes: what a method decodes when several successes have different bodies.
public struct Reply: Sendable {
    /// The response itself.
    public let response: RawResponse
    let context: ErrorContext
    package let limits: JSONLimits
    let tolerance: ContentTypeTolerance

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    /// The body as JSON.
    ///
    /// - Throws: `ResponseDecodingError` where the body is empty, says it is not JSON, or is not what `Value` reads.
    public func value<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws -> Value {
        guard !response.body.isEmpty else { throw undecodable(.emptyBody) }
        if let type = contentType ?? (tolerance == .strict ? "" : nil), tolerance != .any {
            guard MediaType(type)?.isJSON == true else { throw undecodable(.contentType(type)) }
        }
        do {
            return try Value(json: response.body, limits: limits)
        } catch {
            throw undecodable(.json(error))
        }
    }

    /// The body, where the response says that it is what is expected, or says nothing and that is tolerated.
    ///
    /// - Parameters:
    ///   - mediaType: What is expected, for the error.
    ///   - isExpected: Whether a media type is.
    /// - Returns: The body and the media type that the response names.
    /// - Throws: `ResponseDecodingError`, also where the body is empty.
    package func content(
        expecting mediaType: String,
        where isExpected: (MediaType) -> Bool
    ) throws -> (bytes: [UInt8], type: MediaType?) {
        guard !response.body.isEmpty else { throw undecodable(.emptyBody) }
        let type = contentType.flatMap { MediaType($0) }
        if tolerance == .strict || tolerance == .missing && contentType != nil, type.map(isExpected) != true {
            throw undecodable(.undocumentedContentType(contentType, documented: [mediaType]))
        }
        return (response.body, type)
    }

    /// The body as text in the encoding the response names, UTF-8 where it names none.
    ///
    /// - Throws: `ResponseDecodingError` where the bytes are no such text, or the encoding is not known.
    public func text() throws -> String {
        if tolerance != .any {
            if contentType == nil, tolerance == .strict {
                throw undecodable(.undocumentedContentType(nil, documented: ["text/*"]))
            }
            // Anything may be written as text, but what these hold never is.
            if let type = contentType.flatMap(MediaType.init),
                ["audio", "font", "image", "multipart", "video"].contains(type.type),
                type.subtype != "svg+xml"
            {
                throw undecodable(.undocumentedContentType(type.essence, documented: ["text/*"]))
            }
        }
        let name = contentType.flatMap { MediaType($0)?.charset } ?? "utf-8"
        guard let text = TextCharset(name: name)?.text(of: response.body) else { throw undecodable(.notText) }
        return text
    }

    /// The body as a JSON string where the response says that it is JSON, as text otherwise.
    ///
    /// - Throws: `ResponseDecodingError` where it is neither.
    public func string() throws -> String {
        contentType.flatMap(MediaType.init)?.isJSON == true ? try value() : try text()
    }

    /// Which of the media types that the document describes the body has, by its place in the list: the one that fits most exactly.
    ///
    /// ```swift
    /// switch try reply.content(among: "application/json", "text/plain", "image/*") { … }
    /// ```
    ///
    /// - Parameter documented: Media types and ranges, with or without parameters.
    /// - Throws: `ResponseDecodingError` where none fits, or the response has no `Content-Type` and `ClientOptions.contentTypes` does not
    ///   allow that.
    public func content(among documented: String...) throws -> Int {
        try content(among: documented)
    }

    func content(among documented: [String]) throws -> Int {
        let found = contentType
        if found == nil, tolerance != .strict { return 0 }
        if let found, let content = MediaType(found) {
            let matches = documented.enumerated().compactMap { index, text in
                MediaType(text)?.specificity(for: content).map { (index: index, specificity: $0) }
            }
            let best = matches.max { ($0.specificity, $1.index) < ($1.specificity, $0.index) }
            if let best { return best.index }
        }
        if tolerance == .any { return 0 }
        throw undecodable(.undocumentedContentType(found, documented: documented))
    }

    private var contentType: String? {
        guard let type = response.headerFields[.contentType], !type.isEmpty else { return nil }
        return type
    }

    /// The value of a header field; `nil` where the response has none of that name.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - shape: What the value is.
    /// - Throws: `ResponseDecodingError` where the field is not what `Value` reads.
    public func header<Value: JSONRepresentable>(
        _ name: String,
        _ type: Value.Type = Value.self,
        shape: HeaderShape = .scalar
    ) throws -> Value? {
        guard let field = HTTPField.Name(name), let text = response.headerFields[field] else { return nil }
        do {
            return try HeaderReader(text: text, shape: shape).value()
        } catch {
            throw undecodable(.header(name: name, error))
        }
    }

    /// The body as it is.
    public func bytes() -> [UInt8] { response.body }

    package func undecodable(_ reason: ResponseDecodingError.Reason) -> ResponseDecodingError {
        ResponseDecodingError(reason: reason, response: response, context: context)
    }
}

extension Reply {
    /// Whether the status is rather one of those with a body than one of those without.
    package func isContent(at statuses: [StatusPattern], orNothingAt empty: [StatusPattern]) -> Bool {
        let valueMatch = statuses.compactMap { $0.specificity(for: status.code) }.max() ?? 0
        let emptyMatch = empty.compactMap { $0.specificity(for: status.code) }.max() ?? 0
        return valueMatch >= emptyMatch
    }
}
