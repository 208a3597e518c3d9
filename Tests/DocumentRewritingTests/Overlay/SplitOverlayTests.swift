import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

/// Overlays on a document in several files: they find what stands in other files in its place.
struct SplitOverlayTests {
    private static let files = [
        "paths/pets.yaml": """
        get: {operationId: pets, responses: {'200': {$ref: ../responses/pets.yaml}}}
        parameters: [{$ref: '../shared.yaml#/limit'}]
        """,
        "paths/cats.yaml": "get: {operationId: cats, responses: {}}",
        "models/pet.yaml": "{type: object, properties: {name: {type: string}, owner: {$ref: owner.yaml}}}",
        "models/owner.yaml": "{type: object}",
        "responses/pets.yaml": "{description: d, content: {a/json: {schema: {$ref: ../models/pet.yaml}}}}",
        "shared.yaml": "limit: {name: limit, in: query, schema: {type: integer}}",
    ]

    private static let document = """
        paths:
          /pets: {$ref: paths/pets.yaml}
        components:
          schemas:
            Pet: {$ref: ./models/pet.yaml}
        """

    private func overlaid(_ actions: String..., document: String = document) -> LinkedDocument {
        LinkedDocument(document, Self.files, overlays: [actions.map { "- \($0)\n" }.joined()])
    }

    @Test func anOperationOfAFile() {
        let result = overlaid("{target: \"$.paths['/pets'].get\", update: {x-lathe-name: all}}")
        #expect(result.messages == [])
        #expect(result.text("/paths/~1pets/get/x-lathe-name") == "all")
        #expect(result.text("/paths/~1pets/get/operationId") == "pets")
        #expect(result.place("/paths/~1pets/get/x-lathe-name") == "overlay0.yaml:4")
        #expect(result.place("/paths/~1pets/get/operationId") == "paths/pets.yaml:1")
    }

    /// An update of the path item is merged into what the file has, instead of hiding it.
    @Test func aPathItemOfAFile() {
        let result = overlaid("{target: \"$.paths['/pets']\", update: {get: {x-lathe-name: all}, post: {responses: {}}}}")
        #expect(result.messages == [])
        #expect(result.text("/paths/~1pets/get/operationId") == "pets")
        #expect(result.text("/paths/~1pets/get/x-lathe-name") == "all")
        #expect(result.text("/paths/~1pets/post") == "{responses: {}}")
    }

    /// The component stays one schema, whoever refers to it.
    @Test func aComponentOfAFile() {
        let result = overlaid("{target: $.components.schemas.Pet.properties, update: {age: {type: integer}}}")
        #expect(result.messages == [])
        #expect(result.text("/components/schemas/Pet/properties/age") == "{type: integer}")
        #expect(result.text("/components/responses/pets/content/a~1json/schema") == "{$ref: #/components/schemas/Pet}")
        #expect(result.text("/components/schemas")?.contains("Pet") == true)
        #expect(JSONPointer("/components/schemas")?.resolve(in: result.root)?.mapping?.entries.map(\.key) == ["Pet", "owner"])
    }

    /// What is named after its file stands among the components.
    @Test func aSchemaThatIsNamedAfterItsFile() {
        let result = overlaid("{target: $.components.schemas.owner, update: {x-lathe-type: Keeper}}")
        #expect(result.messages == [])
        #expect(result.text("/components/schemas/owner") == "{type: object, x-lathe-type: Keeper}")
    }

    @Test func namesAreTheSameWithAndWithoutAnOverlay() {
        let document = LinkedDocument(Self.document, Self.files)
        let result = overlaid("{target: $.info, update: {title: Pets}}")
        #expect(result.text("/paths") == document.text("/paths"))
        #expect(result.text("/components") == document.text("/components"))
    }

    /// The files are read once; without new references the tree is not gone through again.
    @Test func nothingIsReadTwice() {
        let result = overlaid("{target: $.components, update: {schemas: {Two: {$ref: ./models/owner.yaml}}}}")
        #expect(Set(result.files.reads).count == result.files.reads.count)
        #expect(result.text("/components/schemas/Two") == "{$ref: #/components/schemas/owner}")
    }

    /// A reference of an overlay is relative to the document.
    @Test func anOverlayBringsInAFile() {
        let result = overlaid("{target: $.paths, update: {/cats: {$ref: paths/cats.yaml}}}")
        #expect(result.messages == [])
        #expect(result.text("/paths/~1cats/get/operationId") == "cats")
        #expect(result.place("/paths/~1cats/get") == "paths/cats.yaml:1")
    }

    /// As it would be if overlays saw only the document: the reference is another one, and what was behind the old one is gone.
    @Test func anUpdateReplacesAReference() {
        let result = overlaid("{target: \"$.paths['/pets']\", update: {$ref: paths/cats.yaml}}")
        #expect(result.messages == [])
        #expect(result.text("/paths/~1pets") == "{get: {operationId: cats, responses: {}}}")
    }

    /// What stands beside the reference stays.
    @Test(arguments: [
        "{target: \"$.paths['/pets']\", update: {$ref: paths/cats.yaml}}",
        "{target: \"$.paths['/pets']['$ref']\", update: paths/cats.yaml}",
    ])
    func anUpdateReplacesAReferenceWithOthersBesideIt(action: String) {
        let document = "paths: {/pets: {$ref: paths/pets.yaml, post: {responses: {}}}}"
        let result = overlaid(action, document: document)
        #expect(result.messages == [])
        #expect(result.text("/paths/~1pets") == "{post: {responses: {}}, get: {operationId: cats, responses: {}}}")
    }

