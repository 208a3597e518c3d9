import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct OperationSelectorTests {
    private func node(_ text: String) throws -> Node {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        return try #require(SpecLoader().load(file, number: 0, diagnostics: &diagnostics))
    }

    private func rule(_ conditions: [(Selection.Kind, [String])]) -> Selection.Rule {
        let range = SourceRange(file: 1, start: 0, end: 1)
        return Selection.Rule(
            conditions: conditions.map { kind, texts in
                Selection.Condition(kind: kind, patterns: texts.map { Selection.Pattern(text: $0, range: range) })
            },
            range: range
        )
    }

    private let document = """
        openapi: 3.2.0
        security: [{key: []}]
        tags: [{name: all}, {name: pets, parent: all}, {name: users}, {name: nobody}]
        paths:
          /pets:
            x-public: true
            parameters: [{$ref: '#/components/parameters/Page'}]
            get: {operationId: listPets, tags: [pets], responses: {'200': {$ref: '#/components/responses/Pets'}}}
            post: {operationId: addPet, tags: [pets], x-public: false, security: [{token: []}], requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/NewPet'}}}}}
            additionalOperations: {COPY: {operationId: copyPets}}
          /users: {$ref: '#/components/pathItems/Users'}
        webhooks:
          pet.born: {post: {operationId: petBorn, tags: [pets]}}
          user.left: {post: {tags: [users]}}
        components:
          parameters: {Page: {name: page, in: query}}
          responses: {Pets: {description: d, links: {add: {operationId: addPet}, users: {operationRef: '#/paths/~1users/get'}}, content: {a/b: {schema: {$ref: '#/components/schemas/Animal'}}}}}
          pathItems:
            Users:
              get: {operationId: listUsers, tags: [users], responses: {'200': {content: {a/b: {schema: {$ref: '#/components/schemas/User'}}}}}}
              delete: {operationId: deleteUsers, tags: [users], responses: {'409': {content: {a/b: {schema: {$ref: '#/paths/~1users/get/responses/200/content/a~1b/schema'}}}}}}
          schemas:
            Animal: {discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {claws: {$ref: '#/components/schemas/Claws'}}}]}
            Claws: {}
            NewPet: {properties: {owner: {$ref: '#/components/schemas/User'}, cat: {$ref: '#/components/schemas/Cat'}}}
            User: {}
            Unused: {}
          securitySchemes: {key: {}, token: {}, other: {}}
        """

    private func kept(_ selection: Selection) throws -> (ids: [String], root: Node, leftOut: Int, messages: [String]) {
        var diagnostics = Diagnostics()
        let result = OperationSelector(selection).select(try node(document), diagnostics: &diagnostics)
        let root = try #require(result?.root)
        let ids = OperationSite.all(in: root).map { $0.id ?? $0.path }
        return (ids, root, result?.leftOut.count ?? 0, diagnostics.all.map(\.message))
    }

    @Test(arguments: [
        ([(Selection.Kind.tags, ["pets"])], "listPets addPet petBorn user.left"),
        ([(.tags, ["p*"]), (.methods, ["get", "Head"])], "listPets petBorn user.left"),
        ([(.operations, ["listUsers", "COPY /pets"])], "copyPets listUsers petBorn user.left"),
        ([(.paths, ["/pets/**"])], "listPets addPet copyPets petBorn user.left"),
        ([(.extensions, ["x-public"])], "listPets copyPets petBorn user.left"),
        ([(.webhooks, ["pet.*"])], "petBorn"),
    ])
    func includes(conditions: [(Selection.Kind, [String])], ids: String) throws {
        let kept = try kept(Selection(include: [rule(conditions)]))
        #expect(kept.ids == ids.split(separator: " ").map { String($0) })
        #expect(kept.leftOut == 7 - kept.ids.count)
    }

    @Test func oneRuleIsEnough() throws {
        let rules = [
            rule([(.tags, ["users"]), (.methods, ["delete"])]), rule([(.operations, ["addPet"])]), rule([(.webhooks, ["x"])]),
        ]
        #expect(try kept(Selection(include: rules)).ids == ["addPet", "deleteUsers"])
    }

    @Test func excludeWins() throws {
        let selection = Selection(
            include: [rule([(.tags, ["*"])])],
            exclude: [rule([(.tags, ["users"])]), rule([(.methods, ["post"])])]
        )
        #expect(try kept(selection).ids == ["listPets"])
    }

    @Test func whatOnlyTheyUsedGoes() throws {
        let root = try kept(Selection(include: [rule([(.operations, ["listPets"])])], exclude: [rule([(.tags, ["users"])])])).root
        func keys(_ section: String) -> [String]? { root["components"]?[section]?.mapping?.entries.map(\.key) }
        // Cat extends what the response has. Nobody ever used Unused, nor the scheme called other.
        #expect(keys("schemas") == ["Animal", "Cat", "Claws"])
        #expect(keys("securitySchemes") == ["key", "other"])
        #expect(keys("parameters") == ["Page"])
        #expect(root["tags"]?.sequence?.compactMap { $0["name"]?.string } == ["all", "pets", "nobody"])
        #expect(root["components"]?["responses"]?["Pets"]?["links"]?.mapping?.entries.isEmpty == true)
        #expect(root["paths"]?["/pets"]?["parameters"] != nil)
    }

    @Test func schemasStayWhereAllAreWanted() throws {
        let root = try kept(Selection(include: [rule([(.operations, ["listPets"])])], keepsSchemas: true)).root
        #expect(root["components"]?["schemas"]?.mapping?.entries.count == 6)
        #expect(root["components"]?["securitySchemes"]?["token"] == nil)
    }

    // Bundlers write such references.
    @Test func whatReferencesLeadToInOperationsStays() throws {
        let root = try kept(Selection(include: [rule([(.operations, ["deleteUsers"])])])).root
        let schema = root["paths"]?["/users"]?["delete"]?["responses"]?["409"]?["content"]?["a/b"]?["schema"]
        #expect(root["paths"]?["/users"]?["get"] == nil)
        let pointer = try #require(schema?["$ref"]?.string.flatMap { LocalReference.pointer($0) })
        #expect(JSONPointer(pointer)?.resolve(in: root)?["$ref"]?.string == "#/components/schemas/User")
        #expect(root["components"]?["schemas"]?["User"] != nil)
    }

    @Test func whatFitsNothingIsNamed() throws {
        let conditions: [(Selection.Kind, [String])] = [
            (.tags, ["pet", "pets"]), (.operations, ["listpets", "nothing"]), (.paths, ["/pet", "/pets"]),
            (.methods, ["put", "get"]),
            (.extensions, ["x-publik", "x-public"]), (.webhooks, ["pet.borne", "*"]),
        ]
        var diagnostics = Diagnostics()
        let rules = conditions.map { rule([$0]) }
        _ = OperationSelector(Selection(include: rules)).select(try node(document), diagnostics: &diagnostics)
        #expect(
            diagnostics.all.map { "\($0.message): \($0.fix ?? "")" } == [
                "no operation has the tag \"pet\": did you mean \"pets\"?",
                "there is no operation \"listpets\": did you mean \"listPets\"?",
                "there is no operation \"nothing\": compare it with the document, or take it away",
                "no operation has the path \"/pet\": did you mean \"/pets\"?",
                "no operation has the method \"put\": compare it with the document, or take it away",
                "no operation has \"x-publik\": did you mean \"x-public\"?",
                "there is no webhook \"pet.borne\": did you mean \"pet.born\"?",
            ]
        )
    }

    @Test func aRuleWhoseKeysNeverMeetIsNamed() throws {
        var diagnostics = Diagnostics()
        let selection = Selection(include: [
            rule([(.operations, ["listPets"])]), rule([(.tags, ["users"]), (.paths, ["/pets"])]),
        ])
        _ = OperationSelector(selection).select(try node(document), diagnostics: &diagnostics)
        #expect(diagnostics.all.map(\.message) == ["no operation fits all of this rule"])
    }

    @Test func nothingLeftIsAnError() throws {
        var diagnostics = Diagnostics()
        let result = OperationSelector(Selection(exclude: [rule([(.methods, ["*", "get", "post", "copy", "delete"])])]))
            .select(try node(document), diagnostics: &diagnostics)
        #expect(result == nil)
        #expect(diagnostics.all.last?.id == "selection-empty")
    }

    // Readers take it for `get`, and so must what leaves operations out.
    @Test func methodsInCapitalsAreOperations() throws {
        var diagnostics = Diagnostics()
        let root = try node("paths: {/a: {Get: {operationId: a}, put: {operationId: b}}, /b: {GET: {operationId: c}}}")
        let selection = Selection(exclude: [rule([(.operations, ["a", "c"])])])
        let result = try #require(OperationSelector(selection).select(root, diagnostics: &diagnostics))
        #expect(OperationSite.all(in: result.root).map(\.id) == ["b"])
        #expect(result.leftOut.map(\.operation.method) == ["GET", "GET"])
        #expect(result.root["paths"]?["/b"] == nil)
    }
}
