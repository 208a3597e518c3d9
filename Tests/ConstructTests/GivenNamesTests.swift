import GivenNamesConstruct
import LatheRuntime
import LatheTesting
import Testing

/// Names that the configuration gives. What is sent and received has the document's.
struct GivenNamesTests {
    @Test func survives() throws {
        let pet = try roundTrip(
            Pet.self,
            #"{"nm": "Tom", "st": "sold-out", "owner": {"mail": "a@b"}, "kinds": ["c", "d"]}"#
        )
        #expect(pet == Pet(name: "Tom", state: .soldOut, owner: Keeper(address: "a@b"), kinds: [.cat, .dog]))
        #expect(try roundTrip(State.self, #""3""#) == .third)
    }

    @Test func areThoseOfCalls() async throws {
        let transport = InMemoryTransport { request in
            .json(request.path == "/pets" ? #"[{"nm": "Tom", "st": "in_stock"}]"# : #""nobody""#)
        }
        let client = ThingsClient(transport: transport)
        #expect(try await client.pets(page: 2, requestID: "r") == [Pet(name: "Tom", state: .stock)])
        #expect(try await client.pet(petID: "p") == .message("nobody"))
    }
}
