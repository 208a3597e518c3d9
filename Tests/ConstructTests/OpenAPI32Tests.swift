import LatheOAuth
import LatheRuntime
import LatheTesting
import OpenAPI32Construct
import Testing

/// What OpenAPI 3.2 adds to the versions before it.
struct OpenAPI32Tests {
    private func client(_ answers: InMemoryResponse...) -> (ThingsClient, InMemoryTransport) {
        let server = InMemoryTransport(answers: answers)
        return (ThingsClient(credentials: .init(device: "d", old: "o"), transport: server), server)
    }

    @Test func serversHaveNames() {
        #expect(ThingsClient.Server.live.url == "https://shelves.example")
        #expect(ThingsClient.Server.sandbox().url == "https://eu.try.example")
    }

    @Test func methodsBeyondTheOldOnes() async throws {
        let (client, server) = client(.json(#"[{"name":"a","things":[{"kind":"book","pages":3}]}]"#), .status(.noContent))
        let found = try await client.shelves.findShelves(body: .init(name: "a"))
        #expect(found == [Shelf(name: "a", things: [.book(Book(kind: "book", pages: 3))])])
        try await client.shelves.copyShelf(destination: "/b")
        #expect(server.requests.map(\.head.method.rawValue) == ["QUERY", "COPY"])
        #expect(server.requests[0].text == #"{"name":"a"}"#)
        #expect(server.requests[0].headerFields[.authorization] == "Bearer d")
        // A requirement may name a scheme by where it is.
        #expect(server.requests[1].headerFields[HTTPField.Name("X-Old")!] == "o")
    }

    @Test(
        arguments: [
            (#"{"kind":"book","pages":3}"#, Thing.book(Book(kind: "book", pages: 3))),
            (#"{"kind":"Vase","height":9}"#, .vase(Vase(kind: "Vase", height: 9))),
            // No tag, and one that nothing names: what `defaultMapping` says.
            (#"{"label":"l"}"#, .other(Other(label: "l"))),
            (#"{"kind":"lamp","label":"l"}"#, .other(Other(kind: "lamp", label: "l"))),
        ] as [(String, Thing)]
    )
    func aThingWithoutAKnownTagIsTheDefault(json: String, thing: Thing) throws {
        #expect(try Thing(json: json.utf8) == thing)
        #expect(try JSONValue(json: thing.json()) == JSONValue(json: json.utf8))
    }

    @Test func aVariantIsSentWithItsTagButTheDefaultWithout() throws {
        #expect(try JSONValue(json: Thing.book(Book(pages: 1)).json()) == ["kind": "book", "pages": 1])
        #expect(try JSONValue(json: Thing.other(Other(label: "l")).json()) == ["label": "l"])
    }

    @Test func streamsAndTheWholeQuery() async throws {
        let (client, server) = client(
            .content(HTTPBody("{\"label\":\"a\"}\n{\"kind\":\"book\",\"pages\":1}\n"), type: "application/jsonl"),
            .status(.noContent)
        )
        var things: [Thing] = []
        for try await thing in try await client.things.watchThings(filter: .init(size: 2)) { things.append(thing) }
        #expect(things == [.other(Other(label: "a")), .book(Book(kind: "book", pages: 1))])
        // The path item has operations of its own beside its reference.
        try await client.things.addThing(body: .vase(Vase(height: 1)))
        #expect(server.requests.map(\.head.path) == ["/things?size=2", "/things"])
        #expect(server.requests[1].text == #"{"kind":"Vase","height":1}"#)
    }

    @Test func consentOnAnotherDevice() async throws {
        let flow = ThingsClient.Credentials.deviceDeviceAuthorization
        #expect(flow.deviceAuthorizationURL == "https://id.example/device")
        #expect(flow.tokenURL == "https://id.example/token")
        #expect(flow.scopes == ["read"])
        #expect(ThingsClient.Credentials.deviceMetadataURL == "https://id.example/.well-known/oauth-authorization-server")
        let issuer = InMemoryTransport(answers: [
            .json(##"{"device_code":"c","user_code":"U","verification_uri":"https://id.example/d","expires_in":60}"##),
            .json(#"{"access_token":"t"}"#),
        ])
        let endpoint = OAuthTokenEndpoint(flow.tokenURL ?? "", client: .init(id: "tv"), transport: issuer)
        let authorization = try await endpoint.authorizeDevice(at: flow.deviceAuthorizationURL ?? "", scopes: flow.scopes)
        let token = try await authorization.token(clock: ImmediateClock())
        let oauth = OAuthCredential(authorization.grant, from: endpoint, token: token)
        let server = InMemoryTransport(answers: [.json("[]")])
        _ = try await ThingsClient(credentials: .init(device: oauth), transport: server).shelves.findShelves(body: .init())
        #expect(server.requests.first?.headerFields[.authorization] == "Bearer t")
    }
}
