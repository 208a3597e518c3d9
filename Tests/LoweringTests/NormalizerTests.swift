import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

@testable import Lowering

/// A schema of a document written in a test, normalised.
struct NormalizedDocument {
    let schema: NormalizedSchema
    let messages: [String]

    /// - Parameter schemas: the flow mapping of `components/schemas`; the schema `A` is normalised.
    init(_ schemas: String, version: String = "3.1.0") throws {
        let text = "openapi: \(version)\ninfo: {title: Test, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \(schemas)\n"
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
        let number = files.add(file)
        let root = try #require(SpecLoader().load(file, number: number, diagnostics: &diagnostics))
        let document = try #require(DocumentReader().read(root, diagnostics: &diagnostics))
        let named = try #require(document.schemas.first { $0.name == "A" })
        var normalizer = SchemaNormalizer(document: document)
        schema = normalizer.normalize(named.schema, diagnostics: &diagnostics)
        messages = diagnostics.all.map { diagnostic in
            let position = diagnostic.location.map { files.position(of: $0) }
            return "\(diagnostic.severity) \(position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.id)"
        }
    }
}

@Suite struct NormalizerTests {
    @Test func theTightestLimitOfAllPartsHolds() throws {
        let normalized = try NormalizedDocument(
            """
            {A: {allOf: [{type: integer, minimum: 1, maximum: 10}, {$ref: '#/components/schemas/B'}], minimum: 3, pattern: x},
                 B: {exclusiveMinimum: 3, maximum: 20, multipleOf: 2, pattern: y, minLength: 1, not: {const: 4}}}
            """
        )
        let constraints = normalized.schema.constraints
        #expect(constraints.minimum?.number.value == 3)
        #expect(constraints.minimum?.isExclusive == true)
        #expect(constraints.maximum?.number.value == 10)
        #expect(constraints.multiplesOf.map(\.value) == [2])
        #expect(constraints.patterns.map(\.value) == ["y", "x"])
        #expect(constraints.minLength?.value == 1)
        #expect(constraints.negations.count == 1)
        #expect(normalized.messages.isEmpty)
    }

    @Test func constraintsStayWhereOneVariantIsLeftBesideNull() throws {
        let normalized = try NormalizedDocument(
            "{A: {anyOf: [{type: string, minLength: 2}, {type: 'null'}], minLength: 1, maxLength: 5}}"
        )
        #expect(normalized.schema.isNullable)
        #expect(normalized.schema.constraints.minLength?.value == 2)
        #expect(normalized.schema.constraints.maxLength?.value == 5)
    }

    @Test(arguments: [
        "{A: {allOf: [{type: integer, minimum: 5}, {maximum: 4}]}}", "{A: {type: number, minimum: 1, exclusiveMaximum: 1}}",
        "{A: {type: string, minLength: 2, maxLength: 1}}", "{A: {type: array, minItems: 2, maxItems: 1}}",
        "{A: {type: object, minProperties: 2, maxProperties: 1}}",
        "{A: {type: array, contains: true, minContains: 2, maxContains: 1}}",
    ])
    func contradictionsAreSaid(schemas: String) throws {
        let messages = try NormalizedDocument(schemas).messages
        #expect(messages.count == 1)
        #expect(messages.first?.hasSuffix(" contradicting-constraints") == true)
    }

    // MARK: Kinds

    /// The name of an enum's case.
    private func word(_ value: Any) -> String { String("\(value)".prefix { $0 != "(" }) }

    /// The kind of the schema `A` in a few words.
    private func kind(_ schemas: String, version: String = "3.1.0") throws -> String {
        let schema = try NormalizedDocument(schemas, version: version).schema
        let kind =
            switch schema.kind {
            case .anything: schema.allowsNothing ? "nothing" : "anything"
            case .null: "null"
            case .scalar(let type, let format): ([type.rawValue] + [format].compactMap { $0 }).joined(separator: " ")
            case .enumeration(let values): "enum of \(values.count)"
            case .array(let items): items == nil ? "array" : "array of items"
            case .tuple(let content):
                "tuple of \(content.prefix.count) from \(content.minimum), \(word(content.rest))"
            case .object(let content):
                "object "
                    + content.properties.map { $0.name + (content.required.contains($0.name) ? "!" : "") }.joined(separator: " ")
                    + " \(word(content.additional))"
            case .union(let content): "union of " + content.variants.map(\.label).joined(separator: ", ")
            }
        return kind + (schema.isNullable ? "?" : "")
    }

