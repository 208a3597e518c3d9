import ClientModel
import SourceText
import Testing

/// How parameters become text, and what is said where a document asks for what cannot be.
@Suite struct ParameterTests {
    private static func lowered(_ parameters: String, path: String = "/a", version: String = "3.2.0") -> LoweredDocument {
        LoweredDocument(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths:
              \(path):
                get:
                  operationId: get
                  parameters: [\(parameters)]
                  responses: {'204': {description: ok}}
            components:
              schemas:
                List: {type: array, items: {type: string}}
                Flat: {type: object, properties: {a: {type: string}, b: {type: integer}}}
                Deep: {type: object, properties: {a: {$ref: '#/components/schemas/Flat'}}}
                Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Mixed: {oneOf: [{type: string}, {$ref: '#/components/schemas/List'}]}
                Grid: {type: array, items: {$ref: '#/components/schemas/List'}}
            """
        )
    }

    /// What is read as meant is sent as meant, also where a document of OpenAPI 3 says it.
    @Test(arguments: [
        ("collectionFormat: tsv, schema: {type: array, items: {type: string}}", ParameterModel.Style.tabDelimited, false),
        ("collectionFormat: pipes, schema: {type: array, items: {type: string}}", .pipeDelimited, false),
        ("schema: {type: array, items: {type: string}, collectionFormat: ssv}", .spaceDelimited, false),
        ("schema: {type: array, items: {type: string}, collectionFormat: multi}", .form, true),
        ("type: array, items: {type: string}, collectionFormat: tsv", .tabDelimited, false),
    ])
    func aCollectionFormatOfOpenAPI3(parameter: String, style: ParameterModel.Style, explode: Bool) throws {
        let lowered = LoweredDocument(
            """
            openapi: 3.0.3
            info: {title: Test, version: '1'}
            paths: {/a: {get: {operationId: a, parameters: [{name: q, in: query, \(parameter)}], responses: {'204': {description: d}}}}}
            """
        )
        let model = try #require(lowered.operation("a")?.parameters.first)
        #expect(model.style == style)
        #expect(model.explode == explode)
        #expect(Set(lowered.diagnostics.map(\.id)) == ["foreign-word"])
    }

    /// Whatever the document's order is, one reads the path from left to right.
    @Test func argumentsOfThePathAreInItsOrder() {
        let lowered = Self.lowered(
            "{name: c, in: path, required: true, schema: {type: string}}, {name: q, in: query, required: true, schema: {type: string}}, "
                + "{name: a, in: path, required: true, schema: {type: string}}, {name: b, in: path, required: true, schema: {type: string}}",
            path: "/{a}/x/{b}/{c}"
        )
        #expect(lowered.model?.operations.first?.parameters.map(\.key) == ["a", "q", "b", "c"])
    }

    private static func messages(_ lowered: LoweredDocument) -> [String] { lowered.diagnostics.map { "\($0.id): \($0.message)" } }

    /// `style explode` and what else is written, of the first parameter.
    private static func serialization(_ lowered: LoweredDocument) throws -> String {
        let parameter = try #require(lowered.model?.operations.first?.parameters.first)
        let flags = [parameter.allowReserved ? "reserved" : nil, parameter.allowEmptyValue ? "empty" : nil]
        let arrays = parameter.arrays == .indexed ? nil : parameter.arrays.rawValue
        return ([parameter.style.rawValue, "\(parameter.explode)"] + (flags + [arrays]).compactMap { $0 }).joined(separator: " ")
    }

    @Test(arguments: [
        ("in: path, required: true", "simple false"), ("in: path, style: label", "label false"),
        ("in: path, style: matrix, explode: true", "matrix true"), ("in: path, allowReserved: true", "simple false reserved"),
        ("in: query", "form true"), ("in: query, explode: false", "form false"),
        ("in: query, style: spaceDelimited", "spaceDelimited false"), ("in: query, style: pipeDelimited", "pipeDelimited false"),
        ("in: query, allowReserved: true", "form true reserved"), ("in: query, allowEmptyValue: true", "form true empty"),
        ("in: header", "simple false"), ("in: header, explode: true", "simple true"), ("in: cookie", "form true"),
        ("in: cookie, style: cookie", "cookie true"), ("in: cookie, style: cookie, explode: false", "cookie false"),
    ])
    func styles(fields: String, expected: String) throws {
        let lowered = Self.lowered("{name: p, \(fields), schema: {$ref: '#/components/schemas/List'}}", path: Self.path(fields))
        #expect(try Self.serialization(lowered) == expected)
        #expect(lowered.messages == [])
    }

    private static let expand = "{name: expand, in: query, style: deepObject, schema: {type: array, items: {type: string}}"

    private static func expanding(_ root: String, first: String = "", second: String = "") -> LoweredDocument {
        LoweredDocument(
            """
            \(root)
            paths:
              /a:
                get: {operationId: a, parameters: [\(expand)\(first)}], responses: {'204': {description: ok}}}
                post: {operationId: b, parameters: [\(expand)\(second)}], responses: {'204': {description: ok}}}
              /b:
                get: {operationId: c, parameters: [$ref: '#/components/parameters/E'], responses: {'204': {description: ok}}}
                post: {operationId: d, parameters: [$ref: '#/components/parameters/E'], responses: {'204': {description: ok}}}
            components: {parameters: {E: \(expand)\(first)}}}
            """
        )
    }

    @Test func arraysInDeepObjectAreSaidOnce() {
        let lowered = Self.expanding("x-note: none")
        #expect(
            Self.messages(lowered) == [
                "undefined-style: style 'deepObject' is for objects only; an array is written as 'expand[0]=…' "
                    + "(3 places, the first here)"
            ]
        )
        #expect(lowered.diagnostics.first?.fix?.contains("x-lathe-array-notation") == true)
    }

    @Test func sayingTheNotationEndsTheWarning() {
        #expect(Self.expanding("x-lathe-array-notation: indexed").messages == [])
        let own = Self.expanding("x-note: none", first: ", x-lathe-array-notation: brackets")
        #expect(own.messages.count == 1 && !Self.messages(own)[0].contains("places"))
        let both = ", x-lathe-array-notation: repeated"
        #expect(Self.expanding("x-note: none", first: both, second: both).messages == [])
    }

    @Test func whatIsNoNameOfAFieldIsLeftOut() {
        let lowered = Self.lowered("{name: X Y, in: header, required: true, schema: {type: string}}", path: "/a")
        #expect(lowered.diagnostics.map(\.id) == ["invalid-header-name"])
    }

    /// A path that has the parameter, where the path is its place.
    private static func path(_ fields: String) -> String { fields.contains("in: path") ? "/a/{p}" : "/a" }

    @Test(arguments: [
        (
            "in: header, style: deepObject, schema: {type: string}", "simple false",
            "misplaced-style: style 'deepObject' is not for parameters in the header; 'simple' is used"
        ),
        (
            "in: query, style: matrix, schema: {type: string}", "form true",
            "misplaced-style: style 'matrix' is not for parameters in the query; 'form' is used"
        ),
        (
            "in: path, style: form, schema: {type: string}", "simple false",
            "misplaced-style: style 'form' is not for parameters in the path; 'simple' is used"
        ),
        (
            "in: cookie, style: simple, schema: {type: string}", "form true",
            "misplaced-style: style 'simple' is not for parameters in the cookie; 'form' is used"
        ),
        (
            "in: query, style: json, schema: {type: string}", "form true",
            "unknown-style: 'json' is no style of parameters; 'form' is used"
        ),
        (
            "in: query, style: spaceDelimited, schema: {type: string}", "spaceDelimited false",
            "undefined-style: style 'spaceDelimited' is for arrays and objects only; it is written like style 'form'"
        ),
        (
            "in: query, style: pipeDelimited, explode: true, schema: {$ref: '#/components/schemas/List'}", "pipeDelimited true",
            "undefined-style: style 'pipeDelimited' with 'explode' is written like style 'form' with it"
        ),
        (
            "in: query, style: deepObject, schema: {$ref: '#/components/schemas/List'}", "deepObject true",
            "undefined-style: style 'deepObject' is for objects only; an array is written as 'p[0]=…'"
        ),
        (
            "in: query, style: deepObject, explode: false, schema: {$ref: '#/components/schemas/Flat'}", "deepObject true",
            "undefined-style: style 'deepObject' cannot be without 'explode'; it is written as if exploded"
        ),
        (
            "in: query, schema: {$ref: '#/components/schemas/Deep'}", "form true",
            "nested-parameter: style 'form' cannot write an array or object inside another; such a call fails before it is sent"
        ),
        (
            "in: path, schema: {$ref: '#/components/schemas/Grid'}", "simple false",
            "nested-parameter: style 'simple' cannot write an array or object inside another; such a call fails before it is sent"
        ),
        (
            "in: query, schema: {$ref: '#/components/schemas/Tree'}", "form true",
            "nested-parameter: style 'form' cannot write an array or object inside another; such a call fails before it is sent"
        ),
        (
            "in: header, allowReserved: true, schema: {type: string}", "simple false",
            "unused-field: 'allowReserved' means nothing for a parameter in the header; it is passed over"
        ),
        (
            "in: path, allowEmptyValue: true, schema: {type: string}", "simple false",
            "unused-field: 'allowEmptyValue' means nothing for a parameter in the path; it is passed over"
        ),
        (
            "in: query, x-lathe-array-notation: brackets, schema: {$ref: '#/components/schemas/List'}", "form true",
            "unused-field: 'x-lathe-array-notation' means nothing for a parameter in the query; it is passed over"
        ),
        (
            "in: query, style: deepObject, x-lathe-array-notation: dots, schema: {$ref: '#/components/schemas/Flat'}",
            "deepObject true", "invalid-array-notation: 'dots' is no way to write arrays; 'indexed' is used"
        ),
        (
            "in: query, content: {application/xml: {schema: {$ref: '#/components/schemas/Flat'}}}", "text true",
            "parameter-media-type: a parameter of type application/xml is not written by Lathe; its argument is the text as it stands"
        ),
        (
            "in: query, content: {application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}}", "json true",
            "parameter-media-types: a parameter has one media type; 'application/json' is used"
        ),
        (
            "in: query, style: form, content: {application/json: {schema: {type: string}}}", "json true",
            "unused-field: 'style' means nothing beside 'content'; it is passed over"
        ),
        (
            "in: query, schema: {type: string}, content: {application/json: {schema: {type: string}}}", "form true",
            "schema-and-content: a parameter has a schema or a media type, not both; 'content' is passed over"
        ),
        (
            "in: querystring, schema: {$ref: '#/components/schemas/Flat'}", "form true",
            "querystring-content: a parameter in the querystring needs 'content'; it is written as a form"
        ),
    ])
    func whatCannotBeIsSaid(fields: String, expected: String, message: String) throws {
        let lowered = Self.lowered("{name: p, \(fields)}", path: Self.path(fields))
        #expect(Self.messages(lowered) == [message])
        #expect(try Self.serialization(lowered) == expected)
    }

    @Test(arguments: [
        "in: query, schema: {$ref: '#/components/schemas/Mixed'}", "in: query, schema: {}",
        "in: query, style: deepObject, schema: {$ref: '#/components/schemas/Deep'}",
        "in: query, style: deepObject, schema: {$ref: '#/components/schemas/Tree'}",
        "in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}",
        "in: query, content: {application/xml: {schema: {type: string}}}",
        "in: query, content: {text/plain: {schema: {type: integer}}}", "in: path, schema: {$ref: '#/components/schemas/Flat'}",
        "in: query, allowEmptyValue: true, schema: {type: integer}",
    ])
    func whatCanBeIsNotSaid(fields: String) {
        #expect(Self.messages(Self.lowered("{name: p, \(fields)}", path: Self.path(fields))) == [])
    }

    @Test func theMessageIsAtTheField() {
        let lowered = Self.lowered("{name: p, in: header, style: deepObject, schema: {type: string}}")
        #expect(lowered.messages == ["warning 7:42 misplaced-style"])
        #expect(lowered.diagnostics.first?.fix == "the header takes simple")
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Flat'}}", "form true", "Flat?"),
        ("application/json: {schema: {$ref: '#/components/schemas/Deep'}}", "json false", "Deep?"),
        ("application/jsonpath: {schema: {type: string}}", "text false", "string?"),
        ("application/jsonpath: {}", "text false", "string?"),
    ])
    func theWholeQuery(content: String, expected: String, type: String) throws {
        let lowered = Self.lowered("{name: q, in: querystring, content: {\(content)}}")
        #expect(lowered.messages.filter { !$0.hasSuffix("missing-schema") } == [])
        let parameter = try #require(lowered.operation("get")?.parameters.first)
        #expect(parameter.location == .querystring)
        #expect(parameter.style.rawValue == expected.prefix { $0 != " " })
        guard case .argument(_, let found) = parameter.value else { throw Unexpected() }
        #expect(lowered.text(found) == type)
    }

    private struct Unexpected: Error {}

    @Test func theWholeQueryIsDescribedOnce() {
        let content = "content: {application/json: {schema: {type: string}}}"
        let lowered = Self.lowered("{name: a, in: querystring, \(content)}, {name: b, in: query, schema: {type: string}}")
        #expect(
            Self.messages(lowered) == [
                "querystring-and-query: an operation with a parameter in the querystring can have no other in the query; both are sent"
            ]
        )
        #expect(lowered.operation("get")?.parameters.map(\.location) == [.querystring, .query])
    }

    @Test func wordsOf32AreForeignBefore() {
        let lowered = Self.lowered(
            "{name: a, in: querystring, content: {application/json: {schema: {type: string}}}}, "
                + "{name: b, in: cookie, style: cookie, schema: {type: string}}, "
                + "{name: p, in: path, allowReserved: true, schema: {type: string}}",
            path: "/a/{p}",
            version: "3.1.0"
        )
        #expect(
            Self.messages(lowered) == [
                "foreign-word: OpenAPI 3.1 does not have 'in: querystring'; it is read as meant",
                "foreign-word: OpenAPI 3.1 does not have style 'cookie'; it is read as meant",
                "unused-field: 'allowReserved' means nothing for a parameter in the path; it is passed over",
            ]
        )
    }

    @Test func theDocumentSaysHowArraysAreWritten() throws {
        let lowered = LoweredDocument(
            """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            x-lathe-array-notation: brackets
            paths:
              /a:
                get:
                  operationId: get
                  parameters:
                    - {name: p, in: query, style: deepObject, schema: {type: object}}
                    - {name: q, in: query, style: deepObject, x-lathe-array-notation: repeated, schema: {type: object}}
                  responses: {'204': {description: ok}}
            """
        )
        #expect(lowered.messages == [])
        #expect(lowered.operation("get")?.parameters.map(\.arrays) == [.brackets, .repeated])
    }

    @Test func parametersOfOneNameAreToldApartByPlace() {
        let lowered = Self.lowered(
            ["path", "query", "header", "cookie"].map { "{name: id, in: \($0), schema: {type: string}}" }.joined(separator: ", "),
            path: "/a/{id}"
        )
        let names = lowered.operation("get")?.parameters.map { parameter in
            if case .argument(let name, _) = parameter.value { name } else { "" }
        }
        #expect(names == ["id", "idQuery", "idHeader", "idCookie"])
    }
}
