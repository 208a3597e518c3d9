import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct NameWriterTests {
    private let configuration = SourceRange(file: 1, start: 5, end: 9)

    private func node(_ text: String) throws -> Node {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "openapi.yaml", bytes: Array(text.utf8))
        return try #require(SpecLoader().load(file, number: 0, diagnostics: &diagnostics))
    }

    private func entry(_ key: String, _ name: String) -> GivenNames.Entry {
        GivenNames.Entry(key: key, keyRange: configuration, value: Node(.string(name), range: configuration))
    }

    private func group(_ owner: String, _ entries: [(String, String)]) -> GivenNames.Group {
        GivenNames.Group(owner: owner, ownerRange: configuration, entries: entries.map { entry($0.0, $0.1) })
    }

    private let document = """
        paths:
          /a: {$ref: '#/components/pathItems/A'}
          /b: {get: {parameters: [{$ref: '#/components/parameters/P'}], requestBody: {$ref: '#/components/requestBodies/B'}}}
        components:
          pathItems: {A: {parameters: [{name: p}], put: {operationId: a, x-lathe-name: old}}}
          parameters: {P: {name: p}}
          requestBodies: {B: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/S'}}}}}
          schemas:
            S: {allOf: [{$ref: '#/components/schemas/T'}, {properties: {x: {$ref: '#/components/schemas/E'}}}]}
            T: {properties: {y: {type: string}}}
            Alias: {$ref: '#/components/schemas/T'}
            E: {enum: [1, true, c.d], x-enumNames: [one, yes]}
            'dotted.name': {properties: {z: {oneOf: [{type: string}]}}}
        """

    @Test func namesAreWrittenWhereTheirPlacesAre() throws {
        var names = GivenNames()
        names.operations = [entry("a", "first"), entry("get /b", "second")]
        names.parameters = [group("*", [("p", "param")])]
        names.parts = [group("GET /b", [("x", "part")])]
        names.schemas = [entry("S", "Struct"), entry("dotted.name", "Dotted"), entry("Alias.y", "Why")]
        names.properties = [group("dotted.name", [("z", "zed")]), group("Alias", [("y", "why")])]
        names.enumValues = [group("S.x", [("true", "correct"), ("c.d", "dot")])]
        names.pointers = [entry("#/components/schemas/dotted.name/properties/z/oneOf/0", "text")]
        names.types = [entry("T", "My.Type")]
        var diagnostics = Diagnostics()
        let root = NameWriter(names).write(into: try node(document), diagnostics: &diagnostics)
        #expect(diagnostics.all == [])
        let expected = """
            paths:
              /a: {$ref: '#/components/pathItems/A'}
              /b:
                get:
                  parameters: [{$ref: '#/components/parameters/P'}]
                  requestBody: {$ref: '#/components/requestBodies/B'}
                  x-lathe-name: second
            components:
              pathItems: {A: {parameters: [{name: p, x-lathe-name: param}], put: {operationId: a, x-lathe-name: first}}}
              parameters: {P: {name: p, x-lathe-name: param}}
              requestBodies: {B: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/S'}}}}}
              schemas:
                S:
                  allOf:
                    - {$ref: '#/components/schemas/T'}
                    - {properties: {x: {$ref: '#/components/schemas/E', x-lathe-property-name: part}}}
                  x-lathe-name: Struct
                T: {properties: {y: {type: string, x-lathe-name: Why, x-lathe-property-name: why}}, x-lathe-type: My.Type}
                Alias: {$ref: '#/components/schemas/T'}
                E: {enum: [1, true, c.d], x-enumNames: [one, yes], x-enum-varnames: {'1': one, 'true': correct, c.d: dot}}
                'dotted.name':
                  properties: {z: {oneOf: [{type: string, x-lathe-variant: text}], x-lathe-property-name: zed}}
                  x-lathe-name: Dotted
            """
        #expect(ComparableValue(root) == ComparableValue(try node(expected)))
        // What is said about a name points into the configuration.
        let written = root["components"]?["pathItems"]?["A"]?["put"]?.mapping?.entry("x-lathe-name")
        #expect(written?.value.range == configuration)
        #expect(written?.keyRange == configuration)
    }

    @Test func whereNothingIsNamedNothingChanges() throws {
        var diagnostics = Diagnostics()
        let root = NameWriter(GivenNames()).write(into: try node(document), diagnostics: &diagnostics)
        #expect(ComparableValue(root) == ComparableValue(try node(document)))
    }

    // References that lead nowhere or in a circle are reported when the document is read.
    @Test func circlesEnd() throws {
        var names = GivenNames()
        names.operations = [entry("a", "b")]
        names.enumValues = [group("A", [("x", "y")])]
        names.properties = [group("A", [("x", "y")])]
        var diagnostics = Diagnostics()
        let text = """
            paths: {/a: {$ref: '#/paths/~1b'}, /b: {$ref: '#/paths/~1a'}, /c: {$ref: '#/nothing'}}
            components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A', items: {$ref: '#'}}}}
            """
        _ = NameWriter(names).write(into: try node(text), diagnostics: &diagnostics)
        #expect(diagnostics.all.map(\.id) == ["unknown-name", "unknown-name", "unknown-name"])
    }

    @Test(arguments: [
        ("BooksController_*_v1", "*", "BooksController_findAll_v1", "findAll"),
        ("Post*", "create*", "PostCustomers", "createCustomers"),
        ("Get*", "*", "GetCustomers", "customers"),
        ("*_*", "*In*", "get_all_pets", "getInall_pets"),
        ("*", "*", "a", "a"),
        ("a*b*c", "x*y*", "abc", "xy"),
        ("a*a", "*", "a", nil),
        ("Post*", "create*", "GetCustomers", nil),
        ("*_v1", "*", "x_v2", nil),
        ("*One", "one", "getOne", "one"),
    ])
    func patternsMakeNames(pattern: String, replacement: String, id: String, name: String?) throws {
        #expect(try #require(NamePattern(pattern)).name(of: id, as: replacement) == name)
    }

    @Test func patternsNameManyOperations() throws {
        let text =
            "paths: {/a: {get: {operationId: GetA}, put: {operationId: PutA}, post: {}}, /b: {get: {operationId: GetB}}, "
            + "/c: {get: {operationId: 'Get*'}}}"
        var names = GivenNames()
        names.operations = [
            entry("Get*", "read*"), entry("*A", "a"), entry("GetB", "b"), entry("PUT /a", "put"), entry("Head*", "*"),
        ]
        var diagnostics = Diagnostics()
        let root = NameWriter(names).write(into: try node(text.replacing("'Get*'", with: "GetC")), diagnostics: &diagnostics)
        func name(_ path: String, _ method: String) -> String? { root["paths"]?[path]?[method]?["x-lathe-name"]?.string }
        #expect(name("/a", "get") == "readA" && name("/a", "put") == "put" && name("/a", "post") == nil)
        #expect(name("/b", "get") == "b" && name("/c", "get") == "readC")
        #expect(diagnostics.all.map(\.message) == ["no operation has an id like \"Head*\""])
        // An id may have a star itself.
        let odd = NameWriter(names).write(into: try node(text), diagnostics: &diagnostics)
        #expect(odd["paths"]?["/c"]?["get"]?["x-lathe-name"]?.string == "read*")
        #expect(odd["paths"]?["/a"]?["get"]?["x-lathe-name"]?.string == "a")
    }
}
