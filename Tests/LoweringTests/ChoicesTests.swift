import ClientModel
import SourceText
import Testing

@Suite struct ChoicesTests {
    private func choices(_ lowered: LoweredDocument, _ name: String) -> ChoicesModel? {
        if case .choices(let model)? = lowered.declaration(name)?.shape { model } else { nil }
    }

    @Test func anAmbiguousAnyOfOffersEachVariant() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Party, anyOf: [
                  {title: Person, type: object, properties: {a: {type: string}}},
                  {title: Company, type: object, properties: {b: {type: string}}}, {type: string}]}
                """
        )
        let model = choices(lowered, "Party")
        #expect(model?.variants.map(\.name) == ["person", "company", "string"])
        #expect(model?.variants.map(\.types) == [[.object], [.object], [.string]])
        #expect(lowered.messages.isEmpty)
    }

    @Test func anAnyOfThatCanBeToldApartIsAnEnum() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Party, anyOf: [{type: object, required: [a], properties: {a: {}}},
                  {type: object, required: [b], properties: {b: {}}}]}
                """
        )
        #expect(lowered.union("Party")?.variants.map(\.name) == ["a", "b"])
    }

    @Test func aChoiceThatContainsItselfIsBoxed() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Tree'}",
            components: """
                {Tree: {anyOf: [{$ref: '#/components/schemas/Branch'}, {$ref: '#/components/schemas/Leaf'}]},
                 Branch: {type: object, properties: {next: {$ref: '#/components/schemas/Tree'}}},
                 Leaf: {type: object, properties: {value: {type: integer}}}}
                """
        )
        let isBoxed = (choices(lowered, "Tree")?.variants.map(\.isBoxed) ?? []).contains(true)
        let isPropertyBoxed = lowered.structure("Branch")?.properties.contains { $0.isBoxed } ?? false
        #expect(isBoxed != isPropertyBoxed)
    }

    // MARK: Choices that only say what must be there

    @Test(
        arguments: [
            ("anyOf: [{required: [a]}, {required: [b]}]", "At least one of these is there: `a`; `b`."),
            ("oneOf: [{required: [a]}, {required: [a, b]}]", "Exactly one of these is there: `a`; `a` and `b`."),
            (
                "oneOf: [{required: [a], not: {required: [b]}}, {type: object}]",
                "Exactly one of these is there: `a` and not `b`; none of them."
            ),
            ("anyOf: [{allOf: [{required: [a]}, {required: [b]}]}]", "At least one of these is there: `a` and `b`."),
            ("anyOf: [{required: [a], properties: {a: {}}}, {required: [b]}]", "At least one of these is there: `a`; `b`."),
        ]
    )
    func requiredMembersMakeNoVariants(choice: String, text: String) {
        let lowered = LoweredDocument(
            schema: "{x-lathe-name: Thing, type: object, properties: {a: {type: string}, b: {type: string}}, \(choice)}"
        )
        #expect(lowered.properties("Thing") == ["a: a: string?", "b: b: string?"])
        #expect(lowered.declaration("Thing")?.documentation == text)
        #expect(lowered.messages.isEmpty)
    }

    @Test func aComponentWithRequirementsStaysOneType() {
        let lowered = LoweredDocument(
            schema:
                "{type: object, properties: {x: {$ref: '#/components/schemas/Thing'}, y: {$ref: '#/components/schemas/Thing'}}}",
            components: "{Thing: {type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}}"
        )
        #expect(lowered.model?.declarations.filter { $0.name.hasPrefix("Thing") }.count == 1)
    }

    @Test func variantsWithPropertiesBesideAreVariants() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Thing, type: object, properties: {id: {type: string}}, oneOf: [
                  {required: [a], properties: {a: {type: string}}}, {required: [b], properties: {b: {type: string}}}]}
                """
        )
        #expect(lowered.union("Thing")?.variants.map(\.name) == ["a", "b"])
    }

    @Test func oneOfBesideAnyOfBothHold() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Thing,
                 oneOf: [{title: A, type: object, required: [a], properties: {a: {}}},
                         {title: B, type: object, required: [b], properties: {b: {}}}],
                 anyOf: [{title: C, type: object, required: [c], properties: {c: {}}},
                         {title: D, type: object, required: [d], properties: {d: {}}}]}
                """
        )
        #expect(lowered.union("Thing")?.variants.map(\.name) == ["a", "b"])
        #expect(lowered.union("A")?.variants.map(\.name) == ["c", "d"])
    }
}
