import ClientModel
import SourceText
import Testing

@Suite struct UnionTests {
    @Test func jsonTypesDecide() {
        let lowered = LoweredDocument(schema: "{x-lathe-name: Place, anyOf: [{type: string}, {type: integer}]}")
        #expect(lowered.union("Place")?.variants.map(\.name) == ["string", "integer"])
        #expect(
            lowered.union("Place")?.decision
                == .type([
                    .init(types: [.integer], decision: .variant(1)), .init(types: [.string], decision: .variant(0)),
                ])
        )
        #expect(lowered.messages.isEmpty)
    }

    @Test func aListOfTypesIsAUnion() {
        let lowered = LoweredDocument(schema: "{x-lathe-name: Value, type: [string, number, 'null']}")
        #expect(lowered.union("Value")?.variants.map(\.name) == ["string", "number"])
        #expect(lowered.returned.map(lowered.text) == "Value?")
    }

    @Test func aSharedConstantDecides() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Shape, oneOf: [
                  {type: object, required: [kind], properties: {kind: {enum: [circle]}, radius: {type: number}}},
                  {type: object, required: [kind], properties: {kind: {const: square}, side: {type: number}}}]}
                """
        )
        #expect(lowered.union("Shape")?.variants.map(\.name) == ["circle", "square"])
        #expect(
            lowered.union("Shape")?.decision
                == .tag(
                    key: "kind",
                    values: [
                        .init(value: .string("circle"), decision: .variant(0)),
                        .init(value: .string("square"), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
    }

    @Test func aDiscriminatorDecidesByMappingAndByName() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Pet, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
                 discriminator: {propertyName: type, mapping: {feline: '#/components/schemas/Cat'}}}
                """,
            components: """
                {Cat: {type: object, properties: {type: {type: string}}}, Dog: {type: object, properties: {type: {type: string}}}}
                """
        )
        #expect(
            lowered.union("Pet")?.decision
                == .tag(
                    key: "type",
                    values: [
                        .init(value: .string("feline"), decision: .variant(0)),
                        .init(value: .string("Dog"), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
    }

    @Test func aPropertyThatOnlyOneRequiresDecides() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [
                  {title: First, type: object, required: [a], properties: {a: {type: string}}},
                  {title: Second, type: object, properties: {b: {type: string}}}]}
                """
        )
        #expect(
            lowered.union("Choice")?.decision
                == .type([
                    .init(
                        types: [.object],
                        decision: .presence([.init(key: "a", decision: .variant(0))], otherwise: .variant(1))
                    )
                ])
        )
        #expect(lowered.messages.isEmpty)
    }

    @Test func whatCannotBeToldApartIsSaidWithASample() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [
                  {type: object, additionalProperties: {type: object}},
                  {type: object, properties: {b: {type: boolean}}}]}
                """
        )
        #expect(lowered.messages == ["warning 8:71 ambiguous-union"])
        #expect(
            lowered.diagnostics[0].message == "oneOf/0 and oneOf/1 both accept {}; the better fit is taken, then the first"
        )
        #expect(lowered.diagnostics[0].notes.map(\.message) == ["oneOf/0 is here", "oneOf/1 is here"])
    }

    @Test func stringsAmongOtherVariantsAreOneVariant() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Rule, oneOf: [{type: string, enum: [words]}, {type: string, const: exactness},
                 {type: object, required: [asc], properties: {asc: {type: string}}}]}
                """
        )
        #expect(lowered.union("Rule")?.variants.map(\.name) == ["option", "asc"])
        #expect(lowered.cases("Option") == ["words", "exactness"])
        #expect(lowered.messages.isEmpty)
    }

    @Test func constantsWithTitlesAreOneEnum() {
        let lowered = LoweredDocument(
            schema: "{x-lathe-name: Level, oneOf: [{const: 1, title: Low}, {const: 2, title: High}, {const: 3}]}"
        )
        #expect(lowered.cases("Level") == ["low", "high", "value3"])
        #expect(lowered.messages.isEmpty)
    }

    @Test func recursionThroughAUnionIsIndirect() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Pattern'}",
            components: """
                {Pattern: {oneOf: [{type: string}, {$ref: '#/components/schemas/Not'}]},
                 Not: {type: object, required: [not], properties: {not: {$ref: '#/components/schemas/Pattern'}}}}
                """
        )
        #expect(lowered.union("Pattern")?.variants.map(\.isIndirect) == [false, false])
        #expect(lowered.structure("Not")?.properties.map(\.isBoxed) == [true])
    }
}
