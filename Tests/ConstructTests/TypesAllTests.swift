import LatheRuntime
import Testing
import TypesAllConstruct

/// `types: all`: components that no operation leads to are types, too.
struct TypesAllTests {
    @Test func survives() throws {
        try roundTrip(Thing.self, #"{"id": "1"}"#)
        try roundTrip(
            Event.self,
            #"{"kind": "made", "payload": {"parent": {"event": {"kind": "new"}}, "event": {"kind": "changed"}}}"#
        )
        try roundTrip(Payload.self, #"{"parent": {"parent": {}}}"#)
        try roundTrip(Level.self, #""low""#)
        try roundTrip(Note.self, #"{"text": "t"}"#)
    }

    @Test(arguments: [
        (#"{}"#, "$.kind: expected a required member, found nothing"),
        (#"{"kind": "made", "payload": {"event": {"kind": 1}}}"#, "$.payload.event.kind: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Event.self, json) == message) }

    @Test func madeInSwift() throws {
        let event = Event(kind: .made, payload: Payload(event: Event(kind: .unknown("x"))))
        #expect(try encoded(event) == ["kind": "made", "payload": ["event": ["kind": "x"]]])
    }
}
