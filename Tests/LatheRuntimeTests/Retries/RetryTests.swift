import LatheTesting
import Testing

@testable import LatheRuntime

@Suite struct RetryTests {
    private struct Broken: Error {}
    private struct Unreachable: UnsentRequest { let isUnsent = true }

    private let clock = ImmediateClock()

    private func core(_ transport: ClosureTransport, _ change: (inout ClientOptions) -> Void = { _ in }) -> ClientCore {
        var core = ClientCore(server: "https://h", credentials: [], transport: transport)
        core.options.clock = clock
        core.options.retries.backoff.jitter = .none
        change(&core.options)
        return core
    }

    private func status(_ code: Int, _ fields: HTTPFields = [:]) -> TransportResponse {
        .answer(HTTPResponse.Status(code: code), fields)
    }

    private func seconds(_ waits: [Duration]) -> [Double] { waits.map { $0 / .seconds(1) } }

    @Test func triesAgainUntilItIsGood() async throws {
        let transport = ClosureTransport(status(503), status(503), .json("1"))
        let value: Int = try await core(transport).value(of: OperationCall("read", .get, "/"), at: 200)
        #expect(value == 1)
        #expect(seconds(clock.waits) == [0.5, 1])
        #expect(await transport.requests.map(\.attempt) == [1, 2, 3])
    }

