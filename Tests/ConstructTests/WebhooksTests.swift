import LatheRuntime
import Testing
import WebhooksConstruct
import WebhooksNamedConstruct
import WebhooksSingleConstruct

/// The events of a service as one enum, told apart by a constant or by their names.
struct WebhooksTests {
    private static func body(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static let genuine = CustomWebhookVerifier { _, fields in
        if fields[.authorization] != "ok" { throw WebhookError.wrongSignature }
    }

    @Test func eventsAreTheirBodies() throws {
        let created = try WebhooksConstructWebhook(
            verifying: Self.body(#"{"event": "order.created", "order": {"id": "o1", "total": 2.5}}"#),
            headers: [.authorization: "ok"],
            using: Self.genuine
        )
        #expect(created == .orderCreated(OrderCreated(order: .init(id: "o1", total: 2.5))))
        let deleted = try WebhooksConstructWebhook(json: #"{"event": "order.gone", "id": "o1"}"#.utf8)
        #expect(deleted == .orderDeleted(.init(id: "o1")))
    }

    @Test(arguments: [#"{"event": "order.paid", "order": {}}"#, #"{"event": 3}"#, #"{}"#, #"[1]"#])
    func whatIsNotDocumentedIsUnknown(json: String) throws {
        let event = try WebhooksConstructWebhook(json: json.utf8)
        #expect(event == .unknown(try JSONValue(json: json.utf8)))
    }

    /// An event that is known has to be what it says.
    @Test func aKnownEventWithWrongContentIsAnError() {
        let error = #expect(throws: JSONError.self) {
            try WebhooksConstructWebhook(json: #"{"event": "order.created", "order": {}}"#.utf8)
        }
        #expect(error?.path == "$.order.id")
    }

    /// Nothing is decoded of what is not genuine.
    @Test func aWrongSignatureIsSaidFirst() {
        #expect(throws: WebhookError.wrongSignature) {
            try WebhooksConstructWebhook(verifying: Self.body("no JSON"), headers: [:], using: Self.genuine)
        }
    }

    @Test func eventsAreToldApartByTheirNames() throws {
        let added = try WebhooksNamedConstructWebhook(json: #"{"type": "user.added", "user": "ann"}"#.utf8)
        #expect(added == .userAdded(.init(user: "ann")))
        let removed = try WebhooksNamedConstructWebhook(json: #"{"type": "user.removed", "user": "ann"}"#.utf8)
        #expect(removed == .userRemoved(.init(user: "ann")))
        let other = try WebhooksNamedConstructWebhook(json: #"{"type": "user.bored", "user": "ann"}"#.utf8)
        #expect(other == .unknown(["type": "user.bored", "user": "ann"]))
    }

    @Test func aSingleEventIsToldFromLaterOnes() throws {
        #expect(
            try WebhooksSingleConstructWebhook(json: #"{"kind": "job.ended", "job": "j"}"#.utf8) == .jobEnded(.init(job: "j"))
        )
        #expect(try WebhooksSingleConstructWebhook(json: #"{"kind": "job.begun"}"#.utf8) == .unknown(["kind": "job.begun"]))
    }

    @Test func signatures() {
        #expect(WebhooksConstructWebhook.signature == .hmacSHA256(field: "X-Signature", prefix: "sha256=", encoding: .base64))
        #expect(WebhooksNamedConstructWebhook.signature == .standardWebhooks())
        #expect(WebhooksSingleConstructWebhook.signature == .rsaSHA256(field: "X-Signed"))
    }
}
