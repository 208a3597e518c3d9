import GroupsPrefixesConstruct
import GroupsTagsConstruct
import LatheRuntime
import Testing

/// Operations are found in groups, and everything a client can do works through them.
struct GroupsTests {
    @Test func operationsAreCalledThroughTheirGroup() async throws {
        let transport = CannedTransport(.ok, body: #"{"name": "x"}"#)
        let things = GroupsTagsConstruct.ThingsClient(transport: transport)
        #expect(try await things.apps.getAuthenticated().name == "x")
        #expect(await transport.head?.path == "/app")
    }

    @Test func optionsAndResponsesPassThroughGroups() async throws {
        let transport = CannedTransport(.ok, body: "3")
        let things = GroupsTagsConstruct.ThingsClient(transport: transport)
        let patient = things.with { $0.timeout = .seconds(120) }
        #expect(patient.apps.core.options.timeout == .seconds(120))
        let (status, response) = try await things.withResponse { try await $0.apps.status(long: false) }
        #expect(status == .integer(3))
        #expect(response.status == .ok)
        let group = try await things.apps.withResponse { try await $0.status() }
        #expect(group.value == status)
    }

    @Test func responseModesAreInTheGroupOfTheirOperation() async throws {
        let transport = CannedTransport(.ok, body: #""fine""#)
        #expect(try await GroupsTagsConstruct.ThingsClient(transport: transport).apps.statusAsText() == "fine")
        #expect(await transport.head?.path == "/app/status?long=true")
    }

    /// A group by the name of a type of the standard library, a type by the name of a member of the client.
    @Test func namesDoNotCollide() async throws {
        let transport = CannedTransport(.ok, body: #"[{"message": "x"}]"#)
        let things = GroupsTagsConstruct.ThingsClient(transport: transport)
        let errors: [GroupsTagsConstruct.Server] = try await things.error.listErrors(sort: .asc)
        #expect(errors == [Server(message: "x")])
        let silent = CannedTransport(.noContent)
        let others = GroupsTagsConstruct.ThingsClient(transport: silent)
        try await others.userAccounts.list()
        try await others.money.billing()
        try await others.appsCall()
        #expect(await silent.head?.path == "/ping")
    }

    @available(*, deprecated)
    @Test func deprecatedOperationsWork() async throws {
        let transport = CannedTransport(.noContent)
        try await GroupsTagsConstruct.ThingsClient(transport: transport).apps.delete()
        #expect(await transport.head?.method == .delete)
    }

    @Test func prefixesAreGroups() async throws {
        let transport = CannedTransport(.noContent)
        let things = GroupsPrefixesConstruct.ThingsClient(transport: transport)
        try await things.repos.createOne()
        try await things.users.findAll()
        try await things.mail.messagesList()
        try await things.getPlain()
        try await things.withGroup.out()
        #expect(await transport.head?.method == .put)
    }
}
