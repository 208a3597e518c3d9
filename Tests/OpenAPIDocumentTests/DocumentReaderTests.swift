import OpenAPIDocument
import SpecLoader
import Testing

@Suite struct DocumentReaderTests {
    /// `severity line:column id: message` of everything said about a document.
    private func read(_ yaml: String) -> (document: OpenAPIDocument?, messages: [String]) {
        let result = ReadDocument(yaml)
        return (result.document, result.messages)
    }

    @Test(arguments: [
        ("[1, 2]", "error 1:1 not-openapi: this is no OpenAPI document: it is a list, not a mapping with the field 'openapi'"),
        ("title: x", "error 1:1 not-openapi: this is no OpenAPI document: it has no field 'openapi' or 'swagger'"),
        ("openapi: 4.0.0", "error 1:10 unsupported-version: OpenAPI version '4.0.0' can't be read"),
        ("swagger: '1.2'", "error 1:10 unsupported-version: Swagger version '1.2' can't be read"),
    ])
    func refuses(yaml: String, message: String) {
        let result = read(yaml)
        #expect(result.document == nil)
        #expect(result.messages == [message])
    }

    @Test(arguments: [("3.0.3", Dialect.openAPI30), ("3.1.1", .openAPI31), ("3.1", .openAPI31), ("3.2.0", .openAPI32)])
    func readsTheVersion(version: String, dialect: Dialect) {
        #expect(read("openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: {}").document?.dialect == dialect)
    }

