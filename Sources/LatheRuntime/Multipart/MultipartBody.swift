/// A multipart body to send: parts in their order, each a value, a file or any bytes.
///
/// Generated methods fill it in and hand it to `OperationCall.body(multipart:)`:
///
/// ```swift
/// var form = MultipartBody(.formData)
/// form.file("audio", audio, contentType: "audio/wav")
/// form.value("language", language)
/// call.body(multipart: form)
/// ```
///
/// Describing a body never fails; the first problem is thrown as a `RequestError` when the call is made. Nothing is loaded: what is a
/// stream or a file is read while the body is sent. The length is known where that of every part is, and the body can be sent again
/// where every part can.
public struct MultipartBody: Sendable {
    /// What kind of body it is.
    public let kind: MultipartKind
    let boundary: MultipartBoundary
    /// Heads of parts and bodies, in their order, without the last delimiter.
    private(set) var segments: [MultipartSegment] = []
    /// The first thing that is wrong.
    private(set) var problem: RequestError.Reason?

    /// - Parameter kind: What kind of body it is.
    public init(_ kind: MultipartKind = .formData) {
        var generator = SystemRandomNumberGenerator()
        self.init(kind, boundary: MultipartBoundary(using: &generator))
    }

    init(_ kind: MultipartKind, boundary: MultipartBoundary) {
        self.kind = kind
        self.boundary = boundary
    }

    /// The value of the field `Content-Type`, with the boundary.
    public var contentType: String {
        "multipart/\(kind.subtype); boundary=\(FieldValueScanner.quotedIfNeeded(boundary.text))"
    }

    /// The whole body.
    public var body: HTTPBody { MultipartWriter(boundary: boundary.text, segments: segments).body }

    /// Whether it has no part.
    public var isEmpty: Bool { segments.isEmpty && problem == nil }

    /// Adds a part of any bytes without a name: what `multipart/mixed` is made of; `nil` adds none.
    ///
    /// - Parameters:
    ///   - body: The content.
    ///   - contentType: The media type.
    ///   - headerFields: Fields of the part beside its `Content-Type`.
    public mutating func part(_ body: HTTPBody?, contentType: String?, headerFields: HTTPFields = [:]) {
        guard let body else { return }
        append(body, disposition: nil, contentType: contentType, headerFields)
    }

    /// Adds a part without a name that is one JSON text; `nil` adds none.
    ///
    /// - Parameter checks: What must be true of the value.
    public mutating func part<Value: JSONRepresentable>(
        json value: Value?,
        contentType: String = "application/json",
        headerFields: HTTPFields = [:],
        checks: [ValueCheck] = []
    ) {
        guard let value else { return }
        do {
            append(HTTPBody(try value.checkedJSON(checks)), disposition: nil, contentType: contentType, headerFields)
        } catch {
            fail(error, place: "a part")
        }
    }

    mutating func append(_ body: HTTPBody, disposition: String?, contentType: String?, _ headerFields: HTTPFields) {
        do throws(MultipartHead.Refusal) {
            let head = try MultipartHead(disposition: disposition, contentType: contentType, headerFields: headerFields)
            segments.append(.head(head.bytes))
            segments.append(.content(body))
        } catch {
            fail(.unencodableBody(why: error.message))
        }
    }

    mutating func fail(_ problem: RequestError.Reason) {
        if self.problem == nil { self.problem = problem }
    }

    mutating func fail(_ error: any Error, place: String) {
        guard let error = error as? JSONError, error.kind == .constraint else {
            return fail(.unencodableBody(why: "\(place) cannot be written: \(error)"))
        }
        let path = error.path == "$" ? "" : " at \(error.path)"
        fail(.brokenConstraint(at: place + path, expected: error.expected, found: error.found))
    }
}

/// A piece of a multipart body.
enum MultipartSegment: Sendable {
    /// The header fields of a part, with the empty line after them.
    case head([UInt8])
    case content(HTTPBody)
}
