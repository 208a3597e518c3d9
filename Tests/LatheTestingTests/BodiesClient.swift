import LatheRuntime

/// What generated code looks like, by hand: an operation for every kind of body and stream. Documentation/bodies.md explains them.
struct BodiesClient: APIClient {
    var core: ClientCore

    init(transport: any ClientTransport) {
        core = ClientCore(server: "https://bodies.example/v1", credentials: [], transport: transport)
    }

    /// A form: style `deepObject`, a list that is not exploded, a property in JSON.
    func createCustomer(body: CustomerCreate) async throws -> Customer {
        var call = OperationCall("createCustomer", .post, "/customers")
        call.body(form: body, encoding: ["address": .deepObject, "tags": .form(explode: false), "metadata": .json])
        return try await core.value(of: call, at: 200)
    }

    /// `in: querystring` (OpenAPI 3.2).
    func search(filter: [String: JSONValue]? = nil) async throws -> [Customer] {
        var call = OperationCall("search", .get, "/search")
        call.querystring(form: filter)
        return try await core.value(of: call, at: 200)
    }

    /// `multipart/form-data`: a file, several files, values.
    func upload(
        audio: FilePart,
        attachments: [FilePart]? = nil,
        language: String? = nil,
        tags: [String]? = nil,
        settings: Settings? = nil,
        requestID: String? = nil
    ) async throws -> Customer {
        var call = OperationCall("upload", .post, "/upload")
        var form = MultipartBody(.formData)
        form.file("audio", audio, contentType: "audio/*")
        form.files("attachments", attachments)
        form.value("language", language)
        form.value("tags", tags)
        form.value("settings", settings, contentType: "application/json")
        call.body(multipart: form)
        call.header("X-Request-ID", requestID)
        return try await core.value(of: call, at: 201)
    }

    /// `multipart/mixed` by position: JSON first, then a file.
    func sendBatch(head: Settings, content: HTTPBody) async throws {
        var call = OperationCall("sendBatch", .post, "/batch")
        var parts = MultipartBody(.mixed)
        parts.part(json: head)
        parts.part(content, contentType: "application/octet-stream")
        call.body(multipart: parts)
        try await core.finish(call, at: 204)
    }

    func getBatch(id: String) async throws -> MultipartParts {
        var call = OperationCall("getBatch", .get, "/batch/{id}")
        call.path("id", id)
        return try await core.parts(of: call, at: 200)
    }

    /// `text/event-stream` with JSON in its data.
    func streamCompletion(body: Settings) async throws -> ServerSentEvents<Completion> {
        var call = OperationCall("streamCompletion", .post, "/completions")
        call.body(json: body)
        return try await core.events(of: call, at: 200, data: Completion.self, end: "[DONE]")
    }

    /// `application/x-ndjson`.
    func tailLog(follow: Bool? = nil) async throws -> JSONStream<Completion> {
        var call = OperationCall("tailLog", .get, "/log")
        call.query("follow", follow)
        return try await core.jsonLines(of: call, at: 200, contentType: "application/x-ndjson")
    }

    /// A binary response.
    func getAudio(id: String) async throws -> HTTPBody {
        var call = OperationCall("getAudio", .get, "/audio/{id}")
        call.path("id", id)
        call.accept("audio/wav")
        return try await core.stream(of: call, at: 200)
    }

    /// A binary request.
    func putAudio(id: String, body: HTTPBody) async throws {
        var call = OperationCall("putAudio", .put, "/audio/{id}")
        call.path("id", id)
        call.body(body, contentType: "audio/wav")
        try await core.finish(call, at: 204)
    }

    /// A request body with several content types.
    enum NoteBody: Sendable {
        case json(Settings)
        case text(String)
        /// `image/*`: the caller says which.
        case image(HTTPBody, contentType: String)
    }

    /// A response with several content types.
    enum Note: Sendable {
        case json(Settings)
        case text(String)
        case other([UInt8])
    }

    func putNote(body: NoteBody?) async throws -> Note {
        var call = OperationCall("putNote", .put, "/note")
        switch body {
        case .json(let value): call.body(json: value)
        case .text(let text): call.body(text: text, contentType: "text/plain; charset=iso-8859-1")
        case .image(let bytes, let contentType): call.body(bytes, contentType: contentType)
        case nil: break
        }
        call.accept("application/json, text/plain, */*")
        let reply = try await core.reply(to: call, at: 200)
        switch try reply.content(among: "application/json", "text/plain", "*/*") {
        case 0: return .json(try reply.value())
        case 1: return .text(try reply.text())
        default: return .other(reply.bytes())
        }
    }

    /// A typed response header.
    func countNotes() async throws -> (value: [Customer], rateLimit: Int?) {
        let call = OperationCall("countNotes", .get, "/notes")
        let reply = try await core.reply(to: call, at: 200)
        return (try reply.value(), try reply.header("X-Rate-Limit"))
    }
}

struct CustomerCreate: Model {
    var email: String
    var address: [String: String]?
    var tags: [String]?
    var metadata: JSONValue?

    static let fields = Fields<CustomerCreate> { field in
        field("email", \.email)
        field("address", \.address)
        field("tags", \.tags)
        field("metadata", \.metadata)
    }
}

struct Customer: Model {
    let id: String
    static let fields = Fields<Customer> { field in field("id", \.id) }
}

struct Settings: Model {
    var level: Int
    static let fields = Fields<Settings> { field in field("level", \.level) }
}

struct Completion: Model {
    let text: String
    static let fields = Fields<Completion> { field in field("text", \.text) }
}
