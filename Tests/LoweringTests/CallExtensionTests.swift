import ClientModel
import Lowering
import Testing

/// What is wrong with signatures of webhooks and with keys of calls. Jobs and lists: `calls-invalid` and `call-names-invalid` of
/// Tests/Fixtures.
@Suite struct CallExtensionTests {
    private static func document(_ extensions: String, operation: String = "") -> LoweredDocument {
        LoweredDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            servers: [{url: https://api.example.com}]
            \(extensions)
            paths:
              /things:
                post:
                  operationId: postThing
                  \(operation)
                  parameters: [{name: Idempotency-Key, in: header, required: true, schema: {type: string}}]
                  responses: {'204': {description: ok}}
            """
        )
    }

    private static let webhooks =
        "webhooks: {a: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {}}}}"

    @Test(arguments: [
        ("{}", "error 5:28 invalid-signature"),
        ("[standard-webhooks]", "error 5:28 invalid-signature"),
        ("{scheme: md5}", "error 5:37 invalid-signature"),
        ("{scheme: rsa-sha256}", "error 5:28 invalid-signature"),
        ("{scheme: rsa-sha256, header: 'a b'}", "error 5:57 invalid-signature"),
        ("{scheme: rsa-sha256, header: [x]}", "error 5:57 wrong-type"),
        ("{scheme: rsa-sha256, header: x, encoding: hex}", "warning 5:60 unknown-field"),
        ("{scheme: hmac-sha256, header: x, encoding: hexa}", "error 5:71 invalid-signature"),
        ("{scheme: hmac-sha256, header: x, prefix: 3}", "error 5:69 wrong-type"),
        ("{scheme: standard-webhooks, header: x}", "warning 5:56 unknown-field"),
    ])
    func signatures(text: String, message: String) {
        let lowered = Self.document("\(Self.webhooks)\nx-lathe-webhook-signature: \(text)")
        #expect(lowered.messages == [message])
        #expect((lowered.model == nil) == message.hasPrefix("error"))
    }

    @Test func signaturesAreRead() {
        func signature(_ text: String) -> WebhookModel.Signature? {
            Self.document("\(Self.webhooks)\nx-lathe-webhook-signature: \(text)").model?.webhook?.signature
        }
        #expect(signature("{scheme: standard-webhooks, prefix: svix-}") == .standardWebhooks(prefix: "svix-"))
        #expect(signature("{scheme: rsa-sha256, header: x}") == .rsa(field: "x"))
        #expect(signature("{scheme: hmac-sha256, header: x}") == .hmac(field: "x", prefix: "", isBase64: false))
    }

    @Test(arguments: ["x-lathe-webhook-signature: {scheme: standard-webhooks}", "x-lathe-webhook-event: type"])
    func withoutWebhooksTheyMeanNothing(text: String) {
        let lowered = Self.document(text)
        #expect(lowered.messages.map { $0.split(separator: " ").last } == ["unused-extension"])
        #expect(lowered.model != nil)
    }

    @Test(
        arguments: [
            ("", "", nil), ("x-lathe-idempotency-key: Idempotency-Key", "", "Idempotency-Key"),
            ("", "x-lathe-idempotency-key: idempotency-key", "idempotency-key"),
            ("x-lathe-idempotency-key: A", "x-lathe-idempotency-key: B", "B"),
            ("x-lathe-idempotency-key: A", "x-lathe-idempotency-key: false", nil),
        ] as [(String, String, String?)]
    )
    func keysOfCalls(root: String, own: String, field: String?) throws {
        let lowered = Self.document(root, operation: own)
        let operation = try #require(lowered.operation("postThing"))
        #expect(lowered.messages.isEmpty)
        #expect(operation.idempotencyKey == field)
        // What the runtime fills in may be left out.
        let parameter = operation.parameters[0]
        #expect(parameter.isRequired == (field?.lowercased() != "idempotency-key"))
    }

    @Test(arguments: ["true", "3", "''", "a b", "Authorization", "[x]"])
    func keysThatAreNoFields(text: String) {
        let root = Self.document("x-lathe-idempotency-key: \(text)")
        #expect(root.messages == ["error 4:26 invalid-idempotency-key"])
        let own = Self.document("", operation: "x-lathe-idempotency-key: \(text)")
        #expect(own.messages == ["error 9:32 invalid-idempotency-key"])
    }
}
