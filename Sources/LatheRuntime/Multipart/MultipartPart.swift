/// A part of a multipart response.
public struct MultipartPart: Sendable {
    /// The header fields of the part.
    public let headerFields: HTTPFields
    /// The content, read as it comes and without its `Content-Transfer-Encoding`. It can be read until the next part is asked for; what is
    /// not read is passed over.
    public let body: HTTPBody

    /// The name, from `Content-Disposition` (RFC 7578 §4.2); `nil` where it has none.
    public var name: String? { disposition["name"] }
    /// The file name, from `Content-Disposition` (RFC 6266 §4.3): as it was sent, so it is no path to write to. `nil` where it has none.
    public var fileName: String? {
        let disposition = disposition
        return disposition["filename*"].flatMap(Self.extended) ?? disposition["filename"]
    }
    /// The media type; `nil` where the part names none, which means plain text (RFC 2046 §5.1).
    public var contentType: MediaType? { headerFields[values: .contentType].first.flatMap { MediaType($0) } }

    private var disposition: [String: String] {
        guard let value = headerFields[values: .contentDisposition].first else { return [:] }
        var scanner = FieldValueScanner(value)
        let isForm = scanner.token()?.lowercased() == "form-data"
        let parameters = scanner.parameters()
        return isForm ? parameters.mapValues(Self.unescaped) : parameters
    }

    /// The text of `UTF-8''na%C3%AFve.txt` (RFC 8187 §3.2); `nil` for other encodings.
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        return PercentEncoding.decode(String(parts[2]))
    }

    /// Undoes what is done to quotes and line breaks in the names of a form, and nothing else.
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

/// The parts of a multipart response, in their order, read as they come.
///
/// ```swift
/// for try await part in try await client.getBatch(id: "b_1") {
///     print(part.headerFields, try await part.body.collect(upTo: 1 << 20))
/// }
/// ```
///
/// It can be iterated over once. Leaving the loop, or cancelling the task, ends the transfer.
public struct MultipartParts: AsyncSequence, Sendable {
    public typealias Element = MultipartPart

    private let body: HTTPBody
    private let boundary: String
    /// Makes an error of a call of what went wrong.
    private let failure: @Sendable (any Error) -> any Error

    /// The parts of any body.
    ///
    /// - Parameter contentType: The value of its field `Content-Type`, with the boundary.
    /// - Throws: `MultipartError.noBoundary` where there is none.
    public init(_ body: HTTPBody, contentType: String) throws(MultipartError) {
        try self.init(body, contentType: contentType) { $0 }
    }

    init(
        _ body: HTTPBody,
        contentType: String,
        failure: @escaping @Sendable (any Error) -> any Error
    ) throws(MultipartError) {
        guard let type = MediaType(contentType), type.type == "multipart", let boundary = type.parameters["boundary"],
            MultipartBoundary(boundary) != nil
        else { throw .noBoundary }
        self.body = body
        self.boundary = boundary
        self.failure = failure
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(reader: MultipartReader(body, boundary: boundary), failure: failure)
    }

    /// Gives the parts.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let reader: MultipartReader
        let failure: @Sendable (any Error) -> any Error

        /// The next part, `nil` after the last.
        public mutating func next() async throws -> MultipartPart? {
            do {
                guard let (number, fields) = try await reader.nextPart() else { return nil }
                return MultipartPart(
                    headerFields: fields,
                    body: HTTPBody(PartChunks(reader: reader, number: number, failure: failure))
                )
            } catch {
                throw failure(error)
            }
        }
    }
}

/// The content of one part.
private struct PartChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let reader: MultipartReader
    let number: Int
    let failure: @Sendable (any Error) -> any Error

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: PartChunks

        mutating func next() async throws -> [UInt8]? {
            do {
                return try await chunks.reader.nextBytes(of: chunks.number)
            } catch {
                throw chunks.failure(error)
            }
        }
    }
}
