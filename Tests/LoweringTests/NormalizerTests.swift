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
}
