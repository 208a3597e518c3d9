import PublicClient

/// Answers every request from memory: what an app's own tests do.
struct CannedTransport: ClientTransport {
    let status: HTTPResponse.Status
    let body: String

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        print(request.head.method, request.head.path ?? "", request.head.headerFields[.authorization] ?? "-")
        return TransportResponse(
            head: HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
            body: HTTPBody(Array(body.utf8))
        )
    }
}

let note = """
    {"id": "7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10", "kind": "note", "state": "archived", "created": "2026-11-21T04:00:00Z",
     "text": null, "attachment": {"url": "https://notes.example/a"}, "parent": null}
    """
let notes = NotesClient(credentials: .init(token: "secret"), transport: CannedTransport(status: .ok, body: note))
let found = try await notes.getNote(id: "a b")
guard found.state == .unknown("archived"), case .link(let link)? = found.attachment, found.text == nil else {
    fatalError("not what was sent: \(found)")
}
print(found.kind, found.state.rawValue, link.url, found.id)

let missing = NotesClient(
    credentials: .init(token: "secret"),
    transport: CannedTransport(status: .notFound, body: #"{"message": "no such note"}"#)
)
do {
    _ = try await missing.getNote(id: "x")
    fatalError("404 did not throw")
} catch let error as ResponseError<Problem> where error.status == .notFound {
    print(error.body.message)
}
