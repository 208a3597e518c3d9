import LatheRuntime
import Testing

/// What is refused before anything is sent.
@Suite struct RequestRefusalTests {
    private let transport = ClosureTransport(.json("1"))

    private func description(
        server: String = "https://h",
        credentials: [Credential] = [],
        _ change: (inout OperationCall) -> Void
    ) async throws -> String? {
        let core = ClientCore(server: server, credentials: credentials, transport: transport)
        var call = OperationCall("op", .get, "/v1/{id}")
        change(&call)
        let error = await #expect(throws: RequestError.self) { try await core.finish(call, at: 200) }
        #expect(error?.status == nil)
        #expect(error?.response == nil)
        #expect(error?.request == nil)
        #expect(error?.operationID == "op")
        #expect(await transport.requests.isEmpty)
        return error?.description
    }

    @Test(arguments: ["", ".", ".."]) func refusesPathsOfOtherOperations(id: String) async throws {
        let why =
            id.isEmpty
            ? "the path parameter 'id' is empty"
            : "the path parameter 'id' makes a segment of the path '.' or '..', which means another path"
        #expect(try await description { $0.path("id", id) } == "op (GET /v1/{id}): not sent: \(why).")
        #expect(
            try await description { $0.path("id", [String]()) }
                == "op (GET /v1/{id}): not sent: the path parameter 'id' is empty."
        )
        #expect(try await description { _ in } == "op (GET /v1/{id}): not sent: the path parameter 'id' was not given.")
    }

    @Test(arguments: ["a\r\nX: y", "a\nb", "a\u{0}", " a"]) func refusesHeaderLines(value: String) async throws {
        let description = try await description {
            $0.path("id", "1")
            $0.header("X-A", value)
        }
        #expect(
            description
                == "op (GET /v1/{id}): not sent: the header parameter 'X-A' cannot be sent: its value has a line break, another control character, or a space at its beginning or end."
        )
    }

    @Test func refusesNamesThatAreNone() async throws {
        let description = try await description {
            $0.path("id", "1")
            $0.header("X A", 1)
        }
        #expect(
            description
                == "op (GET /v1/{id}): not sent: the header parameter 'X A' cannot be sent: this is not the name of a header field."
        )
    }

    @Test func refusesWhatCannotBeEncoded() async throws {
        let description = try await description {
            $0.path("id", "1")
            $0.body(json: [1, Double.infinity])
        }
        #expect(description?.hasPrefix("op (GET /v1/{id}): not sent: the body cannot be encoded: $") == true)
    }

    @Test func saysTheFirstProblem() async throws {
        let description = try await description {
            $0.path("id", "")
            $0.header("X-A", "\n")
        }
        #expect(description == "op (GET /v1/{id}): not sent: the path parameter 'id' is empty.")
    }

    @Test func refusesServersThatAreNone() async throws {
        #expect(
            try await description(server: "/v1") { $0.path("id", "1") }
                == "op (GET /v1/{id}): not sent: the server's URL '/v1' cannot be used: it does not start with https:// or http://."
        )
    }

    @Test func namesMissingCredentials() async throws {
        let description = try await description(credentials: [Credential("a", .bearer, "x"), Credential("b", .bearer, nil)]) {
            $0.path("id", "1")
            $0.authorize("b")
            $0.authorize(["a": ["read"], "c": []])
        }
        #expect(
            description == "op (GET /v1/{id}): not sent: credentials are missing; give the client 'b', or 'a' and 'c'."
        )
    }
}