    @Test func givesUpWithTheLastAnswer() async {
        let transport = ClosureTransport(status(503))
        await #expect(throws: UndocumentedStatusError.self) {
            try await core(transport) { $0.retries.attempts = 4 }.finish(OperationCall("read", .get, "/"), at: 200)
        }
        #expect(await transport.requests.count == 4)
    }

    @Test(arguments: [("Retry-After", "7", 7.0), ("Retry-After", "0", 0)])
    func waitsAsLongAsTheServerSays(name: String, value: String, wait: Double) async throws {
        let transport = ClosureTransport(status(429, [.retryAfter: value]), .json("1"))
        let _: Int = try await core(transport).value(of: OperationCall("make", .post, "/"), at: 200)
        #expect(seconds(clock.waits) == [wait])
    }

    @Test func readsADateByTheServersClock() async throws {
        let fields: HTTPFields = [.retryAfter: "Sun, 06 Nov 1994 08:49:47 GMT", .date: "Sun, 06 Nov 1994 08:49:37 GMT"]
        let transport = ClosureTransport(status(503, fields), .json("1"))
        let _: Int = try await core(transport).value(of: OperationCall("read", .get, "/"), at: 200)
        #expect(seconds(clock.waits) == [10])
    }

    @Test func doesNotWaitLongerThanItMay() async {
        let transport = ClosureTransport(status(429, [.retryAfter: "3600"]), .json("1"))
        await #expect(throws: UndocumentedStatusError.self) {
            try await core(transport).finish(OperationCall("read", .get, "/"), at: 200)
        }
        #expect(clock.waits.isEmpty)
    }

    @Test func saysAtOnceWhatCannotBecomeBetterInTime() async {
        let transport = ClosureTransport(status(503, [.retryAfter: "20"]), .json("1"))
        await #expect(throws: UndocumentedStatusError.self) {
            try await core(transport) { $0.timeout = .seconds(10) }.finish(OperationCall("read", .get, "/"), at: 200)
        }
        #expect(clock.waits.isEmpty)
    }

    @Test(arguments: [HTTPRequest.Method.post, .patch])
    func doesNotRepeatWhatMayHaveHappened(method: HTTPRequest.Method) async {
        for answer in [503, 500, 408] {
            let transport = ClosureTransport(status(answer), .json("1"))
            await #expect(throws: UndocumentedStatusError.self) {
                try await core(transport).finish(OperationCall("make", method, "/"), at: 200)
            }
            #expect(await transport.requests.count == 1)
        }
        let broken = ClosureTransport { _ in throw Broken() }
        await #expect(throws: TransportError.self) {
            try await core(broken).finish(OperationCall("make", method, "/"), at: 200)
        }
        #expect(await broken.requests.count == 1)
    }

    @Test func repeatsWhatNeverArrived() async {
        let transport = ClosureTransport { _ in throw Unreachable() }
        await #expect(throws: TransportError.self) {
            try await core(transport).finish(OperationCall("make", .post, "/"), at: 200)
        }
        #expect(await transport.requests.count == 3)
    }

    @Test func aKeyMakesItSafe() async throws {
        let transport = ClosureTransport(status(503), .json("1"))
        var call = OperationCall("make", .post, "/")
        call.idempotencyKey("Idempotency-Key")
        let core = core(transport)
        try await core.finish(call, at: 200)
        try await core.finish(call, at: 200)
        let keys = await transport.requests.compactMap { $0.head.headerFields[HTTPField.Name("Idempotency-Key") ?? .accept] }
        #expect(keys.count == 3)
        #expect(keys[0] == keys[1])
        #expect(keys[1] != keys[2])
        #expect(keys[0].wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    }

    @Test func doesNotSendABodyTwiceThatIsGone() async {
        let transport = ClosureTransport(status(503), .json("1"))
        var call = OperationCall("write", .put, "/")
        call.body(HTTPBody(chunks: [[1]]))
        await #expect(throws: UndocumentedStatusError.self) { try await core(transport).finish(call, at: 200) }
        #expect(await transport.requests.count == 1)
    }

    @Test func aDocumentedSuccessIsNoFailure() async throws {
        let transport = ClosureTransport(status(503))
        try await core(transport).finish(OperationCall("health", .get, "/"), at: 200, 503)
        #expect(await transport.requests.count == 1)
    }

    @Test func canBeSwitchedOff() async {
        let transport = ClosureTransport(status(503), .json("1"))
        await #expect(throws: UndocumentedStatusError.self) {
            try await core(transport) { $0.retries = .none }.finish(OperationCall("read", .get, "/"), at: 200)
        }
        #expect(await transport.requests.count == 1)
    }

    @Test func theBudgetEndsAnOutage() async {
        let transport = ClosureTransport(status(503))
        let budget = RetryBudget(capacity: 3, refill: 0.5)
        let core = core(transport) { $0.retries.budget = budget }
        for _ in 0..<5 { try? await core.finish(OperationCall("read", .get, "/"), at: 200) }
        // Five first attempts and three tokens.
        #expect(await transport.requests.count == 8)
        let good = self.core(ClosureTransport(.json("1"))) { $0.retries.budget = budget }
        try? await good.finish(OperationCall("read", .get, "/"), at: 200)
        try? await good.finish(OperationCall("read", .get, "/"), at: 200)
        #expect(budget.tokens == 1)
    }

    @Test func eachAttemptHasItsTime() async throws {
        let transport = ClosureTransport { request in
            if request.attempt == 1 { try await Task.sleep(for: .seconds(60)) }
            return .json("1")
        }
        try await core(transport) { $0.attemptTimeout = .milliseconds(50) }.finish(OperationCall("read", .get, "/"), at: 200)
        #expect(await transport.requests.count == 2)
    }

    @Test func cancellationEndsTheWait() async throws {
        let transport = ClosureTransport(status(503))
        let core = core(transport) {
            $0.clock = ContinuousClock()
            $0.retries.backoff = Backoff(initial: .seconds(3600), maximum: .seconds(3600))
            $0.timeout = nil
        }
        let task = Task { try await core.finish(OperationCall("read", .get, "/"), at: 200) }
        while await transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func jitterStaysWithinItsBounds() {
        var generator = SystemRandomNumberGenerator()
        let full = Backoff(initial: .seconds(1), maximum: .seconds(8), jitter: .full)
        let half = Backoff(initial: .seconds(1), maximum: .seconds(8), jitter: .half)
        for number in 1...100 {
            let whole = Backoff(initial: .seconds(1), maximum: .seconds(8), jitter: .none).wait(after: number, using: &generator)
            #expect(whole == [Duration.seconds(1), .seconds(2), .seconds(4)].dropFirst(number - 1).first ?? .seconds(8))
            #expect((.zero...whole).contains(full.wait(after: number, using: &generator)))
            #expect((whole / 2...whole).contains(half.wait(after: number, using: &generator)))
        }
    }

    /// An outage of a server that is only asked to do things is one, too.
    @Test func onlyWhatIsGoodFillsTheBudget() async {
        let budget = RetryBudget(capacity: 3, refill: 1)
        let read = core(ClosureTransport(status(503))) { $0.retries.budget = budget }
        try? await read.finish(OperationCall("read", .get, "/"), at: 200)
        #expect(budget.tokens == 1)
        for code in [503, 500, 408] {
            let make = core(ClosureTransport(status(code))) { $0.retries.budget = budget }
            try? await make.finish(OperationCall("make", .post, "/"), at: 200)
        }
        #expect(budget.tokens == 1)
        // A refusal shows that the server works.
        let refused = core(ClosureTransport(status(404))) { $0.retries.budget = budget }
        try? await refused.finish(OperationCall("read", .get, "/"), at: 200)
        #expect(budget.tokens == 2)
    }

    @Test(arguments: [
        Backoff(factor: .infinity), Backoff(factor: 1e300), Backoff(maximum: .seconds(Int64.max), factor: 1e30),
        Backoff(initial: .seconds(Int64.max), maximum: .seconds(Int64.max)),
    ])
    func noBackoffIsTooLong(backoff: Backoff) {
        var backoff = backoff
        backoff.jitter = .none
        for number in [1, 2, 3, 64, .max] { #expect((Duration.zero...backoff.maximum).contains(backoff.wait(after: number))) }
        #expect(backoff.wait(after: 3) == min(backoff.maximum, .longestWait))
    }

    @Test(arguments: [Backoff(factor: .nan), Backoff(factor: -3), Backoff(factor: 0)])
    func noBackoffIsLessThanTheFirst(backoff: Backoff) {
        var backoff = backoff
        backoff.jitter = .none
        #expect(backoff.wait(after: 9) == .milliseconds(500))
    }

    @Test func aBackoffOfNothingIsNone() {
        #expect(Backoff(initial: .seconds(-5)).wait(after: 1) == .zero)
        #expect(Backoff(maximum: .seconds(-5)).wait(after: 4) <= .zero)
    }

    @Test(arguments: [
        ("-5", 0.5), ("soon", 0.5), ("NaN", 0.5), ("", 0.5), ("0x10", 0.5), ("7 ", 7), ("Sat, 01 Jan 0000 00:00:00 GMT", 0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0), ("Sun Nov  6 08:49:37 1994", 0), ("Sun, 99 Nov 1994 08:49:37 GMT", 0.5),
    ])
    func heedsOnlyWhatIsATime(value: String, wait: Double) async throws {
        let transport = ClosureTransport(status(503, [.retryAfter: value]), .json("1"))
        let _: Int = try await core(transport).value(of: OperationCall("read", .get, "/"), at: 200)
        #expect(seconds(clock.waits) == [wait])
    }

    @Test(arguments: ["99999999999999999999999", "9223372036854775807", "Fri, 31 Dec 9999 23:59:59 GMT"])
    func aTimeThatNeverComesIsNotWaitedFor(value: String) async {
        let transport = ClosureTransport(status(503, [.retryAfter: value]))
        await #expect(throws: UndocumentedStatusError.self) {
            try await core(transport) { $0.retries.maximumRetryAfter = .seconds(3600) }
                .finish(OperationCall("read", .get, "/"), at: 200)
        }
        #expect(clock.waits.isEmpty)
    }
}
