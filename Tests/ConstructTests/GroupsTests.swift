import GroupsPrefixesConstruct
import GroupsTagsConstruct
import LatheRuntime
import Testing

/// Operations in groups, by the first part of their ids or by their tags: a group shares its client's core.
struct GroupsTests {
    @Test func byPrefix() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        let client = GroupsPrefixesConstruct.ThingsClient(transport: transport)
        try await client.repos.list()
        #expect(await transport.line == "GET /repos")
        try await client.users.findAll()
        #expect(await transport.line == "GET /users")
        try await client.mail.send()
        #expect(await transport.line == "POST /mail")
        try await client.withGroup.out()
        #expect(await transport.line == "PUT /plain")
        try await client.getPlain()
        #expect(await transport.line == "GET /plain")
    }

    @Test func byTag() async throws {
        let transport = CannedTransport(.ok, body: #"{"name": "n"}"#)
        let client = GroupsTagsConstruct.ThingsClient(transport: transport)
        let apps: GroupsTagsConstruct.Apps = try await client.apps.getAuthenticated()
        #expect(apps.name == "n")
        #expect(await transport.line == "GET /app")
    }

    @Test func aGroupHasResponseModes() async throws {
        let transport = CannedTransport(.ok, body: #""all is well""#)
        let text = try await GroupsTagsConstruct.ThingsClient(transport: transport).apps.statusAsText()
        #expect(text == "all is well")
        #expect(await transport.line == "GET /app/status?long=true")
    }

    /// Options that are changed for a client hold for its groups.
    @Test func aGroupKeepsTheOptionsOfItsClient() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        let client = GroupsPrefixesConstruct.ThingsClient(server: "https://other.example/base", transport: transport)
        try await client.with { $0.timeout = .seconds(5) }.repos.createOne()
        #expect(await transport.line == "POST /base/repos")
    }
}
