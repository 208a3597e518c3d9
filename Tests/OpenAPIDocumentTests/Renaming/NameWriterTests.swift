import SourceText
import SpecLoader
import Testing

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
}
