import SourceText
import Testing

@testable import LatheDriver

/// What leaving operations out does to the rest of a client: nothing.
struct SelectionClientTests {
    private static let head = """
        openapi: 3.2.0
        info: {title: T, version: '1'}
        servers: [{url: https://e.example}]

        """

    /// A JSON answer with a schema, as the only one.
    private static func answer(_ schema: String) -> String {
        "{'200': {description: d, content: {application/json: {schema: \(schema)}}}}"
    }

    /// - Returns: the text of the models, and the identifiers of all messages.
    private func client(_ document: String, keys: String) throws -> (models: String, ids: [String]) {
        let work = try TemporaryFolder()
        try work.write(Self.head + document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n\(keys)\n", to: "lathe.yaml")
        let report = Run(.generate).report([.file(work.path("lathe.yaml"))])
        return (work.text("out/Models.swift") ?? "", report.diagnostics.map(\.id))
    }

    @Test func variantsThatOnlyAnotherSchemaLeadsToStay() throws {
        let document = """
            paths:
              /a: {get: {operationId: a, responses: \(Self.answer("{$ref: '#/components/schemas/Base'}"))}}
              /b: {get: {operationId: b, responses: \(Self.answer("{$ref: '#/components/schemas/Last'}"))}}
            components:
              schemas:
                Base: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t}}
                Sub: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {s: {type: string}}}]}
                Last: {$ref: '#/components/schemas/Sub', type: object, properties: {ss: {type: string}}}
            """
        let whole = try client(document, keys: "").models
        #expect(whole.contains("case last(Last)"))
        #expect(try client(document, keys: "exclude: {operations: [b]}").models == whole)
    }

    // A union of two schemas of other operations, with and without a mapping.
    @Test(
        arguments: [
            "mapping: {one: '#/paths/~1b/get/responses/200/content/application~1json/schema', two: Two}",
            "mapping: {two: '#/components/schemas/Two'}",
        ],
        ["", "x-lathe-parked: {'0': {schema: {type: integer}}}, "]
    )
    func tagsStayThoseOfTheDocument(mapping: String, components: String) throws {
        let document = """
            paths:
              /a:
                get:
                  operationId: a
                  responses: \(Self.answer("{title: Kind, oneOf: [{$ref: '#/paths/~1b/get/responses/200/content/application~1json/schema'}, {$ref: '#/components/schemas/Two'}], discriminator: {propertyName: kind, \(mapping)}}"))
              /b:
                get:
                  operationId: b
                  responses: \(Self.answer("{title: One, type: object, required: [kind], properties: {kind: {type: string}, a: {$ref: '#/paths/~1b/get/responses/200/content/application~1json/schema/properties/kind'}}}"))
            components: {\(components)schemas: {Two: {type: object, required: [kind], properties: {kind: {type: string}, b: {type: string}}}}}
            """
        let whole = try client(document, keys: "")
        let part = try client(document, keys: "exclude: {operations: [b]}")
        #expect(whole.models.contains("[\"") && part.ids == whole.ids)
        #expect(Self.tables(part.models) == Self.tables(whole.models))
        #expect(Self.tables(whole.models).count > 0)
    }

    /// The lines that tell which tag is which variant.
    private static func tables(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { $0.contains(": 0") || $0.contains("case ") }
    }

    // What is parked is what another operation has, with what that refers to by name, by a dynamic reference and by a link.
    @Test func whatIsParkedHasAllOfIts() throws {
        let document = """
            paths:
              /a: {get: {operationId: a, responses: {'200': {$ref: '#/paths/~1b/get/responses/200'}}}}
              /b:
                get:
                  operationId: b
                  responses:
                    '200':
                      description: d
                      links: {again: {operationId: b}, other: {$ref: '#/components/links/B'}, first: {operationId: a}}
                      content:
                        application/json:
                          schema: {type: object, properties: {tree: {$ref: '#tree'}, money: {$ref: '#/components/schemas/Money'}}}
              /c:
                post:
                  operationId: c
                  requestBody:
                    content:
                      application/json:
                        schema: {$anchor: tree, title: Tree, type: object, properties: {left: {$dynamicRef: '#tree'}}}
                  responses: {'204': {description: d}}
            components:
              links: {B: {operationRef: '#/paths/~1b/get'}}
              schemas: {Money: {type: object, properties: {c: {type: integer}}}, Other: {$ref: '#tree'}}
            """
        let whole = try client(document, keys: "")
        let part = try client(document, keys: "include: {operations: [a]}")
        // Of three links one is to an operation that stays. Two operations have them.
        #expect(whole.ids.count { $0 == "unsupported-link" } == 6)
        #expect(part.ids == ["unsupported-link"])
        #expect(part.models.contains("struct Tree") && part.models.contains("struct Money"))
        #expect(part.models.contains("var left: Tree?"))
    }

    // With `strict` each of these would have stopped the client.
    @Test(arguments: [
        // A schema that nobody uses, of one that only another operation used.
        """
        paths:
          /a: {get: {operationId: a, responses: {'204': {description: d}}}}
          /b: {get: {operationId: b, responses: \(answer("{$ref: '#/components/schemas/Money'}"))}}
        components:
          schemas:
            Orphan: {type: object, properties: {m: {$ref: '#/components/schemas/Money'}}}
            Money: {type: object, properties: {c: {type: integer}}}
        """,
        // A link by reference.
        """
        paths:
          /a: {get: {operationId: a, responses: {'200': {description: ok, links: {m: {$ref: '#/components/links/M'}}}}}}
          /b: {get: {operationId: b, responses: {'200': {description: ok}}}}
        components: {links: {M: {$ref: '#/components/links/N'}, N: {operationId: b}}}
        """,
        // A link to an operation behind a reference.
        """
        paths:
          /a: {get: {operationId: a, responses: {'200': {description: ok, links: {m: {operationRef: '#/components/pathItems/B/get'}}}}}}
          /b: {$ref: '#/components/pathItems/B'}
        components: {pathItems: {B: {get: {operationId: b, responses: {'204': {description: ok}}}}}}
        """,
        // A tag of no operation below one of another operation.
        """
        tags: [{name: pets}, {name: cats, parent: pets}]
        paths:
          /a: {get: {operationId: a, responses: {'204': {description: ok}}}}
          /b: {get: {operationId: b, tags: [pets], responses: {'204': {description: ok}}}}
        """,
    ])
    func nothingIsSaidOfWhatIsAsGoodAsNotWritten(document: String) throws {
        #expect(try client(document, keys: "strict: true\nexclude: {operations: [b]}").ids == [])
    }

    @Test func whatAJobNeedsIsNamedWhenItIsLeftOut() throws {
        let document = """
            paths:
              /jobs/{id}:
                get:
                  operationId: getJob
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  x-lathe-polling:
                    name: waitForJob
                    status: $response.body#/state
                    success: [done]
                    result: {operation: getResult, id: $response.body#/result}
                  responses: \(Self.answer("{type: object, required: [state, result], properties: {state: {type: string}, result: {type: string}}}"))
              /results/{id}:
                get:
                  operationId: getResult
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: \(Self.answer("{type: object, properties: {text: {type: string}}}"))
            """
        #expect(try client(document, keys: "").ids == [])
        let work = try TemporaryFolder()
        try work.write(Self.head + document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: N\noutput: out\ninclude: {operations: [getJob]}\n", to: "lathe.yaml")
        let found = Run(.validate).report([.file(work.path("lathe.yaml"))]).diagnostics
        #expect(
            found.map(\.message) == [
                "the operation 'getResult' gives the result of this job, and the configuration leaves it out"
            ]
        )
        #expect(found.first?.fix?.hasPrefix("include it") == true)
    }
}
