import LatheRuntime
import Testing

@Suite struct MiddlewareTests {
    private func logging(_ name: String, to journal: Journal) -> ClosureMiddleware {
        ClosureMiddleware { request, operation, next in
            await journal.add("\(name) > \(operation.id) \(operation.path) \(operation.tags) \(request.head.path ?? "")")
            let response = try await next(request)
            await journal.add("\(name) < \(response.head.status.code)")
            return response
        }
    }

    @Test func runsInOrderAroundEveryRequest() async throws {
        let journal = Journal()
        let transport = ClosureTransport(.redirect(.found, to: "/other"), .json(#"{"id":"1"}"#))
        let client = ShelfClient(
            transport: transport,
            middleware: [logging("a", to: journal), logging("b", to: journal)]
        )
        _ = try await client.getBook(id: "7")
        #expect(
            await journal.lines == [
                #"a > getBook /v1/books/{id} ["Books"] /api/v1/books/7"#,
                #"b > getBook /v1/books/{id} ["Books"] /api/v1/books/7"#,
                "b < 302", "a < 302",
                #"a > getBook /v1/books/{id} ["Books"] /other"#, #"b > getBook /v1/books/{id} ["Books"] /other"#,
                "b < 200", "a < 200",
            ]
        )
    }

    @Test func neverSeesCredentials() async throws {
        let journal = Journal()
        let middleware = ClosureMiddleware { request, operation, next in
            await journal.add("\(request) \(operation)")
            return try await next(request)
        }
        let transport = ClosureTransport(.json(#"{"id":"1"}"#))
        _ = try await ShelfClient(transport: transport, middleware: [middleware]).getBook(id: "7")
        #expect(await transport.requests[0].head.headerFields.map(\.value).contains("k-1234567890"))
        let seen = try #require(await journal.lines.first)
        #expect(seen.contains("/api/v1/books/7"))
        #expect(!seen.contains("k-1234567890"))
    }

    @Test func mayChangeAnswerAndTryAgain() async throws {
        let retry = ClosureMiddleware { request, _, next in
            let first = try await next(request)
            guard first.head.status == .serviceUnavailable else { return first }
            var second = request
            second.head.headerFields[.userAgent] = "again"
            return try await next(second)
        }
        let transport = ClosureTransport(.answer(.serviceUnavailable), .json(#"{"id":"1"}"#))
        let client = ShelfClient(transport: transport).with { $0.middleware.append(retry) }
        #expect(try await client.getBook(id: "7").id == "1")
        #expect(await transport.requests.map { $0.head.headerFields[.userAgent] } == [nil, "again"])

        let silent = client.with { $0.middleware = [ClosureMiddleware { _, _, _ in .json(#"{"id":"cached"}"#) }] }
        #expect(try await silent.getBook(id: "7").id == "cached")
        #expect(await transport.requests.count == 2)
    }

    @Test func seesTransportErrorsAndMayThrowItsOwn() async throws {
        struct Broken: Error {}
        struct Own: Error, Equatable {}
        let transport = ClosureTransport { _ in throw Broken() }
        let middleware = ClosureMiddleware { request, _, next in
            do { return try await next(request) } catch is TransportError { throw Own() }
        }
        let client = ShelfClient(transport: transport, middleware: [middleware])
        await #expect(throws: Own()) { try await client.getBook(id: "1") }
    }

    @Test func keepsCredentialsHomeWhenItSendsElsewhere() async throws {
        let middleware = ClosureMiddleware { request, _, next in
            var request = request
            request.head.authority = "other.example"
            return try await next(request)
        }
        let transport = ClosureTransport(.json(#"{"id":"1"}"#))
        _ = try await ShelfClient(transport: transport, middleware: [middleware]).getBook(id: "1")
        #expect(await transport.requests[0].head.headerFields == [.accept: "application/json"])
    }
}
