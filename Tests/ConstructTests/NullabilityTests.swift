import Foundation
import LatheRuntime
import NullabilityConstruct
import Testing

/// What may be left out and what may be null, in the words of 3.0.
struct NullabilityTests {
    @Test func survives() throws {
        let json = #"""
            {"id": "1", "gone": null, "note": "n", "maybe": 2, "owner": {"name": "o"}, "size": 4, "tags": ["a", null]}
            """#
        try roundTrip(Thing.self, json)
        try codableRoundTrip(Thing.self, json)
    }

    /// Defaults are filled in; a null that says no more than an absent member is left out; a required null stays.
    @Test func isNormalised() throws {
        let thing = try roundTrip(
            Thing.self,
            #"{"id": "1", "gone": "2026-11-21T05:00:00.250+01:00", "owner": null, "maybe": null}"#,
            normalised: #"{"id": "1", "gone": "2026-11-21T04:00:00.250Z", "owner": null, "size": 3, "tags": []}"#
        )
        #expect(thing.size == 3)
        #expect(thing.gone == Date(timeIntervalSince1970: 1_795_233_600.25))
    }

    @Test(arguments: [
        (#"{"gone": null, "owner": null}"#, "$.id: expected a required member, found nothing"),
        (#"{"id": null, "gone": null, "owner": null}"#, "$.id: expected a string, found null"),
        (#"{"id": "1", "owner": null}"#, "$.gone: expected a required member, found nothing"),
        (#"{"id": "1", "gone": null}"#, "$.owner: expected a required member, found nothing"),
        (
            #"{"id": "1", "gone": "soon", "owner": null}"#,
            "$.gone: expected a date and time like 2025-01-31T12:00:00Z, found \"soon\""
        ),
        (#"{"id": "1", "gone": null, "owner": null, "tags": [1]}"#, "$.tags[0]: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Thing.self, json) == message) }

    /// A request sends no default by itself, and the null of a required member always.
    @Test func aRequestSendsWhatWasSet() throws {
        #expect(try encoded(NewThing(gone: nil)) == ["gone": nil])
        #expect(try encoded(NewThing(gone: "g", size: 3, mode: .slow)) == ["gone": "g", "size": 3, "mode": "slow"])
    }

    @Test func theBodyIsSent() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        try await ThingsClient(transport: transport).putThing(body: NewThing(gone: nil, mode: .unknown("warp")))
        #expect(try await JSONValue(json: transport.sent) == ["gone": nil, "mode": "warp"])
    }
}
