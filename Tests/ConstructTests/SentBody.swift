import LatheRuntime
import LatheTesting

/// The body a client has sent, as a server sees it.
struct SentBody {
    /// A part of a multipart body: its header fields and its bytes.
    struct Part: Equatable, CustomStringConvertible {
        var head: String
        var text: String

        var description: String { "\(head) | \(text)" }
    }

    let request: RecordedRequest

    /// What a client of `InMemoryTransport` sends when it is called.
    ///
    /// - Parameter call: Makes the client with the transport, and calls it once.
    init(_ call: (InMemoryTransport) async throws -> Void) async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        try await call(server)
        request = server.requests[0]
    }

    var contentType: String? { request.headerFields[.contentType] }

    /// The media type without the boundary, which is another each time.
    var essence: String? { contentType.flatMap { MediaType($0)?.essence } }

    /// The bytes as text.
    var text: String { request.text }

    /// The parts, read with the runtime's parser of answers.
    func parts() async throws -> [Part] {
        var result: [Part] = []
        for try await part in try MultipartParts(HTTPBody(request.body ?? []), contentType: contentType ?? "") {
            let fields = part.headerFields.map { "\($0.name): \($0.value)" }
            let bytes = try await part.body.collect(upTo: 1 << 20)
            result.append(Part(head: fields.joined(separator: ", "), text: String(decoding: bytes, as: UTF8.self)))
        }
        return result
    }
}
