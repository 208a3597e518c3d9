public import HTTPTypes
import RawServer

/// A request as it arrived: nothing decoded, nothing normalised.
public struct RecordedRequest: Hashable, Sendable {
    /// The first line of the request: `GET /v1/projects?page=2 HTTP/1.1`.
    public let line: String
    /// The header fields in the order and spelling in which they were sent.
    public let headerFields: HTTPFields
    /// The body; chunks are already put together.
    public let body: [UInt8]

    /// The method as it was sent.
    public var method: String { part(0) }
    /// Path and query as they were sent, still percent-encoded.
    public var target: String { part(1) }
    /// The path as it was sent.
    public var path: String { String(target.prefix { $0 != "?" }) }
    /// The query as it was sent, without its question mark; `nil` where there was none.
    public var query: String? {
        target.firstIndex(of: "?").map { String(target[target.index(after: $0)...]) }
    }
    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of a header field, whatever the case of its name; several are joined by commas.
    public subscript(field: String) -> String? {
        HTTPField.Name(field).flatMap { headerFields[$0] }
    }

    init(_ request: RawRequest) {
        line = request.line
        headerFields = HTTPFields(
            request.fields.compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }
        )
        body = request.body
    }

    private func part(_ index: Int) -> String {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        return index < parts.count ? String(parts[index]) : ""
    }
}
