import ClientModel
import Lowering
import SourceText
import Testing

/// What a client leaves out is named.
@Suite struct PassedOverTests {
    private static func messages(_ yaml: String, change: (inout LoweringOptions) -> Void = { _ in }) -> [String] {
        LoweredDocument(yaml, change: change).diagnostics.map { "\($0.id): \($0.message)" }
    }

    @Test func parameters() {
        let messages = Self.messages(
            """
            paths:
              /a:
                parameters:
                  - {name: id, in: query, schema: {type: string}}
                  - {name: id, in: query, schema: {type: integer}}
                  - {name: Id, in: query, schema: {type: string}}
                  - {name: X-Trace, in: header, schema: {type: string}}
                  - {name: x-trace, in: header, schema: {type: string}}
                get:
                  operationId: getA
                  parameters:
                    - {name: Authorization, in: header, schema: {type: string}}
                    - {name: plain, in: query}
                  responses: {'204': {description: ok}}
              /b:
                get:
                  operationId: getB
                  parameters:
                    - {name: authorization, in: header, schema: {type: string}}
                    - {name: Accept, in: header, schema: {type: string}}
                  responses: {'204': {description: ok}}
            """
        )
        #expect(
            messages == [
                "duplicate-parameter: a second parameter in the query is called 'id'; it is left out",
                "duplicate-parameter: a second parameter in the header is called 'x-trace'; it is left out",
                "ignored-parameter: the header 'Accept' is no argument, since the bodies decide what it is",
                "ignored-parameter: the header 'Authorization' is no argument, since the security requirements decide what it is "
                    + "(2 places, the first here)",
                "missing-schema: a parameter without a schema is taken for a string",
            ]
        )
    }

    @Test func aParameterIsThereOnce() {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                get:
                  operationId: getA
                  parameters: [{name: id, in: query, schema: {type: string}}, {name: id, in: query, schema: {type: string}}]
                  responses: {'204': {description: ok}}
            """
        )
        #expect(lowered.operation("getA")?.parameters.map(\.key) == ["id"])
    }

    @Test func mediaTypesBesideTheChosenOne() {
        let messages = Self.messages(
            """
            paths:
              /a:
                post:
                  operationId: postA
                  requestBody: {content: {application/xml: {schema: {type: string}}, application/json: {schema: {type: string}}}}
                  responses:
                    '200': {description: ok, content: {application/xml: {}, application/json: {schema: {type: string}}}}
                    '400': {description: no, content: {application/json: {}, application/json; charset=utf-8: {}}}
            """
        )
        #expect(
            messages == [
                "other-media-types: a response is documented in other media types, too, which are not asked for: application/xml"
            ]
        )
    }

    @Test func theChosenMediaTypeEndsTheWarning() {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                post:
                  operationId: postA
                  requestBody:
                    x-lathe-content-type: application/json
                    content:
                      application/json: {schema: {type: object}}
                      application/x-www-form-urlencoded: {schema: {type: object}}
                  responses:
                    '200':
                      description: ok
                      x-lathe-content-type: application/json
                      content: {application/xml: {}, application/json: {schema: {type: string}}}
                    '400':
                      description: no
                      x-lathe-content-type: application/json
                      content: {application/xml: {}, application/json: {schema: {type: string}}}
            """
        )
        #expect(lowered.messages == [])
    }

    @Test(arguments: [
        (SchemaOptions.Types.reachable, ["Used"]), (.all, ["Other", "Part", "Used"]),
    ])
    func schemasThatNothingLeadsTo(types: SchemaOptions.Types, names: [String]) {
        let yaml = """
            paths:
              /a:
                get:
                  operationId: getA
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Used'}}}}}
            components:
              schemas:
                Used: {properties: {a: {type: string}}}
                Name: {type: string}
                Part: {properties: {b: {type: string}}}
                Other: {properties: {part: {$ref: '#/components/schemas/Part'}}}
            """
        #expect(LoweredDocument(yaml) { $0.schemas.types = types }.typeNames == names)
    }
}
