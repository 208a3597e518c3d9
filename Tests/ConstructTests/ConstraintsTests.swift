import ConstraintsConstruct
import LatheRuntime
import Testing

/// What breaks a constraint is not sent, and is said exactly.
struct ConstraintsTests {
    private static let thing = Thing(name: "a", code: "12345")

    private func reason(_ call: (ThingsClient) async throws -> Void) async -> String? {
        let transport = CannedTransport(.noContent, contentType: nil)
        do {
            try await call(ThingsClient(transport: transport))
            return nil
        } catch {
            #expect(await transport.head == nil, "something was sent")
            #expect(error is any ClientError)
            return (error as? RequestError)?.reason.description ?? "\(error)"
        }
    }

    @Test func whatIsRightIsSent() async {
        var thing = Thing(name: "abc", code: "äöüß€", share: 0.5, step: 0.3, count: 0, tags: ["abcd"], matrix: [[1, 10]])
        thing.limits = ["a": 1]
        thing.inners = [Inner(x: 1), Inner(x: 9)]
        thing.choice = .string("abc")
        thing.additionalProperties = ["y": "z"]
        thing.odd = "not checked"
        let sent = thing
        #expect(await reason { try await $0.putThing(name: "abc", body: sent, limit: 100, tags: ["ab"], xShare: 0.5) } == nil)
    }

    /// A change that breaks a constraint, and what is said.
    struct Case: Sendable {
        var change: @Sendable (inout Thing) -> Void
        var message: String

        init(_ change: @escaping @Sendable (inout Thing) -> Void, _ message: String) {
            self.change = change
            self.message = message
        }
    }

    @Test(arguments: [
        Case({ $0.name = "" }, #"the body's $.name must be 1 to 64 characters, found 0 in """#),
        Case({ $0.name = "aB" }, #"the body's $.name must be a string matching ^[a-z]+$, found "aB""#),
        Case({ $0.code = "1234" }, #"the body's $.code must be 5 characters, found 4 in "1234""#),
        Case({ $0.share = 0.4 }, "the body's $.share must be a number of at least 0.5, found 0.4"),
        Case({ $0.share = 1 }, "the body's $.share must be a number below 1, found 1"),
        Case({ $0.step = 0.25 }, "the body's $.step must be a multiple of 0.1, found 0.25"),
        Case({ $0.count = -1 }, "the body's $.count must be a number of at least 0, found -1"),
        Case({ $0.tags = [] }, "the body's $.tags must be 1 to 3 items, found 0"),
        Case({ $0.tags = ["a", "b", "a"] }, #"the body's $.tags[2] must be no item twice, found "a""#),
        Case({ $0.tags = ["a", "abcde"] }, #"the body's $.tags[1] must be at most 4 characters, found 5 in "abcde""#),
        Case({ $0.matrix = [[1, 2], [3, 11]] }, "the body's $.matrix[1][1] must be a number of at most 10, found 11"),
        Case({ $0.matrix = [[1, 2], [3]] }, "the body's $.matrix[1] must be 2 items, found 1"),
        Case({ $0.limits = ["a": 1, "b b": 0] }, "the body's $.limits['b b'] must be a number of at least 1, found 0"),
        Case({ $0.limits = ["a": 1, "b": 1, "c": 1] }, "the body's $.limits must be at most 2 members, found 3"),
        Case({ $0.inner = Inner(x: 0) }, "the body's $.inner.x must be a number of at least 1, found 0"),
        Case({ $0.inners = [Inner(x: 1), Inner(x: 10)] }, "the body's $.inners[1].x must be a number of at most 9, found 10"),
        Case({ $0.choice = .string("abcd") }, #"the body's $.choice must be at most 3 characters, found 4 in "abcd""#),
        Case({ $0.choice = .inner(Inner(x: 0)) }, "the body's $.choice.x must be a number of at least 1, found 0"),
        Case(
            { $0.additionalProperties = ["z": "ab"] },
            #"the body's $.z must be at most 1 character, found 2 in "ab""#
        ),
        Case({ $0.code = nil }, "the body's $ must be at least 2 members, found 1"),
    ])
    func aBodyIsNotSent(broken: Case) async {
        var thing = Self.thing
        broken.change(&thing)
        let body = thing
        #expect(await reason { try await $0.putThing(name: "a", body: body) } == broken.message)
    }

    @Test func aParameterIsNotSent() async {
        let body = Self.thing
        #expect(
            await reason { try await $0.putThing(name: "A", body: body) }
                == #"the path parameter 'name' must be a string matching ^[a-z]+$, found "A""#
        )
        #expect(
            await reason { try await $0.putThing(name: "a", body: body, limit: 0) }
                == "the query parameter 'limit' must be a number of at least 1, found 0"
        )
        #expect(
            await reason { try await $0.putThing(name: "a", body: body, tags: ["ab", "c"]) }
                == #"the query parameter 'tags' at $[1] must be at least 2 characters, found 1 in "c""#
        )
        #expect(
            await reason { try await $0.putThing(name: "a", body: body, xShare: 1) }
                == "the header parameter 'X-Share' must be a number below 1, found 1"
        )
    }

    @Test func aBodyWithoutATypeOfItsOwnIsChecked() async {
        #expect(await reason { try await $0.postNumbers(body: [5, 10]) } == nil)
        #expect(await reason { try await $0.postNumbers(body: []) } == "the body's $ must be at least 1 item, found 0")
        #expect(await reason { try await $0.postNumbers(body: [5, 7]) } == "the body's $[1] must be a multiple of 5, found 7")
    }

    /// A server may break its own rules; and what is only written down is nobody's business.
    @Test func whatIsReceivedIsTakenAsItComes() async throws {
        let transport = CannedTransport(.ok, body: #"{"size": 0, "inner": {"x": 10}}"#)
        let result = try await ThingsClient(transport: transport).getThing(name: "a")
        #expect(result.inner?.x == 10)
        try roundTrip(ResultModel.self, #"{"size": 0, "inner": {"x": 10}}"#)
    }
}
