import Foundation

/// Which requests are those of one operation: what a generated fake says of each.
public struct FakeRoute: Sendable {
    /// How the operation's closure is given: `getPreRecorded`, `apps.getAuthenticated`.
    let name: String
    let takesBody: Bool
    private let method: String
    private let segments: [FakePathSegment]
    private let conditions: [FakeCondition]

    /// - Parameters:
    ///   - name: How the operation's closure is given.
    ///   - method: The HTTP method.
    ///   - path: The path template as documented.
    ///   - takesBody: Whether the closure is given the body besides the request; for messages.
    ///   - conditions: What tells a response mode from the others of its operation.
    public init(
        _ name: String,
        _ method: String,
        _ path: String,
        takesBody: Bool = false,
        when conditions: [FakeCondition] = []
    ) {
        self.name = name
        self.method = method
        self.takesBody = takesBody
        let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        segments = FakePathSegment.segments(of: String(parts[0])).map { FakePathSegment($0) }
        // Some documents have a query in a path.
        let query = parts.count < 2 ? [] : RequestTarget.items(of: parts[1]).filter { $0.value?.contains("{") != true }
        self.conditions = conditions + query.map { item in .query(item.name, item.value) }
    }

    /// How well a route fits: the fewest parameters in the path, then the most conditions, then whether it has a closure.
    struct Rank: Comparable {
        var parameters: Int
        var conditions: Int
        var isGiven: Bool

        static func < (a: Rank, b: Rank) -> Bool {
            (b.parameters, a.conditions, a.isGiven ? 1 : 0) < (a.parameters, b.conditions, b.isGiven ? 1 : 0)
        }
    }

    func rank(isGiven: Bool) -> Rank {
        Rank(parameters: segments.reduce(0) { $0 + $1.parameterCount }, conditions: conditions.count, isGiven: isGiven)
    }

    /// The parameters in the path of a request; `nil` where it is none of this operation.
    func parameters(of exchange: FakeExchange) -> [String: String]? {
        guard exchange.method == method, exchange.segments.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, text) in zip(segments, exchange.segments) {
            guard segment.match(text, into: &parameters) else { return nil }
        }
        return conditions.allSatisfy { $0.holds(for: exchange) } ? parameters : nil
    }
}
