import LatheRuntime
import LatheTesting
import ServersConstruct
import Testing

/// Servers with variables, relative ones, and those of single operations.
struct ServersTests {
    typealias Server = ThingsClient.Server

    @Test func theFirstWholeURLIsTheDefault() async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        try await ThingsClient(transport: server).getThings()
        #expect(server.requests[0].head.authority == "eu.example.com:8443")
        #expect(server.requests[0].path == "/v2/things")
    }

    @Test(arguments: [
        (Server.production(), "https://eu.example.com:8443/v2"),
        (.production(region: .usEast, port: ._443, base: "beta"), "https://us-east.example.com:443/beta"),
        (.sandbox, "https://sandbox.example.com"),
        (.usEastStagingExampleCom(), "https://us-east.staging.example.com"),
        (.usEastStagingExampleCom(region: .eu), "https://eu.staging.example.com"),
        (.sameOrigin(at: "https://things.example"), "https://things.example/v1"),
        (.sameOrigin(at: "https://things.example/"), "https://things.example/v1"),
        ("http://localhost:8080", "http://localhost:8080"),
    ])
    func urls(server: Server, url: String) { #expect(server.url == url) }

    @Test func valuesAreThoseOfTheDocument() {
        #expect(Server.Region.allCases.map(\.rawValue) == ["eu", "us-east"])
        #expect(Server.Port(rawValue: "8443") == ._8443)
    }

    /// Those of an operation and of its path hold for a client of a documented server; `/near` has none that is whole.
    @Test(arguments: [Server.production(), .sandbox])
    func operationsHaveServersForThemselves(chosen: Server) async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        let client = ThingsClient(server: chosen, transport: server)
        try await client.putThings()
        try await client.getFiles()
        try await client.getNear()
        let hosts = server.requests.map { $0.head.authority ?? "" }
        let own = chosen == .sandbox ? "sandbox.example.com" : "eu.example.com:8443"
        #expect(hosts == ["a.write.example.com", "files.example.com", own])
        #expect(server.requests[0].path == "/w/things")
    }

    @Test(arguments: ["http://localhost:8080", Server.sameOrigin(at: "http://localhost:8080")])
    func aServerOfTheCallerGetsEverything(chosen: Server) async throws {
        let server = InMemoryTransport { _ in .status(.noContent) }
        let client = ThingsClient(server: chosen, transport: server)
        try await client.putThings()
        try await client.getFiles()
        try await client.getNear()
        #expect(server.requests.map { $0.head.authority } == ["localhost:8080", "localhost:8080", "localhost:8080"])
    }
}
