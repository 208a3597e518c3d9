import ClientModel
import SourceText
import Testing

@Suite struct UnionTests {
    @Test func choicesThatMultiplyHaveALimit() {
        let choice =
            "{oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}, {type: object, required: [c]}]}"
        let lowered = LoweredDocument(schema: "{allOf: [\((0..<10).map { _ in choice }.joined(separator: ", "))]}")
        #expect(lowered.returned == .json)
        #expect(lowered.diagnostics.map(\.id) == ["unsupported-schema"])
    }

    /// Another tag, of a child that is added later, must not be read as the only child there is now.
    @Test func aBaseWithOneChildIsAChoice() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Account'}",
            components: """
                {Account: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}},
                 Savings: {allOf: [{$ref: '#/components/schemas/Account'}, {type: object, properties: {rate: {type: number}}}]}}
                """
        )
        #expect(lowered.union("Account")?.variants.map(\.name) == ["savings"])
        #expect(
            lowered.union("Account")?.decision
                == .tag(key: "kind", values: [.init(value: .string("Savings"), decision: .variant(0))], otherwise: .unknown)
        )
        #expect(lowered.messages.isEmpty)
    }

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

    @Test(arguments: [
        "oneOf: [{type: string, minLength: 3, pattern: '^x'}, {type: integer, minimum: 3}, {type: array, maxItems: 4}, {type: boolean}]",
        // Nothing tells the objects apart: a struct of choices.
        "anyOf: [{type: string, minLength: 3, pattern: '^x'}, {type: integer, minimum: 3}, {type: array, maxItems: 4}, {type: object}, "
            + "{type: object, properties: {a: {}}}]",
    ])
    func limitsOfVariantsAreKept(union: String) {
        let lowered = LoweredDocument(schema: "{x-lathe-name: Place, \(union)}")
        let constraints: [ConstraintsModel?]
        switch lowered.declaration("Place")?.shape {
        case .union(let union): constraints = union.variants.map(\.constraints)
        case .choices(let choices): constraints = choices.variants.map(\.constraints)
        default: constraints = []
        }
        #expect(constraints.first??.length == .init(minimum: 3, maximum: nil))
        #expect(constraints.first??.patterns == [.init(expression: "^x", isUnderstood: true)])
        #expect(constraints.dropFirst().first??.minimum?.number == "3")
        #expect(constraints.dropFirst(2).first??.items == .init(minimum: nil, maximum: 4))
        #expect(constraints.dropFirst(3).allSatisfy { $0 == nil })
        #expect(constraints.count == (union.hasPrefix("oneOf") ? 4 : 5))
    }

    /// The comments of one would be wrong at the other.
    @Test(arguments: [("3", 1), ("4", 2)])
    func variantsWithOtherLimitsAreAnotherType(limit: String, count: Int) {
        let lowered = LoweredDocument(
            schema: """
                {type: object, properties: {
                  p: {oneOf: [{type: string, minLength: 3}, {type: integer}]},
                  q: {oneOf: [{type: string, minLength: \(limit)}, {type: integer}]}}}
                """
        )
        let unions = lowered.model?.declarations.filter { if case .union = $0.shape { true } else { false } }
        #expect(unions?.count == count)
    }

    @Test(arguments: [
        ("small", "small", ["invalid-name"]), ("small", "Small", ["invalid-name"]), ("small", "large", []),
    ])
    func aNameGivenTwiceIsSaid(first: String, second: String, ids: [String]) {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Size, oneOf: [{type: string, x-lathe-variant: \(first)}, {type: integer, x-lathe-variant: \(second)}]}
                """
        )
        let names = lowered.union("Size")?.variants.map(\.name) ?? []
        #expect(names.first == "small")
        #expect(Set(names).count == 2)
        #expect(lowered.diagnostics.map(\.id) == ids)
        #expect(lowered.diagnostics.allSatisfy { $0.message.contains("'\(names[1])' is used") })
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

    /// What two variants have alike tells neither from the other, and looking into it would lead to all others again.
    @Test(.timeLimit(.minutes(1))) func membersThatAllVariantsHaveAreNotLookedInto() {
        let variants = (0..<5).map { number in
            "V\(number): {type: object, required: [own\(number), a, b], additionalProperties: true, properties: "
                + "{own\(number): {type: object}, a: {$ref: '#/components/schemas/U'}, b: {$ref: '#/components/schemas/U'}}}"
        }
        let references = (0..<5).map { "{$ref: '#/components/schemas/V\($0)'}" }.joined(separator: ", ")
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/U'}",
            components: "{U: {oneOf: [\(references)]}, \(variants.joined(separator: ", "))}"
        )
        #expect(lowered.union("U")?.variants.count == 5)
        #expect(lowered.diagnostics.map(\.id) == ["ambiguous-union"])
    }

    /// A member that may be empty besides says nothing of the object it is in.
    @Test func theEmptyStringIsCalledEmpty() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, anyOf: [
                  {type: object, required: [name], properties: {name: {type: string},
                   phone: {anyOf: [{type: string}, {enum: ['']}]}, fax: {anyOf: [{type: object, properties: {a: {type: string}}},
                   {enum: [''], type: string}]}}},
                  {enum: [''], type: string}]}
                """
        )
        let union = lowered.union("Choice")
        #expect(union?.variants.map(\.name) == ["name", "empty"])
        #expect(union?.variants.last.map { lowered.text($0.type) } == "Empty")
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
