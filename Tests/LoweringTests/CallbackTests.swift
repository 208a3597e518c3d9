import ClientModel
import Lowering
import SourceText
import Testing

/// What a service sends because of a call is an enum.
@Suite struct CallbackTests {
    private static func lowered(_ callbacks: String, rest: String = "") -> LoweredDocument {
        LoweredDocument(
            """
            paths:
              /jobs:
                post:
                  operationId: createJob
                  responses: {'204': {description: ok}}
                  callbacks: \(callbacks)
            \(rest)
            """
        )
    }

    private static func body(_ member: String) -> String {
        "{requestBody: {content: {application/json: {schema: {type: object, required: [\(member)], "
            + "properties: {\(member): {type: string}}, additionalProperties: false}}}}, responses: {'204': {description: ok}}}"
    }

    @Test func aCasePerCallback() throws {
        let lowered = Self.lowered(
            "{onDone: {'{$request.body#/url}': {post: \(Self.body("result"))}}, onError: {'https://{$request.query.host}/e': "
                + "{post: \(Self.body("error")), put: \(Self.body("reason"))}}}"
        )
        #expect(lowered.messages.isEmpty)
        #expect(lowered.union("CreateJobCallback")?.variants.map(\.name) == ["onDone", "onErrorPost", "onErrorPut"])
        let documentation = try #require(lowered.declaration("CreateJobCallback")?.documentation)
        #expect(documentation.contains("`createJob`"))
        #expect(documentation.contains("- onDone: `{$request.body#/url}`"))
        #expect(documentation.contains("- onError: `https://{$request.query.host}/e`"))
        #expect(lowered.model?.webhook == nil)
    }

    @Test func aCallbackBesideAWebhook() {
        let lowered = Self.lowered(
            "{onDone: {$ref: '#/components/callbacks/Done'}}",
            rest: """
                webhooks: {ping: {post: \(Self.body("ping"))}}
                components: {callbacks: {Done: {'{$request.body#/url}': {post: \(Self.body("result"))}}}}
                """
        )
        #expect(lowered.union("CreateJobCallback")?.variants.map(\.name) == ["onDone"])
        #expect(lowered.model.flatMap { model in model.webhook.map { model[$0.type].name } } == "TestWebhook")
    }

    @Test func whatIsNoJSONIsNamed() {
        let lowered = Self.lowered("{onDone: {'{$url}': {get: {responses: {'204': {description: ok}}}}}}")
        #expect(lowered.diagnostics.map(\.id) == ["unsupported-webhook"])
        #expect(lowered.diagnostics.first?.message.contains("the callback 'onDone'") == true)
        #expect(lowered.declaration("CreateJobCallback") == nil)
    }

    @Test func aCallbackOfACallbackIsNamed() {
        let inner =
            "{requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {'204': {description: ok}}, "
        let lowered = Self.lowered("{a: {'{$url}': {post: \(inner) callbacks: {b: {'{$url}': {post: \(inner)}}}}}}}}")
        #expect(lowered.diagnostics.map(\.id).contains("unsupported-word"))
        #expect(lowered.union("CreateJobCallback")?.variants.map(\.name) == ["a"])
    }
}
