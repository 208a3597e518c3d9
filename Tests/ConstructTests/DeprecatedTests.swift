import DeprecatedConstruct
import LatheRuntime
import Testing

/// What is deprecated is read and written like everything else.
struct DeprecatedTests {
    @Test(arguments: [
        #"{"id": "1", "old": "o"}"#,
        #"{"id": "1", "old": "o", "older": 2, "oldest": {"parent": {}}, "inline": {"a": "b", "kind": "x"}, "choice": "c"}"#,
        #"{"id": "1", "old": "o", "current": {"parent": {"parent": {}}}, "choice": {}, "level": 2, "mood": "b", "color": "r"}"#,
        #"{"id": "1", "old": "o", "level": 3, "mood": "x", "inline": {"kind": "z"}}"#,
    ])
    func survives(json: String) throws { try roundTrip(Thing.self, json) }

    @Test(arguments: [
        (#"{"id": "1"}"#, "$.old: expected a required member, found nothing"),
        (#"{"id": "1", "old": "o", "older": "x"}"#, "$.older: expected an integer, found a string"),
        (#"{"id": "1", "old": "o", "inline": {"a": 1}}"#, "$.inline.a: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Thing.self, json) == message) }

    /// Names that the document gives to values.
    @Test func valuesHaveTheirNames() {
        #expect(Level.low.rawValue == 1 && Level.high.rawValue == 2)
        #expect(Mood.good.rawValue == "g" && Mood.bad.rawValue == "b")
        #expect(Color.red.rawValue == "r" && Color.green.rawValue == "g")
    }

    @Test func madeInSwift() throws {
        let thing = Thing(id: "1", old: "o", older: 1, inline: .init(kind: .y), choice: .old(Old()), level: .high)
        #expect(
            try encoded(thing)
                == ["id": "1", "old": "o", "older": 1, "inline": ["kind": "y"], "choice": [:], "level": 2]
        )
    }
}
