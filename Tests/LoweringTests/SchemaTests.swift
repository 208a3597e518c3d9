import ClientModel
import SourceText
import Testing

@Suite struct SchemaTests {
    /// The types nest as deep as the schemas, and whoever walks over them needs the stack for it.
    @Test(arguments: [(200, [String]()), (400, ["nesting-depth"])])
    func schemasAreNotNestedWithoutEnd(depth: Int, ids: [String]) {
        let schema =
            String(repeating: "{type: object, properties: {a: ", count: depth) + "{type: string}"
            + String(repeating: "}}", count: depth)
        #expect(LoweredDocument(schema: schema).diagnostics.map(\.id) == ids)
    }

    /// What one place says beside a reference is said of that place, not of the type that others use, too.
    @Test func aDescriptionBesideAReferenceIsOfThePlace() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Tree', description: The first one.}",
            components: """
                {Tree: {type: object, properties: {v: {type: integer}, up: {$ref: '#/components/schemas/Tree'},
                 next: {description: The next one., $ref: '#/components/schemas/Leaf'}}},
                 Leaf: {type: object, description: A leaf., properties: {v: {type: integer}}}}
                """
        )
        #expect(lowered.declaration("Tree")?.documentation == nil)
        #expect(lowered.declaration("Leaf")?.documentation == "A leaf.")
        #expect(lowered.structure("Tree")?.properties.last?.documentation == "The next one.")
    }

    @Test(arguments: [
        ("{type: string}", "string"), ("{type: boolean}", "bool"), ("{type: integer}", "int"),
        ("{type: integer, format: int32}", "int32"), ("{type: integer, format: int64}", "int64"), ("{type: number}", "double"),
        ("{type: number, format: float}", "float"), ("{type: string, format: date-time}", "date"),
        ("{type: string, format: date}", "calendarDate"), ("{type: string, format: uuid}", "uuid"),
        ("{type: string, format: byte}", "data"), ("{type: string, format: hostname}", "string"), ("{}", "json"),
        ("true", "json"),
        ("{type: object}", "[String: json]"), ("{type: array}", "[json]"), ("{type: array, items: {type: string}}", "[string]"),
        ("{type: object, additionalProperties: {type: integer}}", "[String: int]"),
        ("{type: object, additionalProperties: {type: integer, nullable: true}}", "[String: int?]"),
        ("{type: [string, 'null']}", "string?"), ("{type: string, nullable: true}", "string?"),
        ("{oneOf: [{type: string}, {type: 'null'}]}", "string?"), ("{anyOf: [{type: 'null'}, {type: integer}]}", "int?"),
        ("{allOf: [{type: string, format: uuid}]}", "uuid"), ("{enum: [true]}", "bool"), ("{enum: [1.5, 2]}", "double"),
        ("{anyOf: [{type: string}, {type: string, maxLength: 3}]}", "string"),
    ])
    func typeOfSchema(schema: String, expected: String) throws {
        let lowered = LoweredDocument(schema: schema)
        #expect(lowered.text(try #require(lowered.returned)) == expected)
    }

    /// A list whose elements are one of its own definitions does not contain itself.
    @Test(arguments: ["items: {$ref: '#/components/schemas/L/$defs/T'}", "items: {$dynamicRef: '#T'}", "items: {$ref: '#T'}"])
    func aListOfItsOwnDefinition(items: String) throws {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/L'}",
            components: """
                {L: {type: array, \(items), $defs: {T: {$dynamicAnchor: T, type: string}}}}
                """
        )
        #expect(lowered.diagnostics.map(\.message) == [])
        #expect(lowered.text(try #require(lowered.returned)) == "[string]")
    }

    @Test func propertiesSayWhatAbsenceAndNullMean() {
        let lowered = LoweredDocument(
            schema: """
                {$ref: '#/components/schemas/Thing'}
                """,
            components: """
                {Thing: {type: object, required: [id, gone, kind], properties: {
                  id: {type: string}, gone: {type: [string, 'null']}, note: {type: string}, count: {type: integer, default: 3},
                  kind: {type: string, enum: [thing]}, user_Id: {type: string, x-lathe-property-name: userID}}}}
                """
        )
        #expect(
            lowered.properties("Thing") == [
                "id: id: string", "gone: gone: string?", "note: note: string?", "count: count: int", "user_Id: userID: string?",
            ]
        )
        #expect(
            lowered.structure("Thing")?.properties.map(\.presence) == [
                .required, .requiredNullable, .optional, .optional, .optional,
            ]
        )
        #expect(lowered.structure("Thing")?.properties[3].defaultValue == .integer(3))
        #expect(lowered.structure("Thing")?.constants == [ConstantModel(key: "kind", name: "kind", value: .string("thing"))])
        #expect(lowered.structure("Thing")?.isMutable == false)
        #expect(lowered.messages.isEmpty)
    }

    @Test func allOfIsOneStruct() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Dog'}",
            components: """
                {Animal: {type: object, required: [name], properties: {name: {type: string}, data: {}}},
                 Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {data: {type: string}}}],
                       required: [bark], properties: {bark: {type: boolean}}}}
                """
        )
        #expect(lowered.properties("Dog") == ["name: name: string", "data: data: string?", "bark: bark: bool"])
        #expect(lowered.declaration("Animal") == nil)
    }

    @Test func partsThatSayLessGiveWayToPartsThatSayMore() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Answer, allOf: [
                  {type: object, properties: {data: {$ref: '#/components/schemas/A'}, list: {type: array, items: {$ref: '#/components/schemas/A'}}}},
                  {type: object, properties: {data: {type: object}, list: {type: array}}}]}
                """,
            components: "{A: {type: object, properties: {id: {type: string}}}}"
        )
        #expect(lowered.properties("Answer") == ["data: data: A?", "list: list: [A]?"])
        #expect(lowered.messages.isEmpty)
    }

    @Test func whatHoldsBesideAChoiceIsAddedToEveryVariant() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Step, allOf: [
                  {type: object, required: [do], properties: {do: {enum: [set, drop]}}},
                  {oneOf: [{title: Set, properties: {do: {enum: [set]}, value: {type: string}}},
                           {title: Drop, properties: {do: {enum: [drop]}}}]}]}
                """
        )
        #expect(lowered.union("Step")?.variants.map(\.name) == ["set", "drop"])
        #expect(
            lowered.union("Step")?.decision
                == .tag(
                    key: "do",
                    values: [
                        .init(value: .string("set"), decision: .variant(0)), .init(value: .string("drop"), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
        #expect(lowered.structure("Drop")?.constants.map(\.key) == ["do"])
        #expect(lowered.messages.isEmpty)
    }

    @Test func partsThatContradictEachOtherAreNamed() {
        let lowered = LoweredDocument(schema: "{allOf: [{type: string, minLength: 1}, {type: object, properties: {a: {}}}]}")
        #expect(lowered.returned == .json)
        #expect(lowered.messages == ["warning 8:71 conflicting-schemas"])
    }

    @Test func enumsKeepTheirValuesUnderSwiftNames() {
        let lowered = LoweredDocument(
            schema: "{type: object, properties: {state: {enum: [IN_PROGRESS, left top, '2x', unknown, add, Add, default, '']}}}"
        )
        #expect(
            lowered.cases("State") == [
                "inProgress", "leftTop", "_2x", "unknownValue", "add", "addCapitalized", "default", "empty",
            ]
        )
    }

    @Test func inlineTypesAreNestedAndComponentsAreNot() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Job'}",
            components: """
                {Job: {type: object, properties: {utterances: {type: array, items: {type: object, properties: {text: {type: string}}}},
                  owner: {$ref: '#/components/schemas/Owner'}}}, Owner: {type: object, properties: {id: {type: string}}}}
                """
        )
        #expect(lowered.properties("Job") == ["utterances: utterances: [Utterance]?", "owner: owner: Owner?"])
        #expect(lowered.declaration("Utterance")?.parent == lowered.declaration("Job")?.id)
        #expect(lowered.declaration("Owner")?.parent == nil)
    }

    @Test func typesOfTheSameGivenNameAndStructureAreOne() {
        let lowered = LoweredDocument(
            schema: """
                {type: object, properties: {
                  a: {x-lathe-name: Step, type: object, properties: {done: {type: boolean, description: one}}},
                  b: {x-lathe-name: Step, type: object, properties: {done: {type: boolean, description: another}}},
                  c: {x-lathe-name: Step, type: object, properties: {other: {type: boolean}}}}}
                """
        )
        #expect(lowered.properties("GetThingResponse") == ["a: a: Step?", "b: b: Step?", "c: c: StepModel?"])
    }

    @Test func whatIsNestedInTypesOfTheSameNameIsOneToo() {
        let lowered = LoweredDocument(
            schema: """
                {type: object, properties: {
                  a: {x-lathe-name: Step, type: object, properties: {state: {enum: [on, off]}}},
                  b: {x-lathe-name: Step, type: object, properties: {state: {enum: [on, off]}}}}}
                """
        )
        #expect(lowered.properties("GetThingResponse") == ["a: a: Step?", "b: b: Step?"])
        #expect(lowered.model?.declarations.count == 3)
    }

    @Test func whatAPartDeclaresIsNestedInThatPart() {
        let lowered = LoweredDocument(
            schema:
                "{type: object, properties: {dog: {$ref: '#/components/schemas/Dog'}, cat: {$ref: '#/components/schemas/Cat'}}}",
            components: """
                {Animal: {type: object, properties: {state: {enum: [awake, asleep]}}},
                 Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {bark: {type: boolean}}}]},
                 Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {lives: {type: integer}}}]}}
                """
        )
        #expect(lowered.properties("Dog") == ["state: state: State?", "bark: bark: bool?"])
        #expect(lowered.properties("Cat") == ["state: state: State?", "lives: lives: int?"])
        #expect(lowered.declaration("State")?.parent == lowered.declaration("Animal")?.id)
    }

    @Test func aNestedTypeAndAMemberAreNotCalledTheSame() {
        let lowered = LoweredDocument(
            schema: "{type: object, properties: {状態: {enum: [a, b]}, 3ds: {type: object, properties: {x: {}}}}}"
        )
        #expect(lowered.properties("GetThingResponse") == ["状態: 状態: Response状態?", "3ds: _3ds: Response3ds?"])
    }

    @Test(arguments: [
        // Both parts bring the same recursive base.
        "{Root: {allOf: [{$ref: '#/components/schemas/L'}, {$ref: '#/components/schemas/R'}]}, L: {allOf: [{$ref: '#/components/schemas/B'}]}, R: {allOf: [{$ref: '#/components/schemas/B'}]}, B: {type: object, properties: {parent: {$ref: '#/components/schemas/B'}}}}",
        // Both parts name a property that leads back to the part.
        "{Root: {allOf: [{$ref: '#/components/schemas/L'}, {$ref: '#/components/schemas/R'}]}, L: {type: object, properties: {next: {$ref: '#/components/schemas/L'}}}, R: {type: object, properties: {next: {$ref: '#/components/schemas/R'}}}}",
        // A child takes over the parent that lists it.
        "{Root: {type: object, properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}], discriminator: {propertyName: kind}}, C: {allOf: [{$ref: '#/components/schemas/Root'}, {properties: {c: {type: string}}}]}, D: {allOf: [{$ref: '#/components/schemas/Root'}]}}",
    ])
    func partsThatLeadBackEnd(components: String) {
        let lowered = LoweredDocument(schema: "{$ref: '#/components/schemas/Root'}", components: components)
        #expect(lowered.messages.isEmpty)
        #expect(lowered.model?.declarations.isEmpty == false)
    }

    @Test func aListMayContainItselfThroughAnObject() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Comments'}",
            components: """
                {Comments: {type: array, items: {$ref: '#/components/schemas/Comment'}},
                 Comment: {type: object, properties: {replies: {$ref: '#/components/schemas/Comments'}}}}
                """
        )
        #expect(lowered.properties("Comment") == ["replies: replies: [Comment]?"])
        #expect(lowered.messages.isEmpty)
    }

    @Test func aUnionMayBeItsOwnVariant() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/U'}",
            components: "{U: {oneOf: [{type: string}, {$ref: '#/components/schemas/U'}]}}"
        )
        #expect(lowered.union("U")?.variants.map { lowered.text($0.type) } == ["string", "U"])
        #expect(lowered.messages == ["warning 10:48 reference-cycle", "warning 10:16 ambiguous-union"])
    }

    @Test func recursionByValueIsBoxedAndThroughAListIsNot() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Tree'}",
            components: """
                {Tree: {type: object, properties: {parent: {$ref: '#/components/schemas/Tree'},
                  children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}
                """
        )
        #expect(lowered.structure("Tree")?.properties.map(\.isBoxed) == [true, false])
    }

    @Test func aSchemaThatIsOnlyItselfIsAnything() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/A'}",
            components: "{A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}"
        )
        #expect(lowered.returned == .json)
        #expect(lowered.messages == ["warning 10:23 reference-cycle"])
    }

    @Test(arguments: [
        ("{type: string, enum: [a, b], x-enum-varnames: {b: Second, a: First}}", ["first", "second"]),
        ("{type: string, enum: [a, b], x-enumNames: {b: Second}}", ["a", "second"]),
        ("{type: integer, enum: [1, 2], x-enum-varnames: {2: TWO, '1': ONE}}", ["one", "two"]),
        ("{type: string, enum: [a, b], x-enum-varnames: [First, Second]}", ["first", "second"]),
    ])
    func namesOfEnumValues(schema: String, names: [String]) {
        let schema = "{x-lathe-name: Letter, " + schema.dropFirst()
        #expect(LoweredDocument(schema: schema).cases("Letter") == names)
    }

    @Test func aMappingNamesTheValuesOfSeveralTypes() {
        let lowered = LoweredDocument(
            schema: "{type: object, properties: {letter: {enum: [a, b, 1, 2], x-enum-varnames: {b: Second, '2': Two}}}}"
        )
        let cases = lowered.model?.declarations.compactMap { lowered.cases($0.name) } ?? []
        #expect(cases.contains(["a", "second"]))
        #expect(cases.contains(["value1", "two"]))
    }

    /// They are told apart without comparing each with each, which would take minutes.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("{type: string, maxLength: #}", 1),
            // Such a type cannot be called `Data`, and borrows from the name of the one around it.
            ("{type: object, title: Data, properties: {b: {type: string}}}", 2),
        ]
    )
    func thousandsOfSchemasWithTheSameMembers(schema: String, typesEach: Int) {
        let numbers = 1...10_000
        let schemas = numbers.map { number in
            "S\(number): {type: object, properties: {data: \(schema.split(separator: "#").joined(separator: "\(number)"))}}"
        }
        let uses = numbers.map { "p\($0): {$ref: '#/components/schemas/S\($0)'}" }
        let document = LoweredDocument(
            schema: "{type: object, title: All, properties: {\(uses.joined(separator: ", "))}}",
            components: "{\(schemas.joined(separator: ", "))}"
        )
        #expect(document.model?.declarations.count == typesEach * numbers.count + 1)
    }
}
