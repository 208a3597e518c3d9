import LatheRuntime
import LatheTesting
import LinksCallbacksConstruct
import Testing

/// Calls with what other calls returned, and what a service sends because of a call.
struct LinksCallbacksTests {
    private static let user = #"{"id": "u 1", "number": 7, "greeting": "Hello", "manager": {"id": "m"}}"#
    private let transport = CannedTransport(.ok, body: Self.user)

    private var client: ThingsClient { ThingsClient(transport: transport) }

    @Test func aLinkIsFollowedFromAValue() async throws {
        let user = try await client.getUser(id: "first")
        #expect(try await client.getUserById(from: user).number == 7)
        #expect(await transport.line == "GET /users/u%201")
    }

    @Test func theNameOfTheOperationIsAnOverload() async throws {
        let user = User(id: "a", number: 1)
        _ = try await client.getUser(from: user, fields: "id")
        #expect(await transport.line == "GET /users/a?fields=id")
    }

    @Test func aLinkOfAnotherTypeHasTheSameName() async throws {
        _ = try await client.getUserById(from: ListOrdersResponse(owner: "o"))
        #expect(await transport.line == "GET /users/o")
    }

    @Test func whatIsNotThereIsAnErrorBeforeAnythingIsSent() async throws {
        let error = await #expect(throws: RequestError.self) { try await client.getManager(from: User(id: "a", number: 1)) }
        #expect(error?.reason == .missingLinkValue("$response.body#/manager/id"))
        #expect("\(try #require(error))".contains("getUser (GET /users/{id})"))
        #expect(await transport.head == nil)
    }

    @Test func constantsAreWritten() async throws {
        let transport = CannedTransport(.ok, body: #"{"owner": "o"}"#)
        let user = User(id: "a", number: 1)
        _ = try await ThingsClient(transport: transport).ordersNewestFirst(from: user, status: "open")
        #expect(await transport.line == "GET /users/1/orders?sort=newest&limit=10&status=open")
    }

    @Test func aLinkGivesABody() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        try await ThingsClient(transport: transport).greet(from: User(id: "a", number: 3, greeting: "Hello"))
        #expect(await transport.line == "PUT /greetings/3")
        #expect(String(decoding: await transport.sent, as: UTF8.self) == #""Hello""#)
    }

    @Test func callbacksAreCheckedAndDecoded() throws {
        let verifier = CustomWebhookVerifier { _, fields in
            if fields[.authorization] != "secret" { throw WebhookError.wrongSignature }
        }
        func received(_ body: String, _ key: String = "secret") throws -> CreateUserCallback {
            try CreateUserCallback(verifying: Array(body.utf8), headers: [.authorization: key], using: verifier)
        }
        let changed = CreateUserCallback.UserChanged(user: User(id: "a", number: 1))
        #expect(try received(#"{"user": {"id": "a", "number": 1}}"#) == .userChanged(changed))
        #expect(try received(#"{"gone": true}"#) == .userGone(.init(gone: true)))
        #expect(try received(#"{"new": 1}"#) == .unknown(["new": 1]))
        #expect(throws: WebhookError.wrongSignature) { try received(#"{"gone": true}"#, "other") }
        #expect(throws: JSONError.self) { try received(#"{"gone": 1}"#) }
    }
}