    /// The reference of what stands in its place can be asked for.
    @Test func theReferenceOfAFile() {
        let result = overlaid("{target: \"$.paths[?@['$ref'] == 'paths/pets.yaml']\", update: {summary: s}}")
        #expect(result.messages == [])
        #expect(result.text("/paths/~1pets/summary") == "s")
    }

    /// What an overlay mends or takes away is not said to be missing.
    @Test(arguments: [
        "{target: $.components.schemas.Pet, update: {$ref: models/pet.yaml}}",
        "{target: '$.components.schemas.Pet[\"$ref\"]', update: models/pet.yaml}",
        "{target: $.components.schemas.Pet, remove: true}",
    ])
    func anOverlayMendsAReference(action: String) {
        let document = "components: {schemas: {Pet: {$ref: models/pat.yaml}}}\npaths: {}"
        let unchanged = overlaid("{target: $.info, update: {title: Pets}}", document: document)
        #expect(
            unchanged.messages.map { $0.prefix(40) } == ["api.yaml:3 unreadable-reference: there is no"].map { $0.prefix(40) }
        )
        #expect(unchanged.text("/components/schemas/Pet") == LinkedDocument(document, Self.files).text("/components/schemas/Pet"))
        #expect(overlaid(action, document: document).messages == [])
    }

    /// A reference that stays is looked for beside the file in which it is written, also at the second try.
    @Test func whatLeadsNowhereIsSaidOnce() {
        var files = Self.files
        files["paths/pets.yaml"] = """
            get: {responses: {'200': {$ref: ../responses/none.yaml}, '400': {$ref: '#/x/y'}}}
            post: {$ref: post.yaml}
            """
        let plain = LinkedDocument(Self.document, files)
        let result = LinkedDocument(Self.document, files, overlays: ["- {target: $.info, update: {title: Pets}}"])
        #expect(plain.messages.count == 3)
        #expect(Set(result.messages) == Set(plain.messages))
        #expect(result.messages.count == 3)
        #expect(result.text("/paths") == plain.text("/paths"))
    }

    /// Overlays take references within the document as they are written.
    @Test func aDocumentInOneFileIsAsItIsWritten() {
        let document = "paths: {/a: {$ref: '#/paths/~1b'}, /b: {get: {responses: {}}}}"
        let result = overlaid("{target: \"$.paths['/a'].get\", update: {summary: s}}", document: document)
        #expect(result.messages.map { $0.prefix(34) } == ["overlay0.yaml:4 overlay-no-match: th".prefix(34)])
        #expect(result.text("/paths") == "{/a: {$ref: #/paths/~1b}, /b: {get: {responses: {}}}}")
    }

    /// What one overlay brings in, the next one finds.
    @Test(arguments: [Self.document, "paths: {}\ncomponents: {schemas: {}}"])
    func theNextOverlayFindsWhatOneBringsIn(document: String) {
        let overlays = [
            "- {target: $.paths, update: {/cats: {$ref: paths/cats.yaml}}}\n"
                + "- {target: \"$.paths['/cats'].get\", update: {summary: early}}",
            "- {target: \"$.paths['/cats'].get\", update: {x-lathe-name: cat}}\n"
                + "- {target: $.components.schemas, update: {Keeper: {$ref: models/owner.yaml}}}",
            "- {target: $.components.schemas.*, update: {x-a: 1}}",
        ]
        let result = LinkedDocument(document, Self.files, overlays: overlays)
        #expect(result.messages == ["overlay0.yaml:5 overlay-no-match: the target matches nothing in the document"])
        #expect(result.text("/paths/~1cats/get") == "{operationId: cats, responses: {}, x-lathe-name: cat}")
        #expect(result.text("/components/schemas/owner") ?? result.text("/components/schemas/Keeper") == "{type: object, x-a: 1}")
        #expect(Set(result.files.reads).count == result.files.reads.count)
    }

    /// A file whose place something else has taken gets another one.
    @Test func anotherFileInThePlaceOfOne() {
        var files = Self.files
        files["models/cat.yaml"] = "{allOf: [{$ref: pet.yaml}, {title: Cat}]}"
        let overlay = "- {target: $.components.schemas.Pet, update: {$ref: models/cat.yaml}}"
        let result = LinkedDocument(Self.document, files, overlays: [overlay])
        #expect(result.messages == [])
        #expect(result.text("/components/schemas/Pet") == "{allOf: [{$ref: #/components/schemas/models_pet}, {title: Cat}]}")
        #expect(result.text("/components/schemas/models_pet/properties/name") == "{type: string}")
        #expect(result.text("/components/responses/pets/content/a~1json/schema") == "{$ref: #/components/schemas/Pet}")
    }

    /// What an overlay refers to and is not there is said once, wherever it is written.
    @Test func whatAnOverlayRefersToIsMissing() {
        let overlays = ["- {target: $.paths, update: {/cats: {$ref: paths/cat.yaml}}}", "- {target: $.info, update: {title: B}}"]
        let result = LinkedDocument(Self.document, Self.files, overlays: overlays)
        #expect(result.messages == ["overlay0.yaml:4 unreadable-reference: there is no paths/cat.yaml; the path is left out"])
    }
}
