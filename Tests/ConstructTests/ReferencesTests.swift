import Foundation
import LatheRuntime
import ReferencesConstruct
import Testing

/// References into the middle, by name, and in chains.
struct ReferencesTests {
    @Test func survives() throws {
        let json = #"""
            {"failure": {"reason": "r"}, "owner": {"name": "o"}, "sameOwner": {"name": "o"},
             "id": "f47ac10b-58cc-4372-a567-0e02b2c3d479", "inline": {"ok": true}, "second": {"code": 1},
             "anchor": {"next": {"next": {}}}, "address": {"street": "s"}, "byId": {"centre": {"lat": 1}, "edge": [{"lat": 2}]},
             "within": {"lat": 1}, "strange": {"a": "b"}, "chain": "there", "extended": {"x": 1, "z": 2}, "anything": [null],
             "tree": {"children": [{"children": []}]}, "old": {"older": {}}}
            """#
        let value = try roundTrip(Everything.self, json)
        // One place of the document is one type, however it is reached.
        #expect(value.owner == value.sameOwner)
    }

    @Test(arguments: [
        (#"{"owner": {}}"#, "$.owner.name: expected a required member, found nothing"),
        (#"{"extended": {"x": 1}}"#, "$.extended.z: expected a required member, found nothing"),
        (#"{"byId": {"edge": [{"lat": "1"}]}}"#, "$.byId.edge[0].lat: expected a number, found a string"),
        (#"{"tree": {"children": [{"children": 1}]}}"#, "$.tree.children[0].children: expected an array, found an integer"),
        (#"{"old": {"older": {"older": 1}}}"#, "$.old.older.older: expected an object, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Everything.self, json) == message) }

    @Test func aResponseIsReadThroughItsReference() async throws {
        let client = ThingsClient(transport: CannedTransport(.ok, body: #"{"second": {"code": 7}}"#))
        #expect(try await client.getEverything(id: .init()).second?.code == 7)
    }
}
