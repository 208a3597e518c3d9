import LatheRuntime

/// Answers every request from memory.
struct CannedTransport: ClientTransport {
    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let sent = try await request.body?.collect(upTo: 1_000) ?? []
        print(request.head.method, request.head.path ?? "", String(decoding: sent, as: UTF8.self))
        return TransportResponse(head: HTTPResponse(status: .noContent), body: HTTPBody([]))
    }
}

let notes = NotesClient(credentials: .init(token: "secret"), transport: CannedTransport())
try await notes.putNote(id: "1", body: NewNote(text: "hello", state: .published))

/// The client is used from the main actor and from elsewhere alike: nothing generated is confined.
@concurrent func putElsewhere(_ notes: NotesClient) async throws {
    try await notes.putNote(id: "2", body: NewNote(text: "from another isolation"))
}
try await putElsewhere(notes)
