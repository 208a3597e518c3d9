import ClientModel
import SourceText
import Testing

/// What request bodies become.
@Suite struct BodyTests {
    /// A document with one operation and this body.
    private static func lowered(
        _ content: String,
        parameters: String = "[]",
        isRequired: Bool = true,
        method: String = "post",
        version: String = "3.1.0",
        components: String = "{}"
    ) -> LoweredDocument {
        LoweredDocument(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths:
              /thing:
                \(method):
                  operationId: sendThing
                  parameters: \(parameters)
                  requestBody: {required: \(isRequired), content: \(content)}
                  responses: {'204': {description: done}}
            components:
              schemas: \(components)
            """
        )
    }

    private static func parts(_ lowered: LoweredDocument) -> [PartModel] {
        guard case .parts(let parts)? = lowered.operation("sendThing")?.body?.single?.payload else { return [] }
        return parts
    }

    /// `key: name kind`, with a question mark behind what may be left out.
    private static func text(_ part: PartModel) -> String {
        let kind =
            switch part.content {
            case .file: "file"
            case .files: "files"
            case .fileMap: "file map"
            case .value(let type, let rule): "\(type)\(rule.map { " as \($0.style)" } ?? "")"
            case .valueMap(let type): "map of \(type)"
            case .json(let type): "json \(type)"
            case .jsonList(let type): "json list of \(type)"
            case .bytes: "bytes"
            case .bytesList: "bytes list"
            }
        let key = part.key ?? "-"
        switch part.value {
        case .argument(let name, let isRequired): return "\(key): \(name) \(kind)\(isRequired ? "" : "?")"
        case .fixed(let literal): return "\(key) = \(literal)"
        }
    }

    @Test(arguments: [
        ("{type: string}", nil, "a: a string?"),
        ("{type: string, format: binary}", nil, "a: a file?"),
        ("{type: string, format: byte}", nil, "a: a data?"),
        ("{type: string, contentEncoding: base64, contentMediaType: image/png}", nil, "a: a data?"),
        ("{type: string, contentMediaType: image/png}", nil, "a: a file?"),
        ("{type: string, contentMediaType: application/json}", nil, "a: a string?"),
        ("{type: string}", "{contentType: 'image/png, image/jpeg'}", "a: a file?"),
        ("{type: string}", "{contentType: application/octet-stream}", "a: a file?"),
        ("{type: string}", "{contentType: text/csv}", "a: a string?"),
        ("{type: string}", "{contentType: application/xml}", "a: a string?"),
        ("{}", nil, "a: a file?"),
        ("{}", "{contentType: application/json}", "a: a json?"),
        ("{type: array, items: {type: string, format: binary}}", nil, "a: a files?"),
        ("{type: array, items: {type: integer}}", nil, "a: a array(ClientModel.SwiftType.int)?"),
        (
            "{type: array, items: {type: integer}}", "{style: pipeDelimited}",
            "a: a array(ClientModel.SwiftType.int) as pipeDelimited?"
        ),
        (
            "{type: array, items: {type: integer}}", "{contentType: application/json, x-lathe-array-notation: json}",
            "a: a array(ClientModel.SwiftType.int) as json?"
        ),
        ("{oneOf: [{type: string, format: binary}, {type: 'null'}]}", nil, "a: a file?"),
        ("{oneOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}", nil, "a: a files?"),
    ])
    func whatAPartIs(schema: String, encoding: String?, expected: String) {
        let encodings = encoding.map { ", encoding: {a: \($0)}" } ?? ""
        let content = "{multipart/form-data: {schema: {type: object, properties: {a: \(schema)}}\(encodings)}}"
        #expect(Self.parts(Self.lowered(content)).map(Self.text) == [expected])
    }

    @Test func whatHasNoTypeIsAValueIn30() {
        let content = "{multipart/form-data: {schema: {type: object, properties: {a: {}}}}}"
        #expect(Self.parts(Self.lowered(content, version: "3.0.3")).map(Self.text) == ["a: a json?"])
    }

    @Test func partsKeepTheOrderOfTheDocument() {
        let lowered = Self.lowered(
            """
            {multipart/form-data: {schema: {allOf: [
              {type: object, required: [c, kind], properties: {a: {type: string}, kind: {const: x}, made: {type: string, readOnly: true}}},
              {type: object, properties: {c: {type: string}, d: {type: [string, 'null']}}}
            ]}}}
            """
        )
        #expect(Self.parts(lowered).map(Self.text) == ["a: a string?", "kind = string(\"x\")", "c: c string", "d: d string?"])
    }

    @Test func aPartIsNotCalledLikeAParameter() {
        let lowered = Self.lowered(
            "{multipart/form-data: {schema: {type: object, properties: {id: {type: string}, body: {type: string}, other: {type: string}}}}}",
            parameters: "[{name: id, in: query, schema: {type: string}}]"
        )
        #expect(Self.parts(lowered).map(Self.text) == ["id: idValue string?", "body: bodyValue string?", "other: other string?"])
    }

    @Test func aComponentThatIsOnlyPartsIsNoStruct() {
        let components =
            "{Upload: {type: object, properties: {a: {type: string, format: binary}, mode: {type: string, enum: [x, y]}}}}"
        let lowered = Self.lowered(
            "{multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}",
            components: components
        )
        #expect(lowered.typeNames == ["SendThingMode"])
    }

    @Test(arguments: [
        ("{application/json: {schema: S}, text/json: {schema: S}, application/*+json: {schema: S}}", ["json application/json"]),
        ("{application/x-www-form-urlencoded: {schema: S}, application/json: {schema: S}}", ["json application/json"]),
        (
            "{multipart/form-data: {schema: S}, application/x-www-form-urlencoded: {schema: S}}",
            ["form application/x-www-form-urlencoded"]
        ),
        ("{application/vnd.a+json: {schema: S}}", ["json application/vnd.a+json"]),
        ("{'*/*': {schema: S}}", ["json application/json"]),
        ("{'*/*': {}}", ["bytes application/octet-stream"]),
        ("{application/sdp: {schema: {type: string}}}", ["text application/sdp"]),
        ("{text/markdown: {}, text/plain: {}}", ["text text/plain"]),
        ("{application/octet-stream: {schema: {type: string}}}", ["bytes application/octet-stream"]),
        ("{application/json: {schema: S}, application/merge-patch+json: {schema: S}}", ["json: json", "mergePatch: json"]),
        ("{application/json: {schema: S}, text/plain: {schema: {type: string}}}", ["json: json", "text: text"]),
        ("{application/json: {schema: S}, application/x-msgpack: {schema: S}}", ["json application/json"]),
        ("{image/png: {}, image/jpeg: {}}", ["png: bytes", "jpeg: bytes"]),
        ("{application/json: {schema: {type: string}}, application/vnd.b+json: {schema: S}}", ["json: json", "b: json"]),
        ("{text/csv: {}, application/x-ndjson: {schema: {type: array, items: S}}}", ["csv: text", "jsonLines: stream"]),
        ("{application/x-ndjson: {}}", ["bytes application/x-ndjson"]),
    ])
    func kindsOfBodies(content: String, expected: [String]) {
        let schema = "{type: object, required: [a], properties: {a: {type: string}}}"
        let lowered = Self.lowered(content.split(separator: "S", omittingEmptySubsequences: false).joined(separator: schema))
        #expect(Self.kinds(lowered) == expected)
    }

    private static func kinds(_ lowered: LoweredDocument) -> [String] {
        guard let body = lowered.operation("sendThing")?.body else { return [] }
        switch body.content {
        case .one(let content): return ["\(kind(content.payload)) \(content.mediaType)"]
        case .choice(let id):
            guard case .bodies(let bodies)? = lowered.model?[id].shape else { return [] }
            return bodies.cases.map { "\($0.name): \(kind($0.content.payload))" }
        }
    }

    private static func kind(_ payload: RequestPayloadModel) -> String {
        switch payload {
        case .json: "json"
        case .form: "form"
        case .parts: "parts"
        case .multipart: "multipart"
        case .text: "text"
        case .bytes: "bytes"
        case .stream: "stream"
        case .xml: "xml"
        }
    }

    @Test func aFormOfNothingIsNoBody() {
        let content = "{application/x-www-form-urlencoded: {schema: {type: object, properties: {}, additionalProperties: false}}}"
        #expect(Self.lowered(content, isRequired: false, method: "get").operation("sendThing")?.body == nil)
    }

    @Test(arguments: ["application/x-ndjson", "application/x-json-stream", "application/stream+json"])
    func linesOfJSONAreAStream(mediaType: String) {
        let body = Self.lowered("{\(mediaType): {schema: {type: array, items: {type: integer}}}}").operation("sendThing")?.body
        #expect(body?.single.map { Self.kind($0.payload) } == "stream")
    }

    @Test func partsAreNoXML() throws {
        let schema = "{type: object, properties: {a: {type: object, properties: {b: {type: string}}}, c: {type: string}}}"
        let encoding = "{a: {contentType: application/xml}, c: {contentType: text/xml}}"
        let lowered = Self.lowered("{multipart/form-data: {schema: \(schema), encoding: \(encoding)}}")
        #expect(lowered.diagnostics.map(\.id) == ["unsupported-part"])
        #expect(Self.parts(lowered).map(\.mediaType) == [nil, "text/xml"])
    }

    @Test func anEnumOfBodiesIsCalledAfterTheOperation() {
        let lowered = Self.lowered("{application/json: {}, text/plain: {}}")
        #expect(lowered.typeNames == ["SendThingBody"])
    }

    @Test(arguments: [
        ("{type: string}", ["form-without-properties"]),
        ("{type: array, items: {type: string}}", ["form-without-properties"]),
        ("{type: object, properties: {a: {type: string}}}", []),
        ("{type: object, additionalProperties: {type: string}}", []),
    ])
    func aFormIsMadeOfProperties(schema: String, expected: [String]) {
        let lowered = Self.lowered("{application/x-www-form-urlencoded: {schema: \(schema)}}")
        #expect(lowered.diagnostics.map(\.id) == expected)
    }

    @Test func anEncodingOfNoPropertyIsNamed() {
        let schema = "{type: object, properties: {a: {type: string}}}"
        let lowered = Self.lowered(
            "{application/x-www-form-urlencoded: {schema: \(schema), encoding: {a: {style: form}, b: {style: form}}}}"
        )
        #expect(lowered.diagnostics.map(\.message) == ["the body has no property 'b'; this encoding is passed over"])
    }

    /// A version is part of what a body is, an encoding of text is not.
    @Test(arguments: [
        ("application/json;v=1", "application/json;v=2", ["json: json", "jsonValue: json"]),
        ("application/json;v=2", "application/json;v=2;x=1", ["json: json", "jsonValue: json"]),
    ])
    func versionsWithOtherSchemasAreAChoice(first: String, second: String, expected: [String]) {
        let one = "{schema: {type: object, properties: {a: {type: string}}}}"
        let two = "{schema: {type: object, properties: {b: {type: string}}}}"
        #expect(Self.kinds(Self.lowered("{\(first): \(one), \(second): \(two)}")) == expected)
        #expect(Self.kinds(Self.lowered("{\(first): \(one), \(second): \(one)}")) == ["json \(first)"])
    }
}
