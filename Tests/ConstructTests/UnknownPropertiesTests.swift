import LatheRuntime
import Testing
import UnknownPropertiesConstruct

/// What the schemas do not name survives.
struct UnknownPropertiesTests {
    static let note = #"""
        {"id": "1", "text": "t", "new": {"deep": [1, null]}, "author": {"name": "a", "born": 1900}, "labels": {"main": "m", "b": "c"},
         "unknown_properties": "named", "nothing": null}
        """#

    @Test func survives() throws {
        let note = try roundTrip(Note.self, Self.note)
        #expect(note.unknownPropertiesValue == ["new": ["deep": [1, nil]], "nothing": nil])
        #expect(note.author?.unknownProperties == ["born": 1900])
        #expect(note.labels?.additionalProperties == ["b": "c"])
    }

    @Test func getChangePut() async throws {
        let transport = CannedTransport(.ok, body: Self.note)
        let client = ThingsClient(transport: transport)
        var request = try NoteRequest(converting: try await client.getNote())
        request.text = "changed"
        let expected = try json(
            #"""
            {"text": "changed", "new": {"deep": [1, null]}, "author": {"name": "a", "born": 1900},
             "labels": {"main": "m", "b": "c"}, "unknown_properties": "named", "nothing": null}
            """#
        )
        #expect(try encoded(request) == expected)
    }

    @Test(arguments: [
        (#"{"id": "1", "text": "t", "labels": {"b": 1}}"#, "$.labels.b: expected a string, found an integer"),
        (#"{"id": "1", "x": 1}"#, "$.text: expected a required member, found nothing"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Note.self, json) == message) }
}
