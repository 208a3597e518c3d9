import LatheRuntime

/// Answers every request from memory and keeps the last one.
actor CannedTransport: ClientTransport {
    private let status: HTTPResponse.Status
    private let contentType: String?
    private let body: [UInt8]
    private(set) var head: HTTPRequest?
    private(set) var sent: [UInt8] = []

    init(_ status: HTTPResponse.Status, contentType: String? = "application/json", body: String = "") {
        self.status = status
        self.contentType = contentType
        self.body = Array(body.utf8)
    }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        head = request.head
        sent = try await request.body?.collect(upTo: 100_000) ?? []
        var head = HTTPResponse(status: status)
        head.headerFields[.contentType] = contentType
        return TransportResponse(head: head, body: HTTPBody(body))
    }
}

extension CannedTransport {
    /// Method and path of the last request: `GET /things`.
    var line: String { head.map { "\($0.method) \($0.path ?? "")" } ?? "" }
}
