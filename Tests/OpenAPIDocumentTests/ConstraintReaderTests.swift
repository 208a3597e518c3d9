import OpenAPIDocument
import Testing

@Suite struct ConstraintReaderTests {
    private func constraints(_ schema: String, version: String = "3.1.0") -> (Schema.Constraints?, [String]) {
        let read = ReadDocument(schemas: "A: \(schema)", version: version)
        return (read.schema("A")?.keywords.constraints, read.messages)
    }

    @Test(arguments: [
        // The boolean form of OpenAPI 3.0 and the numbers of 3.1 say the same.
        ("{minimum: 1, exclusiveMinimum: true}", "3.0.3", 1.0, true),
        ("{minimum: 1, exclusiveMinimum: false}", "3.0.3", 1, false),
        ("{exclusiveMinimum: 1}", "3.1.0", 1, true), ("{minimum: 1.5}", "3.1.0", 1.5, false),
        ("{minimum: 2, exclusiveMinimum: 1}", "3.1.0", 2, false), ("{exclusiveMinimum: 2, minimum: 2}", "3.1.0", 2, true),
        ("{minimum: 1, exclusiveMinimum: 3}", "3.1.0", 3, true), ("{minimum: -1e3}", "3.1.0", -1000, false),
    ])
    func lowerLimit(schema: String, version: String, value: Double, isExclusive: Bool) {
        let (constraints, messages) = constraints(schema, version: version)
        #expect(constraints?.minimum?.number.value == value)
        #expect(constraints?.minimum?.isExclusive == isExclusive)
        #expect(messages.isEmpty)
    }

    @Test(arguments: [
        ("{maximum: 2, exclusiveMaximum: 1}", 1.0, true), ("{maximum: 1, exclusiveMaximum: 3}", 1, false),
        ("{exclusiveMaximum: 1}", 1, true),
    ])
    func upperLimit(schema: String, value: Double, isExclusive: Bool) {
        let maximum = constraints(schema).0?.maximum
        #expect(maximum?.number.value == value)
        #expect(maximum?.isExclusive == isExclusive)
    }

    @Test func everyKeyword() throws {
        let found = constraints(
            """
            {multipleOf: 0.5, minLength: 1, maxLength: 2.0, pattern: '^a', minItems: 3, maxItems: 4, uniqueItems: true,
               contains: {const: 1}, minContains: 2, maxContains: 3, minProperties: 5, maxProperties: 6,
               propertyNames: {pattern: b}, not: {const: 2}, if: {type: string}, then: {minLength: 1}, else: true,
               dependentRequired: {a: [b, c]}, dependentSchemas: {d: {required: [e]}}, contentEncoding: base64,
               contentMediaType: application/json, contentSchema: {type: object}}
            """
        ).0
        let constraints = try #require(found)
        #expect(constraints.multiplesOf.map(\.value) == [0.5])
        let counts = [
            constraints.minLength, constraints.maxLength, constraints.minItems, constraints.maxItems, constraints.minProperties,
            constraints.maxProperties, constraints.contains.first?.minimum, constraints.contains.first?.maximum,
        ]
        #expect(counts.map { $0?.value } == [1, 2, 3, 4, 5, 6, 2, 3])
        #expect(constraints.patterns.map(\.value) == ["^a"])
        #expect(constraints.uniqueItems)
        #expect(constraints.contains.first?.schema.keywords.const != nil)
        #expect(constraints.propertyNames.first?.keywords.constraints.patterns.map(\.value) == ["b"])
        #expect(constraints.negations.first?.keywords.const != nil)
        #expect(constraints.conditions.first?.condition.keywords.types == ["string"])
        #expect(constraints.conditions.first?.consequence?.keywords.constraints.minLength?.value == 1)
        #expect(constraints.conditions.first?.alternative?.boolean == true)
        #expect(constraints.dependentRequired.map(\.name) == ["a"])
        #expect(constraints.dependentRequired.first?.required == ["b", "c"])
        #expect(constraints.dependentSchemas.first?.schema.keywords.required == ["e"])
        #expect(constraints.contentEncoding?.value == "base64")
        #expect(constraints.contentMediaType?.value == "application/json")
        #expect(constraints.contentSchema?.keywords.types == ["object"])
    }

    @Test(arguments: [
        ("{minimum: '1'}", "warning 6:18 wrong-type: 'minimum' should be a number, found '1'; it is read as the number 1"),
        ("{minimum: a}", "warning 6:18 wrong-type: 'minimum' should be a number, found a string"),
        ("{minimum: .inf}", "warning 6:18 invalid-constraint: 'minimum' can't be .inf; it is passed over"),
        (
            "{minLength: -1}",
            "warning 6:20 invalid-constraint: 'minLength' should be a whole number from 0, found -1; it is passed over"
        ),
        (
            "{maxItems: 1.5}",
            "warning 6:19 invalid-constraint: 'maxItems' should be a whole number from 0, found 1.5; it is passed over"
        ),
        ("{maxItems: true}", "warning 6:19 wrong-type: 'maxItems' should be a number, found a boolean"),
        ("{pattern: 3}", "warning 6:18 wrong-type: 'pattern' should be a string, found a number"),
        ("{uniqueItems: 1}", "warning 6:22 wrong-type: 'uniqueItems' should be true or false, found a number"),
        ("{multipleOf: 0}", "warning 6:21 invalid-constraint: 'multipleOf' should be more than zero"),
        ("{not: 3}", "warning 6:14 wrong-type: expected a schema, found a number; it is read as anything"),
        ("{then: {}}", "warning 6:9 ineffective-keyword: 'then' says nothing without 'if'"),
        ("{minContains: 1}", "warning 6:9 ineffective-keyword: 'minContains' says nothing without 'contains'"),
        ("{dependentRequired: [a]}", "warning 6:28 wrong-type: 'dependentRequired' should be a mapping, found a list"),
        (
            "{minimum: 1, exclusiveMinimum: true}",
            "warning 6:39 foreign-word: OpenAPI 3.1 does not have a boolean 'exclusiveMinimum'; it is read as meant"
        ),
        (
            "{dependencies: {a: [b]}}",
            "warning 6:9 foreign-word: OpenAPI 3.1 does not have 'dependencies'; it is read as meant"
        ),
    ])
    func says(schema: String, message: String) {
        #expect(constraints(schema).1 == [message])
    }

    @Test func dependenciesAreBothKinds() {
        let found = constraints("{dependencies: {a: [b], c: {required: [d]}}}").0
        #expect(found?.dependentRequired.map(\.name) == ["a"])
        #expect(found?.dependentSchemas.map(\.name) == ["c"])
    }
}
