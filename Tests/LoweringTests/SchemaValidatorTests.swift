import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

@testable import Lowering

@Suite struct SchemaValidatorTests {
    /// The schema `Subject` of a document, and the document.
    private struct Subject {
        let document: OpenAPIDocument
        let schema: Schema

        init(_ yaml: String, others: String = "") throws {
            let text = """
                openapi: 3.1.0
                info: {title: Test, version: '1'}
                paths: {}
                components:
                  schemas:
                    Subject: \(yaml)
                    \(others)
                """
            var files = SourceFiles()
            var diagnostics = Diagnostics()
            let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
            let number = files.add(file)
            let root = try #require(SpecLoader().load(file, number: number, diagnostics: &diagnostics))
            document = try #require(DocumentReader().read(root, diagnostics: &diagnostics))
            schema = try #require(document.schemas.first { $0.name == "Subject" }?.schema)
        }
    }

    private func value(_ json: String) throws -> SampleValue {
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "value.json", bytes: Array(json.utf8))
        let number = files.add(file)
        return SampleValue(try #require(SpecLoader().load(file, number: number, diagnostics: &diagnostics)))
    }

    @Test(arguments: [
        ("{type: string}", [#""a""#], ["1", "null", "{}"]),
        ("{type: [integer, 'null']}", ["1", "2.0", "null"], ["1.5", #""1""#]),
        ("{type: number, nullable: true}", ["1", "1.5", "null"], ["true"]),
        ("{enum: [a, 1, {b: [2]}]}", [#""a""#, "1.0", #"{"b": [2]}"#], [#""b""#, #"{"b": [3]}"#]),
        ("{const: {a: 1}}", [#"{"a": 1}"#], ["{}", #"{"a": 1, "b": 2}"#]),
        ("{minimum: 1, exclusiveMaximum: 4, multipleOf: 0.5}", ["1", "3.5", #""text""#], ["0.5", "4", "1.2"]),
        ("{minLength: 2, maxLength: 3, pattern: '^a'}", [#""ab""#, #""abc""#, "1"], [#""a""#, #""abcd""#, #""ba""#]),
        (
            "{type: string, format: date-time}",
            [#""2025-01-31T12:00:00Z""#, #""2025-01-31 12:00:00.125z""#, #""2025-01-31t12:00:00+02:00""#],
            [#""2025-01-31""#, #""text""#, #""2025-01-31T12:00:00""#, #""2025-01-31T12:00:00.Z""#, #""2025-01-31T12:00:00Z1""#]
        ),
        ("{type: string, format: date}", [#""2025-01-31""#], [#""2025-1-31""#, #""2025-01-310""#, #""2025-01-3x""#]),
        (
            "{type: string, format: uuid}",
            [#""7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10""#, #""7B0E5F46-6A31-4A3E-9D0E-3F6A3C1D2B1F""#],
            [#""7b0e5f46""#, #""7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b1g""#]
        ),
        ("{type: string, format: email}", [#""not asserted""#], ["1"]),
        (
            "{type: array, items: {type: integer}, minItems: 1, maxItems: 2, uniqueItems: true}", ["[1]", "[1, 2]"],
            ["[]", "[1, 1]", "[1, 2, 3]", #"["a"]"#]
        ),
        (
            "{prefixItems: [{type: string}], items: {type: integer}, contains: {const: 2}}", [#"["a", 2]"#],
            [#"["a"]"#, "[1, 2]"]
        ),
        (
            "{required: [a], properties: {a: {type: string}}, additionalProperties: {type: integer}}",
            [#"{"a": "x"}"#, #"{"a": "x", "b": 1}"#, "1"], ["{}", #"{"a": 1}"#, #"{"a": "x", "b": "y"}"#]
        ),
        ("{properties: {a: {}}, additionalProperties: false}", ["{}", #"{"a": 1}"#], [#"{"b": 1}"#]),
        (
            "{patternProperties: {'^x': {type: integer}}, additionalProperties: false}", [#"{"xa": 1}"#],
            [#"{"xa": "1"}"#, #"{"ya": 1}"#]
        ),
        ("{minProperties: 1, maxProperties: 1, propertyNames: {maxLength: 1}}", [#"{"a": 1}"#], ["{}", #"{"ab": 1}"#]),
        ("{dependentRequired: {a: [b]}}", ["{}", #"{"a": 1, "b": 1}"#], [#"{"a": 1}"#]),
        ("{allOf: [{required: [a]}, {required: [b]}]}", [#"{"a": 1, "b": 1}"#], [#"{"a": 1}"#]),
        ("{anyOf: [{type: string}, {minimum: 2}]}", [#""a""#, "3"], ["1"]),
        ("{oneOf: [{type: integer}, {minimum: 2}]}", ["1", "2.5"], ["3", "1.5"]),
        ("{not: {required: [a]}}", ["{}"], [#"{"a": 1}"#]),
        ("{$ref: '#/components/schemas/Other', minimum: 2}", ["3"], ["1", #""a""#]),
        ("true", ["1"], []), ("false", [], ["1"]),
        // What cannot be judged is not accepted.
        ("{pattern: '('}", ["1"], [#""a""#]), ("{$ref: '#/components/schemas/Subject'}", [], ["1"]),
    ])
    func acceptsAndRefuses(schema: String, accepted: [String], refused: [String]) throws {
        let subject = try Subject(schema, others: "Other: {type: integer}")
        let validator = SchemaValidator(document: subject.document)
        for text in accepted { #expect(validator.accepts(try value(text), subject.schema), "\(text) should be accepted") }
        for text in refused { #expect(!validator.accepts(try value(text), subject.schema), "\(text) should be refused") }
    }

    @Test(
        arguments: [
            ("{type: object, required: [a, b], properties: {a: {type: integer, minimum: 5}}}", #"{"a": 6, "b": "text"}"#),
            ("{type: array, minItems: 2, items: {enum: [x]}}", #"["x", "x"]"#),
            ("{oneOf: [{type: string, minLength: 6}, {type: integer}]}", #""aaaaaa""#),
            ("{type: integer, minimum: 10, multipleOf: 4}", "12"),
            ("{allOf: [{type: [string, 'null']}, {type: [integer, 'null']}]}", "null"),
            ("{type: string, pattern: '^nothing like this$'}", nil), ("{allOf: [{const: 1}, {const: 2}]}", nil),
            ("{type: object, required: [self], properties: {self: {$ref: '#/components/schemas/Subject'}}}", nil),
        ] as [(String, String?)]
    )
    func samplesAreProved(schema: String, sample: String?) throws {
        let subject = try Subject(schema)
        let found = SampleBuilder(document: subject.document).sample(of: [subject.schema])
        if let sample {
            #expect(SchemaValidator(document: subject.document).accepts(try value(sample), subject.schema))
            #expect(found != nil)
            if let found { #expect(SchemaValidator(document: subject.document).accepts(found, subject.schema)) }
        } else {
            #expect(found == nil)
        }
    }
}
