import LatheRuntime

/// Fails to compile against a runtime this code was not written for.
private let runtimeInterface: Void = RuntimeInterface.version1

/// What generated code looks like, by hand: one client for the tests.
struct ShelfClient: APIClient {
    var core: ClientCore

    init(
        server: Server = .main,
        credentials: Credentials = .init(apiKey: "k-1234567890"),
        transport: any ClientTransport,
        middleware: [any ClientMiddleware] = []
    ) {
        core = ClientCore(server: server.url, credentials: credentials.all, transport: transport, middleware: middleware)
    }

    struct Server: ClientServer {
        var url: String
        init(url: String) { self.url = url }
        static var main: Server { Server(url: "https://shelf.example/api/") }
    }

    struct Credentials: ClientCredentials {
        var apiKey: (any CredentialProvider)?
        var token: (any CredentialProvider)?
        var admin: (any CredentialProvider)?

        init(
            apiKey: (any CredentialProvider)? = nil,
            token: (any CredentialProvider)? = nil,
            admin: (any CredentialProvider)? = nil
        ) {
            self.apiKey = apiKey
            self.token = token
            self.admin = admin
        }

        var all: [Credential] {
            [
                Credential("apiKey", .header("X-API-Key"), apiKey),
                Credential("token", .header("Authorization", prefix: "Token "), token),
                Credential("admin", .query("admin_key"), admin),
            ]
        }
    }

    func getBook(id: String, summary: Bool? = nil, tags: [String]? = nil) async throws -> Book {
        var call = OperationCall("getBook", .get, "/v1/books/{id}", tags: ["Books"])
        call.authorize("apiKey")
        call.path("id", id)
        call.query("summary", summary)
        call.query("tag[]", tags)
        call.failure(404, Problem.self)
        call.failure(409)
        call.failure(.range(5), Problem.self)
        return try await core.value(of: call, at: 200)
    }

    func putBook(_ book: Book, language: String? = nil, session: String? = nil) async throws {
        var call = OperationCall("putBook", .put, "/v1/books", tags: ["Books"])
        call.authorize("apiKey")
        call.header("X-Language", language)
        call.cookie("session", session)
        call.body(json: book)
        call.failure(.default, Problem.self)
        try await core.finish(call, at: 201, 204)
    }

    func addBook(_ book: Book) async throws -> Book {
        var call = OperationCall("addBook", .post, "/v1/books")
        call.authorize("token")
        call.authorize("apiKey")
        call.body(json: book)
        call.failure(text: 422)
        return try await core.value(of: call, at: 201)
    }

    func findBook(title: String) async throws -> Book? {
        var call = OperationCall("findBook", .get, "/v1/find")
        call.query("title", title)
        return try await core.optionalValue(of: call, at: 200, orNothingAt: 204)
    }
}

struct Book: Model {
    let id: String
    let pages: Int?

    static let fields = Fields<Book> { field in
        field("id", \.id)
        field("pages", \.pages)
    }

    init(id: String, pages: Int? = nil) {
        self.id = id
        self.pages = pages
    }
}

struct Problem: Model {
    let message: String

    static let fields = Fields<Problem> { field in
        field("message", \.message)
    }

    init(message: String) { self.message = message }
}
