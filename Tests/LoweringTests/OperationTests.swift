import ClientModel
import Testing

@Suite struct OperationTests {
    @Test func requiredArgumentsComeFirstAndFixedOnesAreNone() throws {
        let lowered = LoweredDocument(
            """
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: list_things
                  parameters:
                    - {name: page-size, in: query, schema: {type: integer}}
                    - {name: call, in: query, required: true, schema: {type: string}}
                    - {name: status, in: query, explode: false, schema: {type: array, items: {type: string}}}
                  responses: {'204': {description: gone}}
            """
        )
        let operation = try #require(lowered.operation("listThings"))
        let arguments = operation.parameters.map { parameter in
            if case .argument(let name, let type) = parameter.value { "\(name): \(lowered.text(type))" } else { "fixed" }
        }
        #expect(arguments == ["id: string", "callValue: string", "pageSize: int?", "status: [string]?"])
        #expect(operation.parameters.map(\.explode) == [false, true, true, false])
        #expect(operation.success == .nothing(statuses: [.code(204)]))
    }

    @Test func responseModesAreMethods() throws {
        let lowered = LoweredDocument(
            """
            paths:
              /status:
                get:
                  operationId: getStatus
                  x-lathe-response-modes:
                    - {name: getOverall, when: {summary: true}, variant: /oneOf/0}
                    - {name: getMap, when: {}, variant: /oneOf/1}
                    - {name: getSteps, when: {language: {present: true}}, variant: /oneOf/2}
                  parameters:
                    - {name: summary, in: query, schema: {type: boolean}}
                    - {name: language, in: query, schema: {type: string}}
                    - {name: page, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            x-lathe-name: Status
                            oneOf:
                              - {x-lathe-name: Overall, type: object, required: [status], properties: {status: {type: string}}}
                              - {type: object, additionalProperties: {type: object, properties: {a: {type: boolean}}}}
                              - {x-lathe-name: Steps, type: object, properties: {a: {type: boolean}}}
            """
        )
        #expect(lowered.messages.isEmpty)
        #expect(lowered.model?.operations.map(\.name) == ["getOverall", "getMap", "getSteps", "getStatus"])
        #expect(lowered.model?.operations.map(\.id) == ["getStatus", "getStatus", "getStatus", "getStatus"])
        let overall = try #require(lowered.operation("getOverall"))
        #expect(overall.parameters.map(\.key) == ["summary", "page"])
        #expect(overall.parameters[0].value == .fixed(.bool(true)))
        #expect(lowered.operation("getMap")?.parameters.map(\.key) == ["page"])
        #expect(lowered.operation("getSteps")?.parameters[0].value == .argument(name: "language", type: .string))
        #expect(lowered.operation("getStatus")?.parameters.count == 3)
    }

