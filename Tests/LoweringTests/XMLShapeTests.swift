import ClientModel
import Lowering
import SourceText
import Testing

/// What schemas look like as XML, and which cannot.
@Suite struct XMLShapeTests {
    /// A document with one operation that sends and receives `schema` as XML.
    private func document(
        _ schema: String,
        components: String = "{}",
        version: String = "3.1.0",
        change: (inout LoweringOptions) -> Void = { _ in }
    ) -> LoweredDocument {
        LoweredDocument(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths:
              /thing:
                put:
                  operationId: putThing
                  requestBody: {content: {application/xml: {schema: \(Self.line(schema))}}}
                  responses:
                    '200': {description: ok, content: {text/xml: {schema: \(Self.line(schema))}}}
            components:
              schemas: \(Self.line(components))
            """,
            change: change
        )
    }

    private static func line(_ text: String) -> String { text.split(separator: "\n").joined(separator: " ") }

    /// What is sent: `pet: @id integer, name text`, and the shapes it mentions.
    private func text(_ lowered: LoweredDocument) -> String? {
        guard let model = lowered.model, case .xml(_, let document)? = model.operations.first?.body?.single?.payload else {
            return nil
        }
        var lines = ["\(document.root.map(text) ?? "any"): \(text(document.content, model))"]
        // The answer has the same shape once more.
        lines += model.xmlShapes.filter { !$0.name.hasPrefix("putThingResponse") }.map { shape in
            let members =
                shape.members.map { text($0, model) }
                + (shape.rest.map { rest in
                    ["*\(rest.isRepeated ? "…" : "") \(text(rest.content, model))"]
                } ?? [])
            return "\(shape.name) = \(members.joined(separator: ", "))"
        }
        return lines.joined(separator: "; ")
    }

    private func text(_ content: XMLContentModel, _ model: ClientModel) -> String {
        switch content {
        case .scalar(let scalar): scalar.rawValue
        case .list(let name, let item): "[\(text(name)): \(text(item, model))]"
        case .object(let place): model.xmlShapes[place].name
        case .anything: "anything"
        }
    }

    private func text(_ member: XMLShapeModel.Member, _ model: ClientModel) -> String {
        let content = text(member.content, model) + (member.isNeeded ? "!" : "")
        let place =
            switch member.place {
            case .attribute(let name): "@\(text(name))"
            case .element(let name): text(name)
            case .repeated(let name): "\(text(name))…"
            case .text: "text()"
            case .cdata: "cdata()"
            case .inline: "."
            }
        return place == member.key ? "\(place) \(content)" : "\(member.key)=\(place) \(content)"
    }

    private func text(_ name: XMLNameModel) -> String {
        (name.prefix.map { "\($0):" } ?? "") + name.local + (name.namespace.map { "{\($0)}" } ?? "")
    }

    private func object(_ properties: String) -> String { "{type: object, xml: {name: r}, properties: {\(properties)}}" }

    @Test(arguments: [
        ("a: {type: string}", "a text"), ("a: {type: string, format: date}", "a token"),
        ("a: {type: string, format: byte}", "a base64"),
        ("a: {type: integer}", "a integer"), ("a: {type: number}", "a number"), ("a: {type: boolean}", "a boolean"),
        ("a: {enum: [x, y]}", "a token"), ("a: {enum: ['', y]}", "a text"), ("a: {enum: [1, 2]}", "a integer"),
        ("a: {enum: [1.5, 2]}", "a number"), ("a: {const: true}", "a boolean"),
        ("a: {oneOf: [{type: string}, {enum: [x]}]}", "a text"),
        ("a: {oneOf: [{type: integer}, {type: number}]}", "a number"), ("a: {type: [integer, 'null']}", "a integer"),
        ("a: {type: string, xml: {name: b}}", "a=b text"), ("a: {type: string, xml: {attribute: true}}", "a=@a text"),
        ("a: {type: string, xml: {name: b, attribute: true}}", "a=@b text"),
        ("a: {type: string, xml: {name: 'p:b', namespace: u}}", "a=p:b{u} text"),
        ("a: {type: string, xml: {namespace: u}}", "a=a{u} text"),
        ("a: {type: integer, xml: {nodeType: text}}", "a=text() integer"),
        ("a: {type: string, xml: {x-ms-text: true}}", "a=text() text"),
        ("a: {type: string, xml: {nodeType: cdata}}", "a=cdata() text"),
        // Lists: the examples of OpenAPI 3.1.1 §4.8.26.2.3 as schemas.
        ("a: {type: array, items: {type: string}}", "a=a… text"),
        ("a: {type: array, items: {type: string, xml: {name: b}}}", "a=b… text"),
        ("a: {type: array, xml: {name: c}, items: {type: string, xml: {name: b}}}", "a=b… text"),
        ("a: {type: array, xml: {wrapped: true}, items: {type: string}}", "a [a: text]"),
        ("a: {type: array, xml: {wrapped: true}, items: {type: string, xml: {name: b}}}", "a [b: text]"),
        ("a: {type: array, xml: {name: c, wrapped: true}, items: {type: string, xml: {name: b}}}", "a=c [b: text]"),
        ("a: {type: array, xml: {name: c, wrapped: true}, items: {type: string}}", "a=c [c: text]"),
        ("a: {type: array, xml: {name: c, nodeType: element}, items: {type: string}}", "a=c [c: text]"),
        (
            "a: {type: array, items: {type: array, xml: {name: b, wrapped: true}, items: {type: integer, xml: {name: c}}}}",
            "a=b… [c: integer]"
        ),
    ])
    func members(properties: String, expected: String) {
        let lowered = document(object(properties))
        #expect(text(lowered) == "r: putThingRequest; putThingRequest = \(expected)")
        // The document is of 3.1, which does not have `nodeType`.
        let isForeign = properties.contains("nodeType")
        #expect(lowered.diagnostics.map(\.id) == (isForeign ? ["foreign-word"] : []))
    }

    @Test func whatMustBeThere() {
        let schema = """
            {type: object, xml: {name: r}, required: [a, b, c, d], properties: {
              a: {type: array, items: {type: string}}, b: {type: array, xml: {wrapped: true}, items: {type: string}},
              c: {type: [string, 'null'], xml: {attribute: true}}, d: {type: string}, e: {type: array, items: {type: string}}}}
            """
        #expect(
            text(document(schema))
                == "r: putThingRequest; putThingRequest = a=a… text!, b [b: text]!, c=@c text!, d text, e=e… text"
        )
    }

    /// From 3.2 on, a component without a name of its own is called like itself.
    @Test(arguments: [
        ("{$ref: '#/components/schemas/B'}", "a b", "a=B b"), ("{$ref: '#/components/schemas/C'}", "a=cc c", "a=cc c"),
        ("{$ref: '#/components/schemas/C', xml: {name: x}}", "a=x c", "a=x c"),
        ("{allOf: [{$ref: '#/components/schemas/C'}], xml: {name: x}}", "a=x c", "a=x c"),
        ("{allOf: [{$ref: '#/components/schemas/C'}, {xml: {name: x}}]}", "a=x c", "a=x c"),
        ("{oneOf: [{$ref: '#/components/schemas/C'}, {type: 'null'}]}", "a=cc c", "a=cc c"),
        ("{type: array, items: {$ref: '#/components/schemas/B'}}", "a=a… b", "a=B… b"),
        ("{type: array, items: {$ref: '#/components/schemas/C'}}", "a=cc… c", "a=cc… c"),
        ("{type: array, xml: {name: x, wrapped: true}, items: {$ref: '#/components/schemas/B'}}", "a=x [x: b]", "a=x [B: b]"),
    ])
    func namesOfComponents(schema: String, before: String, from32: String) {
        for (version, expected) in [("3.0.3", before), ("3.1.1", before), ("3.2.0", from32)] {
            let components = """
                {A: {type: object, properties: {a: \(schema)}}, B: {type: object, properties: {n: {type: integer}}},
                 C: {type: object, xml: {name: cc}, properties: {n: {type: integer}}}}
                """
            let lowered = document("{$ref: '#/components/schemas/A'}", components: components, version: version)
            let component = expected.hasSuffix("b") || expected.hasSuffix("b]") ? "b" : "c"
            #expect(text(lowered) == "A: a; a = \(expected); \(component) = n integer")
        }
    }

    @Test func recursion() {
        let components = """
            {Node: {type: object, properties: {v: {type: integer}, next: {$ref: '#/components/schemas/Node'},
              all: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/Node', xml: {name: node}}}}}}
            """
        #expect(
            text(document("{$ref: '#/components/schemas/Node'}", components: components))
                == "Node: node; node = v integer, next node, all [node: node]"
        )
    }

    @Test func choicesOfObjects() {
        let schema = """
            {xml: {name: r}, oneOf: [
              {type: object, required: [k, a], properties: {k: {const: x, xml: {attribute: true}}, a: {type: integer}}},
              {type: object, required: [k, b], properties: {k: {const: y, xml: {attribute: true}}, b: {type: string}}}]}
            """
        #expect(text(document(schema)) == "r: putThingRequest; putThingRequest = k=@k token, a integer, b text")
    }

    @Test func membersWithoutNames() {
        #expect(
            text(document("{type: object, xml: {name: r}, additionalProperties: {type: integer}}"))
                == "r: putThingRequest; putThingRequest = * integer"
        )
        #expect(
            text(document("{type: object, xml: {name: r}, additionalProperties: {type: array, items: {type: string}}}"))
                == "r: putThingRequest; putThingRequest = *… text"
        )
        let free = document(object("a: {}, b: {type: object}"))
        #expect(
            text(free) == "r: putThingRequest; putThingRequest = a anything, b putThingRequestB; putThingRequestB = * anything"
        )
        #expect(free.messages == ["warning 7:104 xml-free-form"])
        let kept = document(object("a: {type: string}")) { $0.schemas.unknownProperties = .keep }
        #expect(text(kept) == "r: putThingRequest; putThingRequest = a text, * anything")
    }

    @Test(arguments: [
        ("{type: array, xml: {name: r}, items: {type: string, xml: {name: i}}}", "r: [i: text]"),
        ("{type: array, xml: {name: r, wrapped: true}, items: {type: string}}", "r: [r: text]"),
        ("{type: string, xml: {name: r}}", "r: text"),
        ("{type: string, format: date, xml: {name: r, prefix: p, namespace: u}}", "p:r{u}: token"),
    ])
    func roots(schema: String, expected: String) { #expect(text(document(schema)) == expected) }

    @Test func aRootThatIsReceivedNeedsNoName() {
        let lowered = document(
            "{type: array, items: {$ref: '#/components/schemas/A'}}",
            components: "{A: {type: object, properties: {n: {type: integer}}}}"
        )
        guard case .value(.xml(_, let document), _)? = lowered.operation("putThing")?.success else {
            Issue.record("the body is no XML")
            return
        }
        #expect(document.root == nil)
        #expect(document.content == .list(item: XMLNameModel(local: "A"), .object(0)))
        // It is sent as text.
        #expect(lowered.operation("putThing")?.body?.single?.payload == .text)
        #expect(lowered.messages == ["warning 7:57 unsupported-xml"])
    }

    @Test(arguments: ["{type: string}", "{}", "{enum: [a]}", "true"])
    func aStringIsTheWholeDocument(schema: String) {
        let lowered = document(schema)
        #expect(lowered.operation("putThing")?.body?.single?.payload == .text)
        #expect(lowered.operation("putThing")?.success == .value(.text, statuses: [.code(200)]))
        #expect(lowered.model?.xmlShapes.isEmpty == true)
        #expect(lowered.messages.isEmpty)
    }

    @Test(arguments: [
        ("a: {oneOf: [{type: string}, {type: integer}]}", "the text of XML does not say which variant of a choice it is"),
        ("a: {type: [string, boolean]}", "the text of XML does not say which variant of a choice it is"),
        ("a: {oneOf: [{type: string}, {type: object}]}", "XML does not say which variant of a choice it is"),
        ("a: {type: array, xml: {attribute: true}, items: {type: string}}", "a list cannot be an attribute"),
        ("a: {type: array, xml: {nodeType: text}, items: {type: string}}", "a list cannot be text"),
        ("a: {type: object, xml: {attribute: true}}", "'a' is no text that an attribute or a text node could hold"),
        ("a: {type: array, items: {type: array, items: {type: string}}}", "a list is here without an element around it"),
        (
            "a: {type: array, items: {type: string, xml: {attribute: true}}}",
            "an item of a list is an element, and this says nodeType: attribute"
        ),
        ("a: {type: array, prefixItems: [{type: string}]}", "a list with prefixItems has no XML here"),
        ("'@a': {type: string}", "'@a' is no name that XML can have"),
        ("a: {type: string, xml: {name: 'a b'}}", "'a b' is no name that XML can have"),
        ("a: {type: string, xml: {prefix: '1'}}", "'1' is no name that XML can have"),
        ("a: {type: string}, b: {type: string, xml: {name: a}}", "'b' and 'a' would be the same in XML"),
        (
            "a: {type: string, xml: {nodeType: text}}, b: {type: string, xml: {nodeType: cdata}}",
            "'b' and 'a' would be the same in XML"
        ),
        (
            "a: {type: string, xml: {nodeType: none}}",
            "nodeType: none is for lists and for objects that do not contain themselves"
        ),
        (
            "a: {oneOf: [{type: object, properties: {n: {type: string}}}, {type: object, properties: {n: {type: integer}}}]}",
            "'n' looks different in the variants of a choice"
        ),
    ])
    func whatHasNoXMLIsText(properties: String, reason: String) {
        let lowered = document(object(properties))
        #expect(lowered.operation("putThing")?.body?.single?.payload == .text)
        #expect(lowered.operation("putThing")?.success == .value(.text, statuses: [.code(200)]))
        #expect(lowered.model?.xmlShapes.isEmpty == true)
        let messages = lowered.diagnostics.filter { $0.id == "unsupported-xml" }
        #expect(messages.map(\.message).allSatisfy { $0.hasSuffix(": \(reason)") })
        #expect(!messages.isEmpty)
        #expect(messages.allSatisfy { $0.kind == .unsupported && $0.notes.count == 1 })
    }

    @Test func anObjectCannotStandInItself() {
        let components = "{A: {type: object, properties: {a: {$ref: '#/components/schemas/A', xml: {nodeType: none}}}}}"
        let lowered = document("{$ref: '#/components/schemas/A'}", components: components)
        #expect(lowered.messages == ["warning 11:86 foreign-word", "warning 11:47 unsupported-xml"])
    }

    @Test func schemasWithoutEndAreText() {
        let chain = (0..<400).map { "A\($0): {type: object, properties: {a: {$ref: '#/components/schemas/A\($0 + 1)'}}}" }
        let components = "{\(chain.joined(separator: ", ")), A400: {type: string}}"
        let lowered = document("{$ref: '#/components/schemas/A0'}", components: components)
        #expect(lowered.messages.contains { $0.hasSuffix("unsupported-xml") })
        let list = document(
            "{$ref: '#/components/schemas/L'}",
            components: "{L: {type: array, xml: {wrapped: true}, items: {$ref: '#/components/schemas/L'}}}"
        )
        #expect(list.messages.contains { $0.hasSuffix("unsupported-xml") })
    }

    @Test func jsonComesFirst() {
        let lowered = LoweredDocument(
            """
            paths:
              /thing:
                put:
                  operationId: putThing
                  requestBody:
                    content:
                      application/xml: {schema: {$ref: '#/components/schemas/A'}}
                      application/json: {schema: {$ref: '#/components/schemas/A'}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/xml: {schema: {$ref: '#/components/schemas/A'}}
                        application/json: {schema: {$ref: '#/components/schemas/A'}}
                    '400':
                      description: no
                      content:
                        application/xml: {schema: {$ref: '#/components/schemas/A'}}
                        text/plain: {schema: {type: string}}
                post:
                  operationId: postThing
                  x-lathe-content-type: application/xml
                  requestBody:
                    content:
                      application/xml: {schema: {$ref: '#/components/schemas/A'}}
                      application/json: {schema: {$ref: '#/components/schemas/A'}}
                  responses:
                    '200':
                      description: ok
                      x-lathe-content-type: application/xml
                      content:
                        application/xml: {schema: {$ref: '#/components/schemas/A'}}
                        application/json: {schema: {$ref: '#/components/schemas/A'}}
            components:
              schemas:
                A: {type: object, properties: {n: {type: integer}}}
            """
        )
        let put = lowered.operation("putThing")
        if case .json? = put?.body?.single?.payload {} else { Issue.record("the body is no JSON") }
        if case .value(.json, _)? = put?.success {} else { Issue.record("the answer is no JSON") }
        // Of XML and text, XML says more.
        if case .xml? = put?.failures.first?.payload {} else { Issue.record("the failure is no XML") }
        #expect(Set(lowered.diagnostics.map(\.id)) == ["other-media-types"])
        let post = lowered.operation("postThing")
        if case .xml? = post?.body?.single?.payload {} else { Issue.record("the body is no XML") }
        if case .value(.xml, _)? = post?.success {} else { Issue.record("the answer is no XML") }
        #expect(lowered.model?.usesXML == true)
    }
}
