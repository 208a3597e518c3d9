import Foundation
import LatheRuntime
import Testing
import TuplesConstruct

/// Arrays whose elements have types by their places, and arrays as sets.
struct TuplesTests {
    @Test(arguments: [
        #"{"position": [1.5, -2]}"#, #"{"position": [1.5, -2, 3]}"#, #"{"open": []}"#, #"{"open": ["a"]}"#,
        #"{"open": ["a", null, {"b": 1}, null]}"#, #"{"command": ["move", null, {"x": 1}]}"#,
        #"{"command": ["move", 2, {"x": 1}, "2026-11-21", "2026-11-22"]}"#, #"{"pair": ["a", 1]}"#, #"{"tree": ["a"]}"#,
        #"{"tree": ["a", ["b", ["c"]]]}"#, #"{"tags": ["a", "b"]}"#, #"{"matrix": [[1, 2], []]}"#,
        #"{"wide": ["1", "2", [], "4", "5", "6", "7", "8", "9", "10", true]}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(Everything.self, json)
        try codableRoundTrip(Everything.self, json)
    }

    @Test(arguments: [
        (#"{"position": [1]}"#, "$.position[1]: expected a required element, found nothing"),
        (#"{"position": []}"#, "$.position[0]: expected a required element, found nothing"),
        (#"{"position": [1, "2"]}"#, "$.position[1]: expected a number, found a string"),
        (#"{"position": [1, null]}"#, "$.position[1]: expected a number, found null"),
        (#"{"position": [1, 2, "3"]}"#, "$.position[2]: expected a number, found a string"),
        (#"{"position": {"longitude": 1}}"#, "$.position: expected an array, found an object"),
        (#"{"command": ["move"]}"#, "$.command[1]: expected a required element, found nothing"),
        (#"{"command": ["move", 1, {}]}"#, "$.command[2].x: expected a required member, found nothing"),
        (
            #"{"command": ["move", 1, {"x": 1}, "2026-11-21", "soon"]}"#,
            "$.command[4]: expected a date like 2025-01-31, found \"soon\""
        ),
        (#"{"tree": ["a", ["b", [1]]]}"#, "$.tree[1][1][0]: expected a string, found an integer"),
        (#"{"tags": ["a", 1]}"#, "$.tags[1]: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Everything.self, json) == message) }

    /// Elements that the schema forbids are passed over, like members that it does not name.
    @Test func moreElementsAreNotKept() throws {
        try roundTrip(Everything.self, #"{"position": [1, 2, 3, 4]}"#, normalised: #"{"position": [1, 2, 3]}"#)
    }

    /// An array has no gaps.
    @Test func whatIsLeftOutBeforeOthersIsNull() throws {
        #expect(try encoded(Open(second: 2)) == [nil, 2])
        #expect(try encoded(Open(additionalItems: [true])) == [nil, nil, true])
        #expect(try encoded(Command(first: .move, second: nil, third: .init(x: 1))) == ["move", nil, ["x": 1]])
    }

    @Test func isAValue() {
        var tree = Tree(first: "a", second: Tree(first: "b"))
        let copy = tree
        tree.second?.first = "c"
        #expect(copy != tree)
        #expect(copy == Tree(first: "a", second: Tree(first: "b")))
        #expect(Set([tree, copy, copy]).count == 2)
    }

    @Test func setsAreWrittenInOneOrder() throws {
        let tags: Set<String> = ["c", "a", "b", "a"]
        #expect(String(decoding: try Everything(tags: tags).json(), as: UTF8.self) == #"{"tags":["a","b","c"]}"#)
        #expect(try Everything(json: #"{"tags": ["a", "b", "a"]}"#.utf8).tags == ["a", "b"])
    }

    @Test func setsAndTuplesAreParameters() async throws {
        let transport = CannedTransport(.ok, body: "{}")
        let position = Position(longitude: 1, latitude: 2.5)
        _ = try await ThingsClient(transport: transport).putEverything(body: Everything(), tags: ["b", "a"], at: position)
        #expect(await transport.head?.path == "/everything?tags=a&tags=b&at=1&at=2.5")
    }
}
