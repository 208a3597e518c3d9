/// A response with a documented status whose content is not what the document describes.
public struct ResponseDecodingError: ClientError {
    /// What does not fit.
    public enum Reason: Sendable {
        /// The JSON text is wrong or is not the documented schema; the error says where.
        case json(JSONError)
        /// JSON was expected, and the response says it is something else.
        case contentType(String)
        /// The response's media type, `nil` where it names none, is not one of those the document describes.
        case undocumentedContentType(String?, documented: [String])
        /// Content was expected, and there is none.
        case emptyBody
        /// Text was expected, and the bytes are not text in the encoding the response names.
        case notText
        /// The body is not what the document describes, in another format than JSON; the error says where. XML: `XMLError`, or `JSONError`
        /// for what is well said and no such value.
        case content(any Error)
        /// A header field is not what the document describes.
        case header(name: String, JSONError)
        /// The header fields are not what the document describes; the error says which.
        case headers(JSONError)
        /// The multipart body is wrong.
        case multipart(MultipartError)
        /// The stream of events or values is wrong.
        case stream(StreamError)
        /// There is more content than `ClientOptions.maximumResponseBytes`; the response has its beginning.
        case tooLarge(limit: Int)
    }

    public let reason: Reason
    /// The response itself.
    public let response: RawResponse
    public let context: ErrorContext

    public init(reason: Reason, response: RawResponse, context: ErrorContext) {
        var context = context
        context.request = context.request ?? response.request
        context.response = response
        self.reason = reason
        self.response = response
        self.context = context
    }

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    public var description: String {
        "\(context.subject): status \(status.code), but \(context.redaction(reason.description)).\(context.bodyNote)"
    }
}

extension ResponseDecodingError.Reason: CustomStringConvertible {
    /// What does not fit, to be put after "but".
    public var description: String {
        switch self {
        case .json(let error): "the body is not what the document describes: \(error)"
        case .contentType(""): "the response does not say that its body is JSON"
        case .contentType(let type): "the body is \(type) instead of JSON"
        case .undocumentedContentType(let type?, let documented):
            "the body is \(type) instead of \(documented.joined(separator: " or "))"
        case .undocumentedContentType(nil, let documented):
            "the response does not say what its body is; the document describes \(documented.joined(separator: " or "))"
        case .emptyBody: "the body is empty where the document describes one"
        case .notText: "the body is not text in the encoding the response names"
        case .content(let error): "the body is not what the document describes: \(error)"
        case .header(let name, let error): "the header field \(name) is not what the document describes: \(error)"
        case .headers(let error): "the header fields are not what the document describes: \(error)"
        case .multipart(let error): "\(error)"
        case .stream(let error): "\(error)"
        case .tooLarge(let limit): "the body is longer than the limit of \(limit) bytes"
        }
    }
}
