import DeprecatedConstruct
import LatheRuntime
import Testing

/// What is deprecated works as before, and the client itself compiles with warnings as errors.
struct DeprecatedTests {
    @available(*, deprecated)
    @Test func deprecatedPropertiesAreReadAndWritten() throws {
        let json = #"{"id": "a", "old": "b", "older": 1, "oldest": {"parent": {}}, "inline": {"kind": "x"}, "choice": "c"}"#
        var thing = try roundTrip(Thing.self, json)
        #expect(thing.old == "b" && thing.older == 1 && thing.oldest == Old(parent: Old()) && thing.choice == .string("c"))
        thing.older = 2
        #expect(try encoded(thing)["older"] == 2)
    }

    @available(*, deprecated)
    @Test func deprecatedOperationsAreCalled() async throws {
        let transport = CannedTransport(.ok, body: "[]")
        let things = ThingsClient(transport: transport)
        #expect(try await things.listThings(page: 1, after: "a") == [])
        #expect(await transport.head?.path == "/things?page=1&after=a")
    }

    @Test(arguments: [
        (#"{"id": "a"}"#, "$.old: expected a required member, found nothing"),
        (#"{"id": "a", "old": 1}"#, "$.old: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Thing.self, json) == message) }

    @Test func namesOfValuesAreTheVendors() {
        #expect(Level.low.rawValue == 1 && Level.high.rawValue == 2)
        #expect(Mood.good.rawValue == "g" && Color.green.rawValue == "g")
    }
}
