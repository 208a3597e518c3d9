import LatheTesting
import Testing

@testable import LatheRuntime

@Suite struct RateLimitTests {
    private func fields(_ text: String) -> HTTPFields {
        HTTPFields(
            text.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
                return HTTPField.Name(String(parts[0])).map { HTTPField(name: $0, value: String(parts[1])) }
            }
        )
    }

    @Test(arguments: [
        // The newer draft: an item for each policy.
        (#"RateLimit: "default";r=50;t=30"#, RateLimit(remaining: 50, reset: .seconds(30))),
        (
            "RateLimit-Policy: \"hour\";q=1000;w=3600, \"day\";q=5000;w=86400\nRateLimit: \"hour\";r=999;t=100, \"day\";r=10;t=36000",
            RateLimit(limit: 5000, remaining: 10, reset: .seconds(36_000))
        ),
        ("RateLimit: \"a\";r=0;t=5\nRateLimit: \"b\";r=0;t=50", RateLimit(remaining: 0, reset: .seconds(50))),
        (#"RateLimit: "a, b;r=1";r=7, default;r=9"#, RateLimit(remaining: 7)),
        // The drafts before it.
        ("RateLimit: limit=100, remaining=0, reset=5", RateLimit(limit: 100, remaining: 0, reset: .seconds(5))),
        (
            "RateLimit-Limit: 100, 100;w=60\nRateLimit-Remaining: 3\nRateLimit-Reset: 30",
            RateLimit(limit: 100, remaining: 3, reset: .seconds(30))
        ),
        // What there was before any draft.
        (
            "X-RateLimit-Limit: 60\nX-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1030",
            RateLimit(limit: 60, remaining: 0, reset: .seconds(1030))
        ),
        ("X-RateLimit-Reset: 1800000030", RateLimit(reset: .seconds(30))),
        ("X-RateLimit-Reset: 1800000030500", RateLimit(reset: .milliseconds(30_500))),
        ("X-RateLimit-Reset: 1799999990", RateLimit(reset: .zero)),
        ("X-RateLimit-Reset: 1.5", RateLimit(reset: .milliseconds(1500))),
        ("X-RateLimit-Reset: Sun, 06 Nov 1994 08:49:47 GMT\nDate: Sun, 06 Nov 1994 08:49:37 GMT", RateLimit(reset: .seconds(10))),
        ("x-rate-limit-remaining: 7", RateLimit(remaining: 7)),
    ])
    func reads(text: String, expected: RateLimit) {
        #expect(RateLimitFields(fields(text), now: 1_800_000_000).rateLimit == expected)
    }

    @Test(arguments: [
        "", "RateLimit: ,;;\"", "RateLimit: \"a\";r=x", "X-RateLimit-Remaining: many", "X-RateLimit-Reset: nan",
        "X-RateLimit-Reset: soon",
        "X-RateLimit-Limit: 99999999999999999999", "RateLimit-Policy: \"a\";q=100;w=60",
    ])
    func findsNothingInWhatIsNone(text: String) {
        #expect(RateLimitFields(fields(text), now: 0).rateLimit == nil)
    }

    @Test func isPartOfAResponse() {
        let request = HTTPRequest(method: .get, scheme: "https", authority: "h", path: "/")
        let head = HTTPResponse(status: .ok, headerFields: fields("X-RateLimit-Remaining: 4"))
        #expect(RawResponse(request: request, head: head).rateLimit == RateLimit(remaining: 4))
        #expect(RawResponse(request: request, head: HTTPResponse(status: .ok)).rateLimit == nil)
    }

    private let clock = ImmediateClock()

    private func waits(_ status: HTTPResponse.Status, _ text: String) async -> [Duration] {
        var core = ClientCore(
            server: "https://h",
            credentials: [],
            transport: ClosureTransport(.answer(status, fields(text)), .json("1"))
        )
        core.options.clock = clock
        core.options.retries.backoff.jitter = .none
        try? await core.finish(OperationCall("read", .get, "/"), at: 200)
        return clock.waits
    }

    @Test(arguments: [
        (429, "RateLimit: \"a\";r=0;t=40", [Duration.seconds(40)]),
        (429, "X-RateLimit-Reset: 40", [.seconds(40)]),
        // What the server says itself goes before.
        (429, "RateLimit: \"a\";r=0;t=40\nRetry-After: 3", [.seconds(3)]),
        // A window that is over does not mean at once.
        (429, "RateLimit: \"a\";r=0;t=0", [.milliseconds(500)]),
        // It was another limit.
        (429, "RateLimit: \"a\";r=5;t=40", [.milliseconds(500)]),
        (503, "RateLimit: \"a\";r=0;t=40", [.milliseconds(500)]),
        // More than maximumRetryAfter.
        (429, "RateLimit: \"a\";r=0;t=3600", []),
    ])
    func waitsUntilTheWindowEnds(status: Int, text: String, expected: [Duration]) async {
        #expect(await waits(HTTPResponse.Status(code: status), text) == expected)
    }
}
