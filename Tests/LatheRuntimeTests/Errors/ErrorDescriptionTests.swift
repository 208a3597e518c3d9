import Foundation
import LatheRuntime
import Testing

@Suite struct ErrorDescriptionTests {
    private func getBook(_ response: TransportResponse) async throws -> Book {
        try await ShelfClient(transport: ClosureTransport(response)).getBook(id: "b 1", summary: true)
    }

    @Test func catchesADocumentedFailureByItsBody() async throws {
        do {
            _ = try await getBook(.json(#"{"message":"gone fishing"}"#, status: .notFound))
            Issue.record("no error")
        } catch let error as ResponseError<Problem> where error.status == .notFound {
            #expect(error.body.message == "gone fishing")
            #expect(error.response.headerFields == [.contentType: "application/json"])
            #expect(error.operationID == "getBook")
            #expect(error.request?.path == "/api/v1/books/b%201?summary=true")
            let description = #"getBook (GET /api/v1/books/b%201): status 404. Body: {"message":"gone fishing"}"#
            #expect(error.description == description)
            #expect(error.debugDescription == description)
            #expect(error.localizedDescription == description)
        }
    }

    @Test func catchesADocumentedFailureByItsStatus() async throws {
        do {
            _ = try await getBook(.answer(.conflict))
            Issue.record("no error")
        } catch let error as any ClientError where error.status == .conflict {
            #expect(error is ResponseError<NoBody>)
            #expect(error.response?.status == .conflict)
            #expect("\(error)" == "getBook (GET /api/v1/books/b%201): status 409.")
        }
    }

    @Test func readsRangesAndText() async throws {
        let error = await #expect(throws: ResponseError<Problem>.self) {
            try await getBook(.json(#"{"message":"m"}"#, status: .badGateway))
        }
        #expect(error?.status == .badGateway)
        let client = ShelfClient(transport: ClosureTransport(.answer(.unprocessableContent, [:], "no such page")))
        let text = await #expect(throws: ResponseError<String>.self) { try await client.addBook(Book(id: "b")) }
        #expect(text?.body == "no such page")
    }

    @Test func describesUndocumentedStatuses() async throws {
        let error = await #expect(throws: UndocumentedStatusError.self) {
            try await getBook(.answer(.init(code: 418), [:], "short\nand \u{1B}[31mstout"))
        }
        #expect(
            error?.description
                == #"getBook (GET /api/v1/books/b%201): status 418, which the document does not describe. Body: short\nand \u{1B}[31mstout"#
        )
        #expect(error?.redirect == nil)
    }

    @Test func describesJSONThatDoesNotFit() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) { try await getBook(.json(#"{"id":"1","pages":"many"}"#)) }
        guard case .json(let json) = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(json.path == "$.pages")
        #expect(
            error?.description
                == #"getBook (GET /api/v1/books/b%201): status 200, but the body is not what the document describes: \#(json). Body: {"id":"1","pages":"many"}"#
        )
        #expect(error?.response.body == Array(#"{"id":"1","pages":"many"}"#.utf8))
    }

    @Test func describesFailuresWhoseBodyDoesNotFit() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await getBook(.answer(.notFound, [.contentType: "text/html; charset=utf-8"], "<html>nginx</html>"))
        }
        #expect(error?.status == .notFound)
        #expect(
            error?.description
                == "getBook (GET /api/v1/books/b%201): status 404, but the body is text/html; charset=utf-8 instead of JSON. Body: <html>nginx</html>"
        )
    }

    @Test func describesEmptyBodies() async throws {
        let error = await #expect(throws: ResponseDecodingError.self) { try await getBook(.json("")) }
        #expect(
            error?.description
                == "getBook (GET /api/v1/books/b%201): status 200, but the body is empty where the document describes one."
        )
    }

    @Test func describesBodiesThatAreTooLong() async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(#"{"id":"1"}"#))).with { $0.maximumResponseBytes = 5 }
        let error = await #expect(throws: ResponseDecodingError.self) { try await client.getBook(id: "1") }
        #expect(
            error?.description
                == #"getBook (GET /api/v1/books/1): status 200, but the body is longer than the limit of 5 bytes. Body: {"id""#
        )
        let exact = client.with { $0.maximumResponseBytes = 10 }
        #expect(try await exact.getBook(id: "1").id == "1")
    }

    @Test func passesTheJSONLimitsOn() async throws {
        let client = ShelfClient(transport: ClosureTransport(.json(#"{"id":"1","x":[[[]]]}"#))).with { $0.json.depth = 2 }
        let error = await #expect(throws: ResponseDecodingError.self) { try await client.getBook(id: "1") }
        guard case .json(let json) = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(json.kind == .limit)
    }

    @Test func describesTextThatIsNone() async throws {
        let response = TransportResponse(head: HTTPResponse(status: .ok), body: HTTPBody([0xFF, 0x31]))
        let core = ClientCore(server: "https://h", credentials: [], transport: ClosureTransport(response))
        let error = await #expect(throws: ResponseDecodingError.self) {
            try await core.text(of: OperationCall("op", .get, "/x"), at: 200)
        }
        #expect(
            error?.description
                == "op (GET /x): status 200, but the body is not text in the encoding the response names. Body: 2 bytes that are not text"
        )
    }

    @Test func describesTransportErrors() async throws {
        struct Broken: Error, CustomStringConvertible { var description: String { "the cable was cut" } }
        let client = ShelfClient(transport: ClosureTransport { _ in throw Broken() })
        let error = await #expect(throws: TransportError.self) { try await client.getBook(id: "1") }
        #expect(error?.underlying is Broken)
        #expect(error?.status == nil)
        #expect(error?.request?.path == "/api/v1/books/1")
        #expect(error?.description == "getBook (GET /api/v1/books/1): no response: the cable was cut")
    }
}
