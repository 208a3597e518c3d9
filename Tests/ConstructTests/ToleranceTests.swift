import Foundation
import LatheRuntime
import LatheTesting
import Testing
import ToleranceConstruct

/// A client of a document with dozens of mistakes does what was meant.
struct ToleranceTests {
    private func client(_ answers: InMemoryResponse...) -> (ThingsClient, InMemoryTransport) {
        let transport = InMemoryTransport(answers: answers)
        let client = ThingsClient(
            server: .regionExampleCom(region: "eu"),
            credentials: .init(key: "secret"),
            transport: transport
        )
        return (client, transport)
    }

    private let id = UUID(uuidString: "11111111-2222-3333-4444-555555555555")!

    @Test func aPathWithoutSlashAndAParameterOfAnotherName() async throws {
        let (client, transport) = client(
            .json(#"{"name": "a", "size": 1, "unlisted": [1], "parent": {"name": "b", "size": 2, "unlisted": 0}}"#)
        )
        let thing = try await client.getThingsByThingId(thingId: id)
        #expect(thing.name == "a" && thing.size == 1 && thing.parent?.name == "b")
        #expect(thing.unlisted == .array([1]))
        let request = try #require(transport.requests.first)
        #expect(request.path == "/1/things/11111111-2222-3333-4444-555555555555")
        #expect(request.headerFields[HTTPField.Name("X-Key")!] == "secret")
    }

    @Test func whatNobodyDescribesIsSentAsJSONAndReadAsBytes() async throws {
        let (client, _) = client(.json("[1]"))
        let body = try await client.putThingsByThingId(thingId: id, body: ["a": 1])
        #expect(try await body.collect(upTo: 100) == Array("[1]".utf8))
    }

    @Test func aPathWithAQueryIsSentWithItAndWithoutItsFragment() async throws {
        let (client, transport) = client(.json(#"[{"id": 7, "more": true}]"#))
        let things = try await client.getSearchKindKindSortNameResults(kind: "a&b", limit: 3)
        #expect(things.map(\.id) == [7])
        // What the missing part would have said is kept.
        #expect(things.first?.additionalProperties == ["more": true])
        #expect(transport.requests.first?.head.path == "/1/search?kind=a%26b&sort=name&limit=3")
    }

    @Test func anUndeclaredParameterIsAString() async throws {
        let (client, transport) = client(.status(.noContent))
        try await client.leave(rid: "a/b")
        #expect(transport.requests.first?.path == "/1/rooms/a%2Fb")
    }
}
