import LatheRuntime
import Testing
import UnionTiesConstruct

/// oneOf whose variants cannot be told apart: the best fit is taken.
struct UnionTiesTests {
    @Test(arguments: [
        #"{"optional": {"a": "x"}}"#, #"{"optional": {"b": "x"}}"#, #"{"optional": {}}"#, #"{"optional": 1}"#,
        #"{"three": {"c": "x"}}"#, #"{"lists": [{"b": "x"}]}"#, #"{"lists": []}"#, #"{"unproved": {"v": "a"}}"#,
        #"{"required": {"id": "aaaaaa", "size": 12.5, "at": "noon", "text": "t"}}"#,
    ])
    func survives(json: String) throws { try roundTrip(Ties.self, json) }

    @Test func theBestFitIsTaken() throws {
        #expect(try Ties(json: #"{"optional": {"b": "x"}}"#.utf8).optional == .second(.init(b: "x")))
        #expect(try Ties(json: #"{"optional": {}}"#.utf8).optional == .first(.init()))
        #expect(try Ties(json: #"{"three": {"c": "x"}}"#.utf8).three == .three(.init(c: "x")))
        #expect(try Ties(json: #"{"lists": [{"b": "x"}]}"#.utf8).lists == .blues([.init(b: "x")]))
    }
}
