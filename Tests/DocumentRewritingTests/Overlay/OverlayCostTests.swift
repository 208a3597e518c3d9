import Foundation
import SourceText
import Testing

@testable import DocumentRewriting
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

    /// The queries of ten actions cost about 500, what they change ten times a thousand.
    @Test(arguments: [
        ("$.map", "update: {%}"), ("$.list", "update: [%]"), ("$.list", "copy: $.other"), ("$.map", "copy: $.more"),
    ])
    func changesAreCharged(target: String, change: String) throws {
        let members = (0..<1_000).map { "m\($0): 1" }.joined(separator: ", ")
        let change = change.replacing("%", with: members)
        let actions = (0..<10).map { "- {target: \(target), \(change), x-number: \($0)}" }.joined(separator: "\n")
        let document = "map: {}\nlist: []\nother: [\(members)]\nmore: {\(members)}"
        func ids(_ steps: Int) throws -> [String] {
            try #require(Overlaying(document: document, actions: actions, steps: steps)).diagnostics.map(\.id)
        }
        #expect(try ids(6_000) == ["overlay-limit"])
        #expect(try ids(100_000) == [])
    }

    /// What is said of targets that match nothing does not use up what the overlay may cost.
    @Test func missesAreExplainedApart() throws {
        let members = (0..<500).map { "member\($0): 1" }.joined(separator: ", ")
        let actions = (0..<150).map { "- {target: $.a.nember\($0), remove: true}" }.joined(separator: "\n")
        let overlaying = try #require(Overlaying(document: "a: {\(members)}", actions: actions, steps: 5_000))
        #expect(Set(overlaying.diagnostics.map(\.id)) == ["overlay-no-match"])
        #expect(overlaying.diagnostics.count == 150)
        #expect(overlaying.diagnostics.filter { $0.fix?.hasPrefix("did you mean 'member") == true }.count == 100)
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
