import FlyingFox
import Foundation
import LatheRuntime
import LatheURLSession
import Testing

/// Whole exchanges with a real server.
@Suite struct LoopbackTests {
    @Test func returnsSuccessesAndFailures() async throws {
        try await LoopbackServer.run { request in
            let body = String(decoding: try await request.bodyData, as: UTF8.self)
            guard request.path == "/echo" else {
                return FlyingFox.HTTPResponse(statusCode: .notFound, body: Data("nowhere".utf8))
            }
            return .json("\(request.method.rawValue) \(request.headers[HTTPHeader("X-API-Key")] ?? "-") \(body)")
        } _: { (url: String) async throws in
            let client = AnyClient(url)
            #expect(try await client.text("/echo", .post, body: "hällo") == "POST s3cret hällo")
            let error = await #expect(throws: ResponseError<String>.self) { try await client.text("/none") }
            #expect(error?.body == "nowhere")
            #expect(error?.status == .notFound)
            let (_, response) = try await client.withResponse { try await $0.text("/echo") }
            #expect(response.headerFields[.contentType] == "application/json")
            #expect(response.request.authority == String(url.dropFirst("http://".count)))
        }
    }

    /// Two ports are two origins.
    @Test(arguments: [301, 302, 303, 307, 308]) func keepsCredentialsHomeAcrossRedirects(code: Int) async throws {
        try await LoopbackServer.run { request in
            let body = String(decoding: try await request.bodyData, as: UTF8.self)
            let key = request.headers[HTTPHeader("X-API-Key")] ?? "-"
            let extra = request.headers[HTTPHeader("X-Extra")] ?? "-"
            return .json("\(request.method.rawValue) \(request.path) key=\(key) extra=\(extra) body=\(body)")
        } _: { (other: String) async throws in
            try await LoopbackServer.run { request in
                let key = request.headers[HTTPHeader("X-API-Key")] ?? "-"
                guard request.path != "/end" else { return .json("home key=\(key)") }
                let target = request.path == "/away" ? "\(other)/there" : "end"
                return FlyingFox.HTTPResponse(
                    statusCode: HTTPStatusCode(code, phrase: "Moved"),
                    headers: [HTTPHeader("Location"): target],
                    body: Data("moved".utf8)
                )
            } _: { (home: String) async throws in
                let client = AnyClient(home).with { $0.headerFields[HTTPField.Name("X-Extra")!] = "e" }
                let keeps = code >= 307
                #expect(
                    try await client.text("/away", .post, body: "b")
                        == "\(keeps ? "POST" : "GET") /there key=- extra=- body=\(keeps ? "b" : "")"
                )
                #expect(try await client.text("/near", .post, body: "b") == "home key=s3cret")
            }
        }
    }

    @Test func returnsADocumentedRedirectWithItsBody() async throws {
        try await LoopbackServer.run { _ in
            FlyingFox.HTTPResponse(
                statusCode: .temporaryRedirect,
                headers: [HTTPHeader("Location"): "http://127.0.0.1:1/never"],
                body: Data("over there".utf8)
            )
        } _: { (url: String) async throws in
            let core = AnyClient(url).core
            let reply = try await core.reply(to: OperationCall("op", .get, "/"), at: 200, 307)
            #expect(reply.status == .temporaryRedirect)
            #expect(reply.response.headerFields[.location] == "http://127.0.0.1:1/never")
            #expect(try reply.text() == "over there")
        }
    }

    @Test func keepsNoCookiesAndNoCache() async throws {
        let count = Counter()
        try await LoopbackServer.run { request in
            let number = await count.next()
            return FlyingFox.HTTPResponse(
                statusCode: .ok,
                headers: [HTTPHeader("Set-Cookie"): "sid=1; Path=/", HTTPHeader("Cache-Control"): "public, max-age=3600"],
                body: Data("\(number) \(request.headers[HTTPHeader("Cookie")] ?? "-")".utf8)
            )
        } _: { (url: String) async throws in
            #expect(try await AnyClient(url).text("/") == "1 -")
            #expect(try await AnyClient(url).text("/") == "2 -")
        }
    }

    @Test(arguments: ["Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\"", "Bearer", "Negotiate", ""])
    func returnsAChallengeAsItIs(challenge: String) async throws {
        try await LoopbackServer.run { _ in
            FlyingFox.HTTPResponse(
                statusCode: .unauthorized,
                headers: [HTTPHeader("WWW-Authenticate"): challenge],
                body: Data("who?".utf8)
            )
        } _: { (url: String) async throws in
            let error = await #expect(throws: UndocumentedStatusError.self) { try await AnyClient(url).text("/") }
            #expect(
                error?.description == "text (GET /): status 401, which the document does not describe. Body: who?"
            )
        }
    }

    @Test func readsLargeBodies() async throws {
        let text = String(repeating: "0123456789abcdef", count: 1 << 16)
        try await LoopbackServer.run { request in
            .json(String(decoding: try await request.bodyData, as: UTF8.self))
        } _: { (url: String) async throws in
            #expect(try await AnyClient(url).text("/", .put, body: text) == text)
        }
    }

    @Test func makesManyCallsAtOnce() async throws {
        try await LoopbackServer.run { request in
            .json(request.path)
        } _: { (url: String) async throws in
            let client = AnyClient(url)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...50 { group.addTask { try await client.text("/\(number)") == "/\(number)" } }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    private actor Counter {
        var value = 0
        func next() -> Int {
            value += 1
            return value
        }
    }
}
