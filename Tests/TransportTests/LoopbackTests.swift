import Foundation
import LatheRuntime
import RawServer
import Testing

/// Whole exchanges of a client with a server.
@Suite struct LoopbackTests {
    private static func answer(_ text: String, _ status: String = "200 OK", fields: String = "") -> String {
        "HTTP/1.1 \(status)\r\nConnection: close\r\n\(fields)Content-Type: application/json\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)"
    }

    @Test(arguments: Tested.all) func returnsSuccessesAndFailures(tested: Tested) async throws {
        let server = try RawServer { connection, request in
            guard request.target == "/echo" else { return _ = connection.send(Self.answer("nowhere", "404 Not Found")) }
            connection.send(Self.answer("\(request.method) \(request["X-API-Key"].first ?? "-") \(request.text)"))
        }
        defer { server.stop() }
        let client = AnyClient(server.url, tested)
        #expect(try await client.text("/echo", .post, body: HTTPBody("hällo")) == "POST s3cret hällo")
        let error = await #expect(throws: ResponseError<String>.self) { try await client.text("/none") }
        #expect(error?.body == "nowhere")
        #expect(error?.status == .notFound)
        let (_, response) = try await client.withResponse { try await $0.text("/echo") }
        #expect(response.headerFields[.contentType] == "application/json")
        #expect(response.request.authority == server.authority)
    }

    /// Two ports are two origins.
    @Test(arguments: Tested.all, [301, 302, 303, 307, 308])
    func keepsCredentialsHomeAcrossRedirects(tested: Tested, code: Int) async throws {
        let away = try RawServer { connection, request in
            let fields = ["X-API-Key", "X-Extra"].map { request[$0].first ?? "-" }.joined(separator: " ")
            connection.send(Self.answer("\(request.method) \(request.target) \(fields) \(request.text)"))
        }
        defer { away.stop() }
        let home = try RawServer { connection, request in
            if request.target == "/end" { return _ = connection.send(Self.answer("home \(request["X-API-Key"])")) }
            let target = request.target == "/away" ? "\(away.url)/there" : "end"
            connection.send(Self.answer("moved", "\(code) Moved", fields: "Location: \(target)\r\n"))
        }
        defer { home.stop() }
        let client = AnyClient(home.url, tested).with { $0.headerFields[HTTPField.Name("X-Extra")!] = "e" }
        let keeps = code >= 307
        #expect(
            try await client.text("/away", .post, body: HTTPBody("b"))
                == "\(keeps ? "POST" : "GET") /there - - \(keeps ? "b" : "")"
        )
        #expect(try await client.text("/near", .post, body: HTTPBody("b")) == #"home ["s3cret"]"#)
    }

    @Test(arguments: Tested.all) func returnsADocumentedRedirectWithItsBody(tested: Tested) async throws {
        let server = try RawServer(
            answering: Self.answer("over there", "307 Temporary Redirect", fields: "Location: http://127.0.0.1:1/never\r\n")
        )
        defer { server.stop() }
        let reply = try await AnyClient(server.url, tested).core.reply(to: OperationCall("op", .get, "/"), at: 200, 307)
        #expect(reply.status == .temporaryRedirect)
        #expect(reply.response.headerFields[.location] == "http://127.0.0.1:1/never")
        #expect(String(decoding: reply.response.body, as: UTF8.self) == "over there")
    }

    @Test(arguments: Tested.all) func keepsNoCookiesAndNoCache(tested: Tested) async throws {
        let server = try RawServer { connection, request in
            let fields = "Set-Cookie: sid=1; Path=/\r\nCache-Control: public, max-age=3600\r\n"
            connection.send(Self.answer("\(request["Cookie"])", fields: fields))
        }
        defer { server.stop() }
        for _ in 1...2 { #expect(try await AnyClient(server.url, tested).text("/") == "[]") }
        #expect(server.requests.count == 2)
    }

    @Test(arguments: Tested.all, ["Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\"", "Bearer", "Negotiate", ""])
    func returnsAChallengeAsItIs(tested: Tested, challenge: String) async throws {
        let server = try RawServer(
            answering: Self.answer("who?", "401 Unauthorized", fields: "WWW-Authenticate: \(challenge)\r\n")
        )
        defer { server.stop() }
        let error = await #expect(throws: UndocumentedStatusError.self) { try await AnyClient(server.url, tested).text("/") }
        #expect(error?.description == "text (GET /): status 401, which the document does not describe. Body: who?")
    }

    @Test(arguments: Tested.all) func sendsAndReadsLargeBodies(tested: Tested) async throws {
        let text = String(repeating: "0123456789abcdef", count: 1 << 16)
        let server = try RawServer { connection, request in connection.send(Self.answer(request.text)) }
        defer { server.stop() }
        #expect(try await AnyClient(server.url, tested).text("/", .put, body: HTTPBody(text)) == text)
    }

    @Test(arguments: Tested.all) func makesManyCallsAtOnce(tested: Tested) async throws {
        let server = try RawServer { connection in
            while let request = connection.request() {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(request.target.utf8.count)\r\n\r\n\(request.target)")
            }
        }
        defer { server.stop() }
        let client = AnyClient(server.url, tested)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...50 { group.addTask { try await client.text("/\(number)") == "/\(number)" } }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test(
        arguments: Tested.allButFoundationNetworking(because: "it puts fields of one name together, which cookies do not survive")
    )
    func keepsTheLinesOfTheHead(tested: Tested) async throws {
        let fields = "Set-Cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT\r\nSet-Cookie: b=2\r\n"
        let server = try RawServer(answering: Self.answer("1", fields: fields))
        defer { server.stop() }
        let response = try await tested.send(.get, server.url)
        #expect(
            response.head.headerFields[values: .setCookie] == ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"]
        )
    }
}
