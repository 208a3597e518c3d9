import LatheRuntime
import RawServer
import Testing

/// A server that sends its callers elsewhere: what proves who they are stays at home.
@Suite struct RedirectFaultTests {
    static let placements: [CredentialPlacement] = [
        .header("X-API-Key"), .header("X-Token", prefix: "Token "), .bearer, .basic, .query("key"), .cookie("session"),
    ]

    @Test(arguments: Tested.all, placements)
    func theSecretStaysAtHome(tested: Tested, placement: CredentialPlacement) async throws {
        let secret: any CredentialProvider =
            if case .basic = placement { BasicCredential(user: "ann", password: "s3cret") } else { "s3cret" }
        for host in ["127.0.0.1", "localhost"] {
            for status in [302, 303, 307, 308] {
                let other = try FaultServer(.json("1"))
                let home = try FaultServer(
                    .json("", status: status, fields: ["Location: http://\(host):\(other.port)/there?x=1"])
                )
                let client = PlacedClient(home.url, tested, placement, secret)
                    .with { $0.headerFields = [.userAgent: "h1dden"] }
                #expect(try await client.thing() == 1)
                let forms = ["s3cret", "YW5uOnMzY3JldA=="]
                let asked = try #require(home.requests.first)
                #expect(forms.contains(where: asked.head.contains))
                let sent = try #require(other.requests.first)
                #expect(sent.target == "/there?x=1")
                #expect(!(forms + ["h1dden"]).contains(where: sent.head.contains))
                #expect(other.requests.count == 1)
            }
        }
    }

    /// The server writes the whole query of the request into `Location`.
    @Test(arguments: Tested.all) func aSecretThatTheServerRepeatsStaysAtHome(tested: Tested) async throws {
        for status in [302, 307] {
            let other = try FaultServer(.json("1"))
            let home = try FaultServer(
                .json("", status: status, fields: ["Location: http://localhost:\(other.port)/there?key=s3cret&x=1"])
            )
            #expect(try await PlacedClient(home.url, tested, .query("key"), "s3cret").thing() == 1)
            #expect(home.requests.map(\.target) == ["/thing?key=s3cret"])
            #expect(other.requests.map(\.target) == ["/there?x=1"])
        }
    }
}