    @Test(arguments: [
        ("{'200': {description: a, content: {application/json: {schema: {type: string}}}}, '204': {description: b}}", "optional"),
        (
            "{'200': {description: a, content: {application/json: {schema: {type: string}}}}, '201': {description: b, content: {application/json: {schema: {type: string}}}}}",
            "value"
        ),
        (
            "{'200': {description: a, content: {application/json: {schema: {type: string}}}}, '201': {description: b, content: {application/json: {schema: {type: integer}}}}}",
            "byStatus"
        ),
        ("{'202': {description: a}}", "nothing"),
        ("{default: {description: a, content: {application/json: {schema: {type: string}}}}}", "value"),
        ("{'302': {description: a, headers: {Location: {schema: {type: string}}}}}", "headers"),
        ("{'201': {description: a, headers: {Location: {schema: {type: string}}}}}", "nothing"),
        ("{'302': {description: a}}", "nothing"), ("{}", "nothing"),
        ("{'200': {description: a, content: {text/plain: {}}}}", "text"),
        ("{'200': {description: a, content: {audio/wav: {}}}}", "stream [\"audio/wav\"]"),
        ("{'200': {description: a, content: {audio/wav: {}, audio/mpeg: {}}}}", "stream [\"audio/wav\", \"audio/mpeg\"]"),
        ("{'200': {description: a, content: {audio/wav: {}, '*/*': {}}}}", "stream []"),
        ("{'200': {description: a, content: {application/octet-stream: {schema: {type: string}}}}}", "stream []"),
        ("{'200': {description: a, content: {application/yaml: {schema: {type: string}}}}}", "text"),
        ("{'200': {description: a, content: {text/plain: {schema: {type: string, format: binary}}}}}", "stream [\"text/plain\"]"),
        ("{'200': {description: a, content: {'*/*': {schema: {type: string}}}}}", "string"),
        ("{'200': {description: a, content: {'*/*': {schema: {type: integer}}}}}", "value"),
        ("{'200': {description: a, content: {application/json: {schema: {type: string}}, text/plain: {}}}}", "string"),
        ("{'200': {description: a, content: {application/json: {schema: {type: string}}, text/csv: {}}}}", "byStatus"),
        ("{'200': {description: a, content: {application/json: {schema: {type: integer}}, text/html: {}}}}", "value"),
        (
            "{'200': {description: a, content: {application/json: {schema: {type: integer}}, application/geo+json: {}}}}",
            "byStatus"
        ),
        ("{'200': {description: a, content: {multipart/mixed: {}}}}", "parts"),
        ("{'200': {description: a, content: {application/jsonl: {}}}}", "lines of json"),
        ("{'200': {description: a, content: {application/geo+json-seq: {schema: {type: integer}}}}}", "sequence of int"),
        ("{'200': {description: a, content: {text/event-stream: {}}}}", "events text until the end"),
        (
            "{'200': {description: a, content: {text/event-stream: {schema: {type: integer}}}}}",
            "events data(ClientModel.SwiftType.int) until [DONE]"
        ),
        (
            "{'200': {description: a, content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: integer}}}, x-lathe-stream: {end: bye}}}}}",
            "events data(ClientModel.SwiftType.int) until bye"
        ),
        (
            "{'200': {description: a, content: {text/event-stream: {schema: {type: integer}, x-speakeasy-sse-sentinel: END}}}}",
            "events data(ClientModel.SwiftType.int) until END"
        ),
        ("{'204': {description: a, content: {application/json: {}}}}", "nothing"),
    ])
    func whatACallReturns(responses: String, expected: String) throws {
        let lowered = LoweredDocument("paths: {/a: {get: {operationId: a, responses: \(responses)}}}")
        let found =
            switch try #require(lowered.operation("a")).success {
            case .nothing: "nothing"
            case .headers: "headers"
            case .value(.text, _): "text"
            case .value(.string, _): "string"
            case .value(.bytes, _): "bytes"
            case .value(.stream(let mediaTypes), _): "stream \(mediaTypes)"
            case .value(.parts, _): "parts"
            case .value(.jsonStream(let stream), _): "\(stream.framing) of \(stream.type)"
            case .value(.events(let events), _): "events \(events.content) until \(events.end ?? "the end")"
            case .value: "value"
            case .optionalValue: "optional"
            case .byStatus: "byStatus"
            }
        #expect(found == expected)
    }

    @Test func redirectsBesideASuccessAreFailures() throws {
        let lowered = LoweredDocument(
            "paths: {/a: {get: {operationId: a, responses: {'200': {description: a}, '304': {description: b}, '4XX': {description: c}}}}}"
        )
        let operation = try #require(lowered.operation("a"))
        #expect(operation.success == .nothing(statuses: [.code(200)]))
        #expect(operation.failures.map(\.status) == [.code(304), .range(4)])
    }

    @Test func securityIsThatOfTheOperationElseTheDocument() {
        let lowered = LoweredDocument(
            """
            security: [{key: []}]
            paths:
              /a: {get: {operationId: a, responses: {}}}
              /b: {get: {operationId: b, security: [], responses: {}}}
              /c: {get: {operationId: c, security: [{key: [], token: [read]}, {}], responses: {}}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key, x-lathe-prefix: 'Token '}
                token: {type: http, scheme: bearer}
            """
        )
        #expect(lowered.model?.securitySchemes.map(\.kind) == [.apiKeyHeader(name: "X-Key", prefix: "Token "), .bearer])
        #expect(lowered.operation("a")?.security == [[.init(scheme: "key", scopes: [])]])
        #expect(lowered.operation("b")?.security == [])
        #expect(
            lowered.operation("c")?.security == [
                [.init(scheme: "key", scopes: []), .init(scheme: "token", scopes: ["read"])], [],
            ]
        )
    }

    @Test func whatOneSideNeverSendsIsLeftOut() {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                put:
                  operationId: a
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Both'}}}}
                  responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Both'}}}}}
                get:
                  operationId: b
                  responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Got'}}}}}
            components:
              schemas:
                Both: {type: object, required: [id, key, name], properties: {
                  id: {type: string, readOnly: true}, key: {type: string, writeOnly: true}, name: {type: string}}}
                Got: {type: object, required: [id], properties: {
                  id: {type: string, readOnly: true}, size: {type: [integer, 'null'], default: 1}, count: {type: integer, default: 1}}}
            """
        )
        #expect(lowered.properties("Both") == ["id: id: string", "name: name: string"])
        #expect(lowered.properties("BothRequest") == ["key: key: string", "name: name: string"])
        #expect(lowered.properties("Got") == ["id: id: string", "size: size: int?", "count: count: int"])
    }

    @Test func wholeServersComeBeforeRelativeOnes() {
        let lowered = LoweredDocument(
            """
            servers: [{url: /api}, {url: 'https://{region}.example/v1', description: Production server, variables: {region: {default: eu}}}]
            paths: {}
            """
        )
        #expect(lowered.model?.servers.map(\.name) == ["production", "api"])
        #expect(lowered.model?.servers.map(\.url) == ["https://{region}.example/v1", "/api"])
        #expect(lowered.model?.servers.map(\.isRelative) == [false, true])
        #expect(lowered.messages == [])
        let call = "paths: {/a: {get: {operationId: a, responses: {'204': {description: ok}}}}}"
        let relative = LoweredDocument("servers: [{url: /api}]\n\(call)")
        #expect(relative.model?.servers.map(\.url) == ["/api"])
        #expect(relative.messages.map { $0.split(separator: " ").last } == ["relative-server"])
        let without = LoweredDocument("servers: []\n\(call)")
        #expect(without.model?.servers == [])
        #expect(without.messages == ["warning 1:1 no-server"])
        // There is nothing to call.
        let body = "requestBody: {content: {application/json: {schema: {type: object}}}}"
        let hooks = "webhooks: {a: {post: {operationId: a, \(body), responses: {'204': {description: ok}}}}}"
        #expect(LoweredDocument("servers: []\n\(hooks)").messages == [])
    }

    @Test func givenNamesGoFirstAndAreMadeFit() {
        let lowered = LoweredDocument(
            """
            paths:
              /a: {get: {operationId: get-thing, responses: {}}}
              /b: {get: {operationId: b, x-lathe-name: getThing, responses: {}}}
              /c: {get: {operationId: c, x-lathe-name: foo bar, responses: {}}}
            """
        )
        #expect(lowered.model?.operations.map(\.name) == ["getThingCall", "getThing", "fooBar"])
        #expect(lowered.messages == ["warning 6:44 invalid-name"])
    }

    @Test func aLoneDefaultIsASuccessByItsStatus() throws {
        let lowered = LoweredDocument(
            "paths: {/a: {get: {operationId: a, responses: {default: {description: a, content: {application/vnd.a+json: {schema: {type: string}}}}}}}}"
        )
        let operation = try #require(lowered.operation("a"))
        #expect(operation.success == .value(.json(.string), statuses: [.range(2)]))
        #expect(operation.failures.map(\.status) == [.default])
        #expect(operation.accept == "application/vnd.a+json")
    }

    /// A version is asked for; what a server says nothing about is the first.
    @Test(arguments: [
        (["json; v=1: {type: integer}"], "application/json; v=1", [[String]]()),
        (["json; charset=utf-8: {type: integer}"], nil, []),
        (
            ["json; v=1: {type: integer}", "json; v=2: {type: boolean}"], "application/json; v=1, application/json; v=2",
            [["application/json"], ["application/json; v=2"]]
        ),
        (
            ["json; v=2: {type: integer}", "json: {type: boolean}"], "application/json; v=2, application/json",
            [["application/json; v=2"], ["application/json"]]
        ),
        (
            ["json; a=1: {type: integer}", "json; a=2: {type: integer}", "pdf: {type: string, format: binary}"],
            "application/json; a=1, application/json; a=2, application/pdf", [["application/json"], ["application/pdf"]]
        ),
    ])
    func versionsOfAMediaType(content: [String], accept: String?, told: [[String]]) throws {
        let content = content.map { entry in
            let parts = entry.split(separator: ": ", maxSplits: 1)
            return "'application/\(parts[0])': {schema: \(parts[1])}"
        }
        let response = "{description: a, content: {\(content.joined(separator: ", "))}}"
        let lowered = LoweredDocument("paths: {/a: {get: {operationId: a, responses: {'200': \(response)}}}}")
        #expect(try #require(lowered.operation("a")).accept == accept)
        let cases = lowered.model?.declarations.compactMap { declaration -> [[String]]? in
            guard case .responses(let responses) = declaration.shape else { return nil }
            return responses.cases.map(\.mediaTypes)
        }
        #expect(cases?.first ?? [] == told)
    }

    @Test func keysMayBeSentInTheQueryAndInCookies() {
        let lowered = LoweredDocument(
            """
            paths: {}
            components:
              securitySchemes:
                a: {type: apiKey, in: query, name: key}
                b: {type: apiKey, in: cookie, name: session}
                c: {type: http, scheme: digest}
            """
        )
        #expect(lowered.model?.securitySchemes.map(\.kind) == [.apiKeyQuery(name: "key"), .apiKeyCookie(name: "session")])
        #expect(lowered.messages == ["warning 8:5 unsupported-security"])
    }

    @Test func wrongOperationsAreNamedWithPlaces() {
        let lowered = LoweredDocument(
            """
            paths:
              /a: {get: {operationId: same, responses: {}}}
              /b/{id}: {get: {operationId: same, responses: {}}}
            """
        )
        #expect(lowered.model?.operations.map(\.name) == ["getA", "getBById"])
        #expect(lowered.messages == ["warning 5:32 undeclared-path-parameter", "warning 5:32 duplicate-operation-id"])
    }
}