    @Test func readsMethodsOf32() throws {
        let paths =
            """
            info: {title: T, version: '1'}
            paths:
              /a:
                query: {responses: {}}
                additionalOperations:
                  COPY: {responses: {}}
                  Purge: {responses: {}}
                  POST: {responses: {}}
                  'A B': {responses: {}}
            """
        let (document, messages) = read("openapi: 3.2.0\n" + paths)
        #expect(document?.paths.first?.operations.map(\.method) == ["QUERY", "COPY", "Purge"])
        #expect(
            messages == [
                "warning 9:7 misplaced-operation: 'POST' is a field of path items; in additionalOperations it is left out",
                "warning 10:7 invalid-method: 'A B' can be no method of a request; the operation is left out",
            ]
        )
        let earlier = read("openapi: 3.1.0\n" + paths)
        #expect(earlier.document?.paths.first?.operations.map(\.method) == ["QUERY", "COPY", "Purge"])
        #expect(
            earlier.messages.suffix(2) == [
                "warning 6:5 foreign-word: OpenAPI 3.1 does not have 'additionalOperations' of a path item; it is read as meant",
                "warning 5:5 foreign-word: OpenAPI 3.1 does not have 'query' of a path item; it is read as meant",
            ]
        )
    }

    @Test func followsReferencesOfEveryComponent() throws {
        let (document, messages) = read(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a/{id}:
                parameters: [{$ref: '#/components/parameters/Id'}, {name: q, in: query, schema: {type: string}}]
                post:
                  parameters: [{name: q, in: query, required: true, schema: {type: integer}}]
                  requestBody: {$ref: '#/components/requestBodies/Body'}
                  responses: {'404': {$ref: '#/components/responses/Missing'}}
              /b: {$ref: '#/components/pathItems/B'}
            components:
              parameters: {Id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}}
              requestBodies: {Body: {required: true, content: {application/json: {schema: {$ref: '#/paths/~1b/get/x-schema'}}}}}
              responses: {Missing: {description: gone}}
              schemas: {Id: {type: string}}
              pathItems: {B: {get: {operationId: b, x-schema: {type: boolean}, responses: {}}}}
            """
        )
        let operation = try #require(document?.paths.first?.operations.first)
        #expect(operation.parameters.map(\.name) == ["id", "q"])
        #expect(operation.parameters.map(\.isRequired) == [true, true])
        #expect(operation.requestBody?.componentName == "Body")
        #expect(operation.responses.map(\.componentName) == ["Missing"])
        #expect(document?.paths.last?.operations.map(\.id) == ["b"])
        #expect(document?.schema(at: "/components/schemas/Id")?.keywords.types == ["string"])
        // The reference leads through another reference, to the path item.
        #expect(document?.schema(at: "/components/pathItems/B/get/x-schema")?.keywords.types == ["boolean"])
        #expect(messages.isEmpty)
    }

    @Test func reportsSlipsAndKeepsExtensions() throws {
        let (document, messages) = read(
            """
            openapi: 3.0.3
            info: {title: T, version: 1, x-logo: a}
            paths:
              /a:
                get:
                  operatonId: a
                  x-internal: true
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {type: strng, propertis: {}, requierd: [], custom: 1}}}
            """
        )
        #expect(document?.info.version == "1")
        #expect(document?.paths[0].operations[0].extensions["x-internal"]?.bool == true)
        #expect(
            messages == [
                "warning 6:7 unknown-field: an operation object has no field 'operatonId'",
                "warning 11:55 unknown-type: 'strng' is no type of JSON Schema; it is passed over",
                "warning 11:62 unknown-field: a schema has no keyword 'propertis'",
                "warning 11:77 unknown-field: a schema has no keyword 'requierd'",
            ]
        )
    }

    @Test func wordsOfAnotherVersionAreReadAndNamedOnce() {
        let old = read(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components: {schemas: {A: {type: string, nullable: true}, B: {type: integer, nullable: true}}}
            """
        )
        #expect(old.document?.schema(at: "/components/schemas/A")?.keywords.nullable == true)
        #expect(
            old.messages == [
                "warning 3:42 foreign-word: OpenAPI 3.1 does not have nullable; it is read as meant (2 places, the first here)"
            ]
        )
        let new = read(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            components: {schemas: {A: {oneOf: [{type: string}, {type: 'null'}]}}}
            paths: {}
            """
        )
        #expect(new.messages == ["warning 3:59 foreign-word: OpenAPI 3.0 does not have type: \"null\"; it is read as meant"])
    }

    @Test func referencesThatLeadNowhereOrInACircleAreNamed() {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/parameters/A'}]
                  responses: {'200': {$ref: other.yaml#/a}}
            components:
              parameters: {A: {$ref: '#/components/parameters/B'}, B: {$ref: '#/components/parameters/A'}}
              schemas: {Pet: {type: object}, Owner: {$ref: '#/components/schemas/Pett'}}
            """
        )
        #expect(
            result.messages == [
                "warning 9:66 reference-cycle: the reference '#/components/parameters/A' leads back to itself; the parameter is left out",
                "error 7:33 unsupported-reference: the reference 'other.yaml#/a' is no pointer into this document",
                "warning 10:48 dangling-reference: nothing is at '#/components/schemas/Pett'; any JSON is taken for it",
            ]
        )
    }

    @Test func whatIsLeftOutIsNamedOnce() {
        let result = read(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            webhooks: {made: {post: {callbacks: {done: {}}}}, other: {post: {callbacks: {done: {}}}}}
            paths:
              /a: {servers: [{url: /}], get: {servers: [], callbacks: {done: {}}, responses: {}}}
            components:
              schemas: {A: {$vocabulary: {a: true}, $schema: 'https://example.com/mine'}, B: {$vocabulary: {b: true}}}
            """
        )
        #expect(
            result.messages == [
                "warning 7:17 unsupported-word: $vocabulary is left out (2 places, the first here)",
                "warning 7:50 unsupported-word: the dialect https://example.com/mine is left out",
                "warning 3:26 unsupported-word: 'callbacks' of operations is left out (2 places, the first here)",
            ]
        )
    }

    /// OpenAPI 3.1.1 §4.8.23. In 3.0 it means nothing by the specification, and is meant all the same.
    @Test(arguments: [("3.1.0", false), ("3.0.3", true)])
    func aDescriptionBesideAReferenceHolds(version: String, isForeign: Bool) {
        let (document, messages) = read(
            """
            openapi: \(version)
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  parameters: [{$ref: '#/components/parameters/p', description: over}, {$ref: '#/components/parameters/q'}]
                  requestBody: {$ref: '#/components/requestBodies/B', description: sent}
                  responses: {'200': {$ref: '#/components/responses/R', description: answered, summary: nothing}}
            components:
              parameters:
                p: {$ref: '#/components/parameters/r', description: middle}
                r: {name: p, in: query, description: under, schema: {type: string}}
                q: {name: q, in: query, description: own, schema: {type: string}}
              requestBodies: {B: {description: under, content: {application/json: {}}}}
              responses: {R: {description: under}}
            """
        )
        let operation = document?.paths.first?.operations.first
        #expect(operation?.parameters.map(\.description) == ["over", "own"])
        #expect(operation?.requestBody?.description == "sent")
        #expect(operation?.responses.map(\.description) == ["answered"])
        let words = "warning 6:56 foreign-word: OpenAPI 3.0 does not have 'description' beside '$ref'; it is read as meant"
        #expect(messages == (isForeign ? [words + " (3 places, the first here)"] : []))
    }
}
