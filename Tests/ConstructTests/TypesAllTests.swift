import LatheRuntime
import Testing
import TypesAllConstruct

/// Types that no operation leads to, for what arrives another way.
struct TypesAllTests {
    @Test(arguments: [
        #"{"kind": "made"}"#, #"{"kind": "new", "payload": {"parent": {"parent": {}}, "event": {"kind": "changed"}}}"#,
    ])
    func survives(json: String) throws { try roundTrip(Event.self, json) }

    @Test func isRefused() { #expect(refusal(Event.self, #"{"kind": 1}"#) == "$.kind: expected a string, found an integer") }

    @Test func typesWithinListsAreThere() throws {
        try roundTrip(Note.self, #"{"text": "a"}"#)
        #expect(Level.knownCases == [.low, .high])
    }
}
