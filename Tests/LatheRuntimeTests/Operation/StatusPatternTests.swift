import Testing

@testable import LatheRuntime

@Suite struct StatusPatternTests {
    @Test(
        arguments: [
            (404, 404, 3), (404, 405, nil), (.range(4), 499, 2), (.range(4), 500, nil), (.default, 200, 1),
        ] as [(StatusPattern, Int, Int?)]
    )
    func describes(pattern: StatusPattern, code: Int, specificity: Int?) {
        #expect(pattern.specificity(for: code) == specificity)
    }

    @Test(arguments: [(404, "exact"), (405, "range"), (500, "default")])
    func prefersTheMostExactFailure(code: Int, expected: String) async throws {
        let transport = ClosureTransport(.json(#"{"message":"m"}"#, status: .init(code: code)))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        var call = OperationCall("op", .get, "/")
        call.failure(.default, [String: String].self)
        call.failure(.range(4), Problem.self)
        call.failure(404)
        do {
            try await core.finish(call, at: 200)
            Issue.record("no error")
        } catch is ResponseError<NoBody> {
            #expect(expected == "exact")
        } catch is ResponseError<Problem> {
            #expect(expected == "range")
        } catch is ResponseError<[String: String]> {
            #expect(expected == "default")
        }
    }

    @Test func prefersTheMostExactSuccess() async throws {
        let transport = ClosureTransport(.json("1"))
        let core = ClientCore(server: "https://h", credentials: [], transport: transport)
        var call = OperationCall("op", .get, "/")
        call.failure(.default, Problem.self)
        #expect(try await core.value(of: call, at: .range(2)) == 1)
        call.failure(200)
        await #expect(throws: ResponseError<NoBody>.self) { try await core.finish(call, at: .range(2)) }
        #expect(try await core.value(of: OperationCall("op", .get, "/"), at: .default) == 1)
    }
}
