import SourceText
import Testing

@testable import LatheDriver

/// Names and types that the configuration gives and that are not used as they are written: each is said, where it is written.
struct GivenNameTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: https://e.example}]
        tags: [{name: pets}]
        security: [{key: []}]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [pets]
              parameters: [{name: X-M, in: header, schema: {type: string}}]
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '201': {description: d, content: {text/plain: {schema: {$ref: '#/components/schemas/Kind'}}}}
            post:
              operationId: addPet
              tags: [pets]
              requestBody:
                content:
                  multipart/form-data: {schema: {type: object, properties: {f: {type: string}, g: {type: string}}}}
              responses: {'204': {description: d}}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          schemas:
            Kind: {type: string}
            Pet: {type: object, properties: {id: {type: string}, dog: {$ref: '#/components/schemas/Dog'}}}
            Animal: {type: object, properties: {a: {type: string}}}
            Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {b: {type: string}}}]}
        """

    private func messages(_ keys: String) throws -> [String] {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: X\noutput: out\n\(keys)\n", to: "lathe.yaml")
        let report = Run(.validate).report([.file(work.path("lathe.yaml"))])
        return report.diagnostics.map { "\($0.message) [\($0.id)]" }
    }

    @Test(arguments: [
        ("operations: {listPets: init}", "init", "initCall"),
        ("operations: {listPets: list, addPet: list}", "list", "listCall"),
        ("schemas: {Pet: String}", "String", "StringModel"),
        ("schemas: {Pet: XClient}", "XClient", "XClientModel"),
        ("schemas: {Pet: Same, Dog: Same}", "Same", "SameModel"),
        ("properties: {Pet: {id: init}}", "init", "initValue"),
        ("parameters: {listPets: {X-M: self}}", "self", "selfValue"),
        ("parts: {addPet: {f: self}}", "self", "selfValue"),
        ("pointers: {'#/servers/0': url}", "url", "urlServer"),
        ("pointers: {'#/components/securitySchemes/key': all}", "all", "allCredential"),
        ("pointers: {'#/tags/0': with}", "with", "withGroup"),
    ])
    func aNameThatIsTakenIsSaid(names: String, given: String, used: String) throws {
        #expect(
            try messages("groups: tags\nnames: {\(names)}") == [
                "the name '\(given)' is taken, by Swift, by the client, or by another name; '\(used)' is used [invalid-name]"
            ]
        )
    }

    @Test(arguments: [
        "operations: {listPets: list, addPet: add}", "schemas: {Pet: Animal2, Dog: Hound}", "schemas: {Pet: Kind}",
        "properties: {Pet: {id: identifier, dog: class}}", "parts: {addPet: {f: file}}",
        "pointers: {'#/servers/0': production, '#/tags/0': animals, '#/components/securitySchemes/key': token}",
        "pointers: {'#/paths/~1pets/get/parameters/0': m, '#/components/schemas/Pet/properties/id': one}",
    ])
    func aNameThatIsUsedIsNot(names: String) throws {
        #expect(try messages("groups: tags\nnames: {\(names)}") == [])
    }

    @Test func aNameThatIsNoneOfATypeIsSaid() throws {
        #expect(
            try messages("names: {schemas: {Pet: my pet}}") == ["'my pet' is no Swift name; 'MyPet' is used [invalid-name]"]
        )
    }

    @Test(arguments: ["/paths/~1pets/get/responses/200", "/info", "/paths/~1pets", "/components/schemas/Pet/required"])
    func aPlaceWithoutANameIsSaid(pointer: String) throws {
        let found = try messages("names: {pointers: {'#\(pointer)': hah}}")
        let isThere = pointer != "/components/schemas/Pet/required"
        let what = isThere ? "what is at \"#\(pointer)\" has no name in Swift" : "nothing is at \"#\(pointer)\""
        #expect(found == ["\(what) [unknown-name]"])
    }

    @Test func aTypeThatCannotBeUsedIsSaid() throws {
        let text = "a body of text/plain is a String; My.Kind reads and writes JSON, and is not used here [unused-replacement]"
        #expect(try messages("replace-types: {Kind: My.Kind}") == [text])
        let part =
            "this schema is made of 'Animal', whose type of yours is not used here: its members are those of the document "
            + "[unused-replacement]"
        #expect(try messages("replace-types: {Animal: My.Animal}") == [part])
        #expect(try messages("replace-types: {Animal: My.Animal, Dog: My.Dog}") == [])
    }

    @Test(arguments: ["A.Type", "class.self", "_", "Box<_>", "Self", "A.Protocol", "A.init"])
    func whatIsNoTypeIsRefused(type: String) throws {
        #expect(try messages("replace-types: {Pet: '\(type)'}") == ["this is no name of a Swift type [invalid-type]"])
    }

    @Test func groupsThatAreNotThereAreSaid() throws {
        #expect(try messages("groups: tags") == [])
        #expect(
            try messages("groups: prefixes") == [
                "no operation has an id with a prefix (apps/get, apps.get or apps_get), so that all are methods of the client [no-groups]"
            ]
        )
    }
}
