import Foundation
import SourceText
import Testing

@testable import OpenAPIDocument

/// What an overlay costs: it is less trusted than code.
struct OverlayCostTests {
    /// The processor's time for an overlay, in seconds.
    private func seconds(_ document: String, _ actions: [String]) throws -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        // The second time counts, so that nothing is made for the first time.
        var result = 0.0
        for _ in 0..<2 {
            let start = now()
            let overlaying = try #require(Overlaying(document: document, actions: actions.joined(separator: "\n")))
            result = now() - start
            #expect(overlaying.messages == [])
        }
        return result
    }

    /// Eight times as many actions cost about eight times as much, not sixty-four times.
    @Test(arguments: [
        "{target: $, update: {x-%: 1}}", "{target: $.tags, update: [%]}", "{target: \"$.paths['%']\", remove: true}",
    ])
    func actionsDoNotCostMoreForThoseBefore(action: String) throws {
        func seconds(_ count: Int) throws -> Double {
            let paths = (0..<count).map { "  '\($0)': {}" }.joined(separator: "\n")
            return try self.seconds(
                "tags: []\npaths:\n\(paths)",
                (0..<count).map { "- \(action.replacing("%", with: String($0)))" }
            )
        }
        let few = try seconds(500)
        let many = try seconds(4_000)
        #expect(many < few * 24)
    }

    @Test(arguments: [
        ("$", "update: {a: [1, 2, 3]}", 700), ("$.list[*]", "remove: true", 2_500), ("$.list", "update: [1, 2, 3, 4]", 300),
        ("$", "copy: $.list", 300),
    ])
    func changesAreCharged(target: String, change: String, steps: Int) throws {
        let list = (0..<20).map { "{a: \($0)}" }.joined(separator: ", ")
        let actions = (0..<100).map { "- target: \(target)\n  \(change)\n  x-number: \($0)" }.joined(separator: "\n")
        func ids(_ steps: Int) throws -> [String] {
            let overlaying = try #require(Overlaying(document: "list: [\(list)]", actions: actions, steps: steps))
            return Set(overlaying.diagnostics.map(\.id)).subtracting(["overlay-no-match", "overlay-mismatch"]).sorted()
        }
        #expect(try ids(steps) == ["overlay-limit"])
        #expect(try ids(1_000_000) == [])
    }

    /// A step of a pattern costs what its states cost.
    @Test func patternsAreCharged() throws {
        let text = String(repeating: "a", count: 2_000)
        let pattern = String(repeating: "a?", count: 200) + "b"
        let actions = "- target: $.a[?search(@, '\(pattern)')]\n  remove: true"
        let overlaying = try #require(Overlaying(document: "a: [\(text)]", actions: actions, steps: 1_500_000))
        #expect(overlaying.diagnostics.map(\.id) == ["overlay-limit"])
    }
}
