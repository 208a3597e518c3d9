import Measuring

/// Two ways to do the same, measured in turn in one process.
struct Duel {
    /// CPU seconds of one go, the median.
    private(set) var ours: Double = 0
    private(set) var theirs: Double = 0

    /// - Parameters:
    ///   - rounds: how often each is measured.
    ///   - seconds: how long a round takes at least; short work is repeated.
    init(rounds: Int = 7, seconds: Double = 0.05, ours: () throws -> Void, theirs: () throws -> Void) rethrows {
        var samples: (ours: [Double], theirs: [Double]) = ([], [])
        let repeats = (ours: try Self.repeats(seconds, ours), theirs: try Self.repeats(seconds, theirs))
        for _ in 0..<rounds {
            samples.ours.append(try Self.measure(repeats.ours, ours))
            samples.theirs.append(try Self.measure(repeats.theirs, theirs))
        }
        self.ours = median(samples.ours)
        self.theirs = median(samples.theirs)
    }

    /// How many times as fast ours is.
    var ratio: Double { theirs / ours }

    private static func repeats(_ seconds: Double, _ body: () throws -> Void) rethrows -> Int {
        let once = try measure(1, body)
        return max(1, Int(seconds / max(once, 1e-7)))
    }

    private static func measure(_ count: Int, _ body: () throws -> Void) rethrows -> Double {
        let start = processSeconds()
        for _ in 0..<count { try body() }
        return (processSeconds() - start) / Double(count)
    }
}
