import Testing

@testable import LatheRuntime

@Suite struct ReconnectionTests {
    private struct Broken: Error {}

    /// A clock whose time passes at once, and that knows what was waited for.
    private final class FastClock: Clock, Sendable {
        typealias Instant = ContinuousClock.Instant
        let waits = Waits()
        var now: Instant { ContinuousClock.now }
        var minimumResolution: Duration { .zero }

        func sleep(until deadline: Instant, tolerance: Duration?) async throws {
            try Task.checkCancellation()
            let wait = ContinuousClock.now.duration(to: deadline)
            await waits.add(Int((wait / .milliseconds(100)).rounded()) * 100)
        }

        actor Waits {
            private(set) var milliseconds: [Int] = []
            func add(_ wait: Int) { milliseconds.append(wait) }
        }
    }

    private enum Step {
        case events(String, breaks: Bool = false)
        case status(HTTPResponse.Status)
        case unreachable
    }

    private func run(
        _ steps: [Step],
        _ reconnection: Reconnection? = Reconnection(delay: .seconds(1), maximumDelay: .seconds(4), attempts: 3),
        body: HTTPBody? = nil
    ) async -> (data: [String], ids: [String?], waits: [Int], error: (any Error)?) {
        let steps = StepQueue(steps)
        let transport = ClosureTransport { _ in
            switch await steps.next() {
            case .unreachable: throw Broken()
            case .status(let status): return .answer(status)
            case .events(let text, let breaks):
                return TransportResponse(
                    head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream"]),
                    body: HTTPBody(chunks: [Array(text.utf8)], then: breaks ? Broken() : nil)
                )
            }
        }
        let clock = FastClock()
        var core = ClientCore(server: "https://h", credentials: [], transport: transport)
        core.options.streams.reconnection = reconnection
        core.options.streams.clock = clock
        var call = OperationCall("feed", .get, "/feed")
        call.body(body)
        var data: [String] = []
        var failure: (any Error)?
        do {
            for try await event in try await core.events(of: call, at: 200, data: Int.self) { data.append("\(event.data)") }
        } catch {
            failure = error
        }
        let ids = await transport.requests.map { $0.head.headerFields[.lastEventID] }
        return (data, ids, await clock.waits.milliseconds, failure)
    }

    private actor StepQueue {
        var steps: [Step]
        init(_ steps: [Step]) { self.steps = steps }
        func next() -> Step { steps.isEmpty ? .status(.noContent) : steps.removeFirst() }
    }

    @Test func comesBackWithTheLastNumber() async {
        let (data, ids, waits, error) = await run([
            .events("id: 1\ndata: 1\n\nid: 2\n\ndata: lost", breaks: true), .events("data: 2\n\nid: 9\ndata: 3\n\n"),
            .events(": nothing\n\n"), .events("data: 4\n\n"),
        ])
        #expect(data == ["1", "2", "3", "4"])
        #expect(ids == [nil, "2", "9", "9", "9"])
        #expect(waits == [1000, 1000, 2000, 1000])
        #expect(error == nil)
    }

    @Test func heedsTheTimeTheServerAsksFor() async {
        let (_, ids, waits, _) = await run([
            .events("retry: 500\ndata: 1\n\n"), .unreachable, .unreachable, .events("data: 2\n\n"),
        ])
        #expect(waits == [500, 1000, 2000, 500])
        #expect(ids == [nil, nil, nil, nil, nil])
    }

    @Test func aServerCannotMakeItHurry() async {
        let (_, _, waits, _) = await run([.events("retry: 0\ndata: 1\n\n"), .events("data: 2\n\n")])
        #expect(waits == [100, 100])
    }

    @Test func givesUp() async {
        let (data, _, waits, error) = await run([.events("data: 1\n\n", breaks: true)] + Array(repeating: .unreachable, count: 9))
        #expect(data == ["1"])
        #expect(waits == [1000, 2000, 4000])
        #expect((error as? TransportError)?.underlying is Broken)
    }

    @Test func endsWhereEveryConnectionEndsWithoutAnEvent() async {
        let (data, ids, _, error) = await run(Array(repeating: .events(""), count: 9))
        #expect(data == [])
        #expect(ids.count == 4)
        #expect(error == nil)
    }

    @Test func throwsAFailureOfTheServer() async {
        let (data, _, _, error) = await run([.events("data: 1\n\n"), .status(.unauthorized), .events("data: 2\n\n")])
        #expect(data == ["1"])
        #expect((error as? UndocumentedStatusError)?.status == .unauthorized)
    }

    @Test func doesNotComeBackUnasked() async {
        let (data, ids, _, error) = await run([.events("data: 1\n\n"), .events("data: 2\n\n")], nil)
        #expect(data == ["1"])
        #expect(ids.count == 1)
        #expect(error == nil)
        let broken = await run([.events("data: 1\n\n", breaks: true), .events("data: 2\n\n")], nil)
        #expect(broken.error is TransportError)
    }

    @Test func doesNotSendAStreamTwice() async {
        let (data, ids, _, _) = await run([.events("data: 1\n\n"), .events("data: 2\n\n")], body: HTTPBody(chunks: [[1]]))
        #expect(data == ["1"])
        #expect(ids.count == 1)
    }

    @Test func waitsNoLongerThanItMay() {
        let policy = Reconnection(delay: .seconds(1), maximumDelay: .seconds(60))
        #expect((1...8).map { policy.wait(beforeAttempt: $0, server: nil).components.seconds } == [1, 2, 4, 8, 16, 32, 60, 60])
        #expect(policy.wait(beforeAttempt: .max, server: .milliseconds(1 << 40)) == .seconds(60))
    }
}
