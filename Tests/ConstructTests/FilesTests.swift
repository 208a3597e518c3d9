import FilesConstruct
import Foundation
import LatheRuntime
import Testing

/// A document in many files is one client.
struct FilesTests {
    @Test func survives() throws {
        let json = #"""
            {"name": "Mia", "kind": "cat", "tag": {"text": "t", "color": "red"},
             "owner": {"name": {"first": "F"}, "pets": [{"name": "Rex", "kind": "dog"}], "favorite": {"color": "green"},
                       "address": {"city": "C"}},
             "food": {"sort": "wet", "tins": 2, "maker": {"name": "M", "color": "red"}}}
            """#
        let value = try roundTrip(Animal.self, json)
        // One place is one type, however it is reached and from which file.
        let tag: FilesConstruct.Tag? = value.owner?.favorite
        #expect(tag?.color == .green)
        #expect(value.owner?.pets?.first == Animal(name: "Rex", kind: .dog))
    }

    @Test(arguments: [
        (#"{"name": "n", "kind": 1}"#, "$.kind: expected a string, found an integer"),
        (#"{"name": "n", "kind": "cat", "owner": {"pets": []}}"#, "$.owner.name: expected a required member, found nothing"),
        (
            #"{"name": "n", "kind": "cat", "food": {"sort": "dry", "grams": "1"}}"#,
            "$.food.grams: expected an integer, found a string"
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Animal.self, json) == message) }

    /// The values of `discriminator.mapping` name files; two files have a color.
    @Test func aMappingNamesFiles() throws {
        guard case .dry(let dry) = try roundTrip(Food.self, #"{"sort": "dry", "color": "brown"}"#) else {
            Issue.record("not the variant of the file")
            return
        }
        let color: SharedColor? = dry.color
        #expect(color == .brown)
    }

    @Test func operationsParametersAndResponsesComeFromFiles() async throws {
        let client = ThingsClient(
            credentials: .init(key: "k"),
            transport: CannedTransport(.ok, body: #"[{"name": "Mia", "kind": "cat"}]"#)
        )
        #expect(try await client.listPets(limit: 1, after: "x", kind: .cat).map(\.name) == ["Mia"])
        let toys = ThingsClient(
            credentials: .init(key: "k"),
            transport: CannedTransport(.ok, body: #"[{"inside": {"size": 1}}]"#)
        )
        #expect(try await toys.toys().first?.inside?.size == 1)
    }

    @Test func failuresComeFromFiles() async throws {
        let client = ThingsClient(
            credentials: .init(key: "k"),
            transport: CannedTransport(.notFound, body: #"{"title": "none", "causes": [{"title": "c"}]}"#)
        )
        do {
            _ = try await client.pet(id: "1")
            Issue.record("there was none")
        } catch let error as ResponseError<Problem> {
            #expect(error.body.causes?.first?.title == "c")
        }
    }
}