    @Test(arguments: [
        ("{properties: {a: {}}}", "object a unspecified"), ("{required: [b], properties: {a: {}}}", "object a b! unspecified"),
        ("{additionalProperties: false}", "object  forbidden"), ("{patternProperties: {a: {type: string}}}", "object  schema"),
        ("{patternProperties: {a: {type: string}}, additionalProperties: true}", "object  anything"),
        ("{patternProperties: {a: false}, additionalProperties: {type: string}}", "object  schema"),
        ("{patternProperties: {a: false}}", "object  unspecified"), ("{unevaluatedProperties: false}", "object  forbidden"),
        ("{unevaluatedProperties: {type: string}, additionalProperties: true}", "object  anything"),
        ("{allOf: [{properties: {a: {}}}], unevaluatedProperties: false}", "object a forbidden"),
        ("{allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]}", "object a b forbidden"),
        ("{allOf: [{properties: {a: {}}, additionalProperties: false}, {additionalProperties: true}]}", "object a forbidden"),
        ("{properties: {a: {}, b: false}}", "object a unspecified"),
        ("{allOf: [{properties: {a: {}}}, {properties: {a: false}}]}", "object  unspecified"),
        ("{type: object, then: {properties: {b: {}}}, if: {properties: {a: {}}}}", "object b a unspecified"),
        ("{dependentSchemas: {a: {properties: {b: {}}}}}", "object b unspecified"),
        ("{dependentRequired: {a: [b]}}", "object  unspecified"),
        ("{oneOf: [{properties: {a: {}}}, {properties: {b: {}}}], unevaluatedProperties: false}", "union of oneOf/0, oneOf/1"),
    ])
    func objects(schema: String, expected: String) throws { #expect(try kind("{A: \(schema)}") == expected) }

    @Test(arguments: [
        ("{items: {}}", "array of items"), ("{prefixItems: [{}, {}]}", "tuple of 2 from 0, unspecified"),
        ("{prefixItems: [{}], items: false, minItems: 1}", "tuple of 1 from 1, forbidden"),
        ("{prefixItems: [{}], items: {type: string}}", "tuple of 1 from 0, schema"),
        ("{prefixItems: [{}], unevaluatedItems: false}", "tuple of 1 from 0, forbidden"),
        ("{prefixItems: [{}, {}, {}], maxItems: 2}", "tuple of 2 from 0, forbidden"),
        ("{prefixItems: [{}, {}], maxItems: 3}", "tuple of 2 from 0, unspecified"),
        ("{prefixItems: [{}], maxItems: 0}", "array of items"), ("{unevaluatedItems: {type: string}}", "array of items"),
        ("{allOf: [{prefixItems: [{}, {}]}, {items: {type: string}}], minItems: 2}", "tuple of 2 from 2, schema"),
        ("{allOf: [{prefixItems: [{}], items: false}, {prefixItems: [{}, {}]}]}", "tuple of 1 from 0, forbidden"),
        ("{contentEncoding: base64}", "string byte"), ("{type: string, contentEncoding: base64url}", "string"),
    ])
    func arraysAndStrings(schema: String, expected: String) throws { #expect(try kind("{A: \(schema)}") == expected) }

    @Test(arguments: [
        ("{enum: [a, b]}", "enum of 2"), ("{enum: [a, 1, 2.5]}", "union of enum string, enum number"),
        ("{enum: [a, null]}", "enum of 1?"), ("{const: null}", "null?"), ("{const: {a: 1}}", "enum of 1"),
        ("{type: integer, enum: [1, a]}", "enum of 1"), ("{type: integer, enum: [a]}", "integer"),
        ("{type: string, enum: [1, 2]}", "enum of 2"), ("{allOf: [{enum: [1, a, true]}, {type: integer}]}", "enum of 1"),
        ("{allOf: [{enum: [[1], [2]]}, {enum: [[2], [3]]}]}", "enum of 1"), ("{allOf: [{enum: [a]}, {enum: [b]}]}", "anything"),
    ])
    func values(schema: String, expected: String) throws { #expect(try kind("{A: \(schema)}") == expected) }

    @Test(arguments: [
        ("true", "anything"), ("false", "nothing"), ("{$ref: '#/components/schemas/N'}", "nothing"),
        ("{anyOf: [false, true]}", "anything"),
        ("{anyOf: [false, {type: 'null'}]}", "null?"), ("{oneOf: [false, false]}", "nothing"),
        ("{allOf: [true, {type: string}]}", "string"),
        ("{type: [string, integer, 'null']}", "union of type string, type integer?"),
        (
            "{allOf: [{$ref: '#/components/schemas/O'}, {type: object, properties: {b: {}}}], nullable: true}",
            "object a b unspecified?"
        ),
        ("{allOf: [{$ref: '#/components/schemas/O'}, {nullable: true}]}", "object a unspecified?"),
        ("{allOf: [{$ref: '#/components/schemas/M'}, {type: object, properties: {b: {}}}]}", "object a b unspecified"),
        ("{allOf: [{$ref: '#/components/schemas/M'}, {type: [object, 'null'], properties: {b: {}}}]}", "object a b unspecified?"),
        ("{oneOf: [{type: string}, {type: integer}], anyOf: [{minLength: 1}, {maximum: 3}]}", "union of oneOf/0, oneOf/1"),
    ])
    func booleansAndNull(schema: String, expected: String) throws {
        let others = "N: false, O: {type: object, properties: {a: {}}}, M: {type: object, nullable: true, properties: {a: {}}}"
        #expect(try kind("{A: \(schema), \(others)}") == expected)
    }

    @Test(arguments: [
        ("{required: [a], properties: {a: false}}", "impossible-member"),
        ("{required: [a], additionalProperties: false}", "impossible-member"),
        ("{type: string, enum: [1]}", "enum-type-mismatch"), ("{type: integer, const: a}", "enum-type-mismatch"),
        ("{allOf: [{type: string}, {type: object, properties: {a: {}}}]}", "conflicting-schemas"),
    ])
    func says(schema: String, id: String) throws {
        let messages = try NormalizedDocument("{A: \(schema)}").messages
        #expect(messages.count == 1)
        #expect(messages.first?.hasSuffix(" \(id)") == true)
    }
}
