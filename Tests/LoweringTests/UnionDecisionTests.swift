import ClientModel
import SourceText
import Testing

/// Every way that tells variants apart, seen in the decision.
@Suite struct UnionDecisionTests {
    private func decision(_ schema: String, components: String = "{}") -> DecisionModel? {
        LoweredDocument(schema: "{x-lathe-name: Choice, \(schema)}", components: components).union("Choice")?.decision
    }

    // MARK: Scalars

    @Test func formatsComeBeforePlainStrings() {
        #expect(
            decision("oneOf: [{type: string, format: date-time}, {type: string}]")
                == .type([
                    .init(
                        types: [.string],
                        decision: .format([.init(format: .dateTime, decision: .variant(0))], otherwise: .variant(1))
                    )
                ])
        )
        #expect(
            decision("oneOf: [{type: string}, {type: string, format: uuid}, {type: string, format: date}]")
                == .type([
                    .init(
                        types: [.string],
                        decision: .format(
                            [.init(format: .uuid, decision: .variant(1)), .init(format: .date, decision: .variant(2))],
                            otherwise: .variant(0)
                        )
                    )
                ])
        )
    }

    @Test func formatsAloneLeaveOthersUnknown() {
        #expect(
            decision("oneOf: [{type: string, format: date}, {type: string, format: date-time}]")
                == .type([
                    .init(
                        types: [.string],
                        decision: .format(
                            [.init(format: .date, decision: .variant(0)), .init(format: .dateTime, decision: .variant(1))],
                            otherwise: .unknown
                        )
                    )
                ])
        )
    }

    @Test func listedValuesComeFirst() {
        #expect(
            decision("anyOf: [{type: string, format: uuid}, {type: string, enum: [auto]}]")
                == .type([
                    .init(
                        types: [.string],
                        decision: .value(
                            [.init(value: .string("auto"), decision: .variant(1))],
                            otherwise: .format([.init(format: .uuid, decision: .variant(0))], otherwise: .variant(1))
                        )
                    )
                ])
        )
        #expect(
            decision("oneOf: [{type: integer, enum: [0, -1]}, {type: number}]")
                == .type([
                    .init(
                        types: [.integer],
                        decision: .value(
                            [
                                .init(value: .integer(0), decision: .variant(0)),
                                .init(value: .integer(-1), decision: .variant(0)),
                            ],
                            otherwise: .variant(1)
                        )
                    ), .init(types: [.number], decision: .variant(1)),
                ])
        )
    }

    @Test(arguments: [
        ("anyOf: [{type: string, format: byte}, {type: string}]", "string"),
        ("oneOf: [{type: integer, format: int32}, {type: integer, format: int64}]", "int"),
        ("oneOf: [{type: number, format: float}, {type: number, format: double}]", "double"),
        ("oneOf: [{type: boolean, enum: [true]}, {type: boolean}]", "bool"),
        ("oneOf: [{type: number, enum: [0.5]}, {type: number}]", "double"),
        ("oneOf: [{oneOf: [{type: string}]}, {type: string}]", "string"),
    ])
    func whatOnlyValuesCouldTellApartIsOne(schema: String, type: String) {
        let lowered = LoweredDocument(schema: "{\(schema)}")
        #expect(lowered.returned.map(lowered.text) == type)
        #expect(lowered.messages.isEmpty)
    }

    // MARK: Objects

    @Test func integerAndBooleanConstantsAreTags() {
        let version = "required: [version], properties: {version: "
        #expect(
            decision("oneOf: [{type: object, \(version){const: 1}}}, {type: object, \(version){type: integer, enum: [2]}}}]")
                == .tag(
                    key: "version",
                    values: [
                        .init(value: .integer(1), decision: .variant(0)), .init(value: .integer(2), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
        #expect(
            decision("oneOf: [{type: object, \(version){const: true}}}, {type: object, \(version){const: false}}}]")
                == .tag(
                    key: "version",
                    values: [
                        .init(value: .bool(true), decision: .variant(0)), .init(value: .bool(false), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
    }

    @Test func aSecondMemberDecidesWhereATagLeavesTwo() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [kind, size], properties: {kind: {const: a}, size: {type: integer}}},
                  {type: object, required: [kind, size], properties: {kind: {const: a}, size: {type: string}}},
                  {type: object, required: [kind], properties: {kind: {const: b}}}]
                """
            )
                == .tag(
                    key: "kind",
                    values: [
                        .init(
                            value: .string("a"),
                            decision: .member(
                                key: "size",
                                decision: .type([
                                    .init(types: [.integer], decision: .variant(0)),
                                    .init(types: [.string], decision: .variant(1)),
                                ]),
                                otherwise: .unknown
                            )
                        ), .init(value: .string("b"), decision: .variant(2)),
                    ],
                    otherwise: .unknown
                )
        )
    }

    @Test func anObjectInAMemberIsLookedInto() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [data], properties: {data: {type: object, required: [a], properties: {a: {}}}}},
                  {type: object, required: [data], properties: {data: {type: object, required: [b], properties: {b: {}}}}}]
                """
            )
                == .member(
                    key: "data",
                    decision: .presence(
                        [.init(key: "a", decision: .variant(0)), .init(key: "b", decision: .variant(1))],
                        otherwise: .unknown
                    ),
                    otherwise: .unknown
                )
        )
    }

    @Test func aMemberThatMayBeLeftOutDecidesWhereItIsThere() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [v], properties: {v: {type: string}}},
                  {type: object, properties: {v: {type: integer}}}]
                """
            )
                == .type([
                    .init(
                        types: [.object],
                        decision: .member(
                            key: "v",
                            decision: .type([
                                .init(types: [.integer], decision: .variant(1)), .init(types: [.string], decision: .variant(0)),
                            ]),
                            otherwise: .variant(1)
                        )
                    )
                ])
        )
    }

    @Test func whatAClosedObjectForbidsDecides() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, additionalProperties: false, required: [id], properties: {id: {type: string}}},
                  {type: object, required: [id, more], properties: {id: {type: string}, more: {type: string}},
                   additionalProperties: true}]
                """
            )
                == .type([
                    .init(
                        types: [.object],
                        decision: .presence([.init(key: "more", decision: .variant(1))], otherwise: .variant(0))
                    )
                ])
        )
    }

    @Test func aMapOfOtherValuesIsToldByThem() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [name], properties: {name: {type: string}}},
                  {type: object, additionalProperties: {type: integer}}]
                """
            )
                == .type([
                    .init(
                        types: [.object],
                        decision: .member(
                            key: "name",
                            decision: .type([
                                .init(types: [.integer], decision: .variant(1)), .init(types: [.string], decision: .variant(0)),
                            ]),
                            otherwise: .variant(1)
                        )
                    )
                ])
        )
    }

    // MARK: Values that several list, values that few require

    private static let made = "required: [kind], properties: {kind: {type: string, enum: "
    /// Both have this shape: the first that fits is taken, so that the other one need not be said.
    private static let shapeOfMade = ObjectShapeModel(
        variant: 0,
        members: [.init(key: "kind", isRequired: true, types: [.string])],
        additional: nil
    )

    /// Only the value that both list is a matter of the best fit.
    @Test(arguments: ["", ", discriminator: {propertyName: kind}"])
    func enumsThatOverlapTellApartWhatTheyDoNotShare(discriminator: String) {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [{$ref: '#/components/schemas/Created'},
                  {$ref: '#/components/schemas/Deleted'}]\(discriminator)}
                """,
            components: """
                {Created: {type: object, \(Self.made)[created, made]}}},
                 Deleted: {type: object, \(Self.made)[made, deleted]}}}}
                """
        )
        guard case .tag("kind", let values, .unknown)? = lowered.union("Choice")?.decision else {
            Issue.record("not decided by kind")
            return
        }
        let branches = Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0.decision) })
        #expect(
            branches == [
                .string("created"): .variant(0), .string("made"): .bestFit([Self.shapeOfMade]), .string("deleted"): .variant(1),
            ]
        )
        #expect(lowered.diagnostics.map(\.id) == ["ambiguous-union"])
        #expect(lowered.diagnostics.first?.message.contains(#"both accept {"kind": "made"}"#) == true)
    }

    /// An enum of the base's that all take over says nothing about them: their names do (section 4.8.25).
    @Test func theNamesOfComponentsComeBeforeAnEnumThatAllShare() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, discriminator: {propertyName: kind}, oneOf: [{$ref: '#/components/schemas/Cat'},
                  {$ref: '#/components/schemas/Dog'}]}
                """,
            components: """
                {Cat: {type: object, \(Self.made)[Cat, Dog, Cow]}}},
                 Dog: {type: object, \(Self.made)[Cat, Dog, Cow]}}}}
                """
        )
        #expect(
            lowered.union("Choice")?.decision
                == .tag(
                    key: "kind",
                    values: [
                        .init(value: .string("Cat"), decision: .variant(0)), .init(value: .string("Dog"), decision: .variant(1)),
                    ],
                    otherwise: .unknown
                )
        )
        #expect(lowered.messages.isEmpty)
    }

    @Test func whatHasNothingThatIsRequiredIsNone() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [a], properties: {a: {type: string}, c: {type: string}}},
                  {type: object, required: [b], properties: {b: {type: string}, c: {type: string}}},
                  {type: object, required: [c], properties: {c: {type: string}}}]
                """
            )
                == .presence(
                    [
                        .init(key: "a", decision: .variant(0)), .init(key: "b", decision: .variant(1)),
                        .init(key: "c", decision: .variant(2)),
                    ],
                    otherwise: .unknown
                )
        )
    }

    @Test func aConstantOfTheLastVariantIsAskedFor() {
        #expect(
            decision(
                """
                anyOf: [
                  {type: string},
                  {type: object, required: [id, object], properties: {id: {type: string}, object: {const: customer}}},
                  {type: object, required: [id, object, deleted],
                   properties: {id: {type: string}, object: {const: customer}, deleted: {const: true}}}]
                """
            )
                == .type([
                    .init(
                        types: [.object],
                        decision: .presence(
                            [.init(key: "deleted", decision: .variant(2))],
                            otherwise: .tag(
                                key: "object",
                                values: [.init(value: .string("customer"), decision: .variant(1))],
                                otherwise: .unknown
                            )
                        )
                    ), .init(types: [.string], decision: .variant(0)),
                ])
        )
    }

    @Test func aVariantThatRequiresNothingStaysWhatIsLeft() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [a], properties: {a: {type: string}}},
                  {type: object, properties: {b: {type: string}}}]
                """
            )
                == .type([
                    .init(
                        types: [.object],
                        decision: .presence([.init(key: "a", decision: .variant(0))], otherwise: .variant(1))
                    )
                ])
        )
    }

    /// `{"ok": true, "error": "x"}` is no object of the first, which has no `error`; `{"ok": true}` is, as it lists the value.
    @Test func aListedValueDoesNotBeatTheOnlyFit() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [
                  {type: object, required: [ok], properties: {ok: {type: boolean, enum: [true]}, data: {type: string}}},
                  {type: object, required: [ok], properties: {ok: {type: boolean}, error: {type: string}}}]}
                """
        )
        let shapes = [(0, "data"), (1, "error")].map { variant, key in
            ObjectShapeModel(
                variant: variant,
                members: [
                    .init(key: "ok", isRequired: true, types: [.boolean]), .init(key: key, isRequired: false, types: [.string]),
                ],
                additional: nil
            )
        }
        #expect(
            lowered.union("Choice")?.decision
                == .tag(
                    key: "ok",
                    values: [.init(value: .bool(true), decision: .bestFit(shapes))],
                    otherwise: .presence([.init(key: "ok", decision: .variant(1))], otherwise: .unknown)
                )
        )
        #expect(lowered.messages.isEmpty)
        #expect(
            decision(
                """
                oneOf: [
                  {type: object, required: [ok, data], properties: {ok: {const: true}, data: {type: string}}},
                  {type: object, required: [ok, error], properties: {ok: {type: boolean}, error: {type: string}}}]
                """
            )
                == .presence(
                    [.init(key: "data", decision: .variant(0)), .init(key: "error", decision: .variant(1))],
                    otherwise: .unknown
                )
        )
    }

    /// Twelve objects with enums that overlap by pairs: questions lead to questions, and yet the search has an end.
    @Test(.timeLimit(.minutes(1))) func manyOverlappingEnumsTakeNoTime() {
        let variants = (0..<12).map { place in
            let properties = (0..<20).map { "p\($0): {type: string, enum: [all, v\(place), v\((place + 1 + $0 % 11) % 12)]}" }
            let required = (0..<20).map { "p\($0)" }.joined(separator: ", ")
            return
                "{title: V\(place), type: object, required: [\(required)], properties: {\(properties.joined(separator: ", "))}}"
        }
        let lowered = LoweredDocument(schema: "{x-lathe-name: Choice, oneOf: [\(variants.joined(separator: ", "))]}")
        #expect(lowered.diagnostics.map(\.id) == ["ambiguous-union"])
    }

    // MARK: Arrays and nested unions

    @Test func elementsAreLookedInto() {
        #expect(
            decision(
                """
                oneOf: [
                  {type: array, items: {type: object, required: [a], properties: {a: {}}}},
                  {type: array, items: {type: object, required: [b], properties: {b: {}}}}]
                """
            )
                == .type([
                    .init(
                        types: [.array],
                        decision: .element(
                            decision: .presence(
                                [.init(key: "a", decision: .variant(0)), .init(key: "b", decision: .variant(1))],
                                otherwise: .unknown
                            ),
                            otherwise: .variant(0)
                        )
                    )
                ])
        )
    }

    @Test func aNestedUnionHasTheFormsOfItsVariants() {
        let lowered = LoweredDocument(
            schema: "{x-lathe-name: Choice, oneOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Plant'}]}",
            components: """
                {Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: string}]},
                 Cat: {type: object, required: [kind], properties: {kind: {const: cat}}},
                 Dog: {type: object, required: [kind], properties: {kind: {const: dog}}},
                 Plant: {type: object, required: [kind], properties: {kind: {const: plant}}}}
                """
        )
        #expect(lowered.union("Choice")?.variants.map(\.name) == ["pet", "plant"])
        #expect(
            lowered.union("Choice")?.decision
                == .type([
                    .init(
                        types: [.object],
                        decision: .tag(
                            key: "kind",
                            values: [
                                .init(value: .string("cat"), decision: .variant(0)),
                                .init(value: .string("dog"), decision: .variant(0)),
                                .init(value: .string("plant"), decision: .variant(1)),
                            ],
                            otherwise: .unknown
                        )
                    ), .init(types: [.string], decision: .variant(0)),
                ])
        )
        #expect(lowered.messages.isEmpty)
    }

    @Test func aNamelessNestedUnionIsFlattened() {
        let lowered = LoweredDocument(
            schema: "{x-lathe-name: Choice, oneOf: [{oneOf: [{type: integer}, {type: boolean}]}, {type: [string, array]}]}"
        )
        #expect(lowered.union("Choice")?.variants.map(\.name) == ["integer", "bool", "string", "array"])
    }

    @Test func aUnionThatIsAVariantOfItselfEnds() {
        let lowered = LoweredDocument(
            schema: "{$ref: '#/components/schemas/Node'}",
            components: "{Node: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Node'}}]}}"
        )
        #expect(
            lowered.union("Node")?.decision
                == .type([.init(types: [.array], decision: .variant(1)), .init(types: [.string], decision: .variant(0))])
        )
    }

    // MARK: What is a matter of trying

    @Test func whatIsRequiredOfOneAndForbiddenInNoneIsBestFit() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [
                  {type: object, required: [id], properties: {id: {type: string}, a: {type: string}}},
                  {type: object, required: [id], properties: {id: {type: string}, b: {type: string}}}]}
                """
        )
        #expect(
            lowered.union("Choice")?.decision
                == .bestFit([
                    .init(
                        variant: 0,
                        members: [
                            .init(key: "id", isRequired: true, types: [.string]),
                            .init(key: "a", isRequired: false, types: [.string]),
                        ],
                        additional: nil
                    ),
                    .init(
                        variant: 1,
                        members: [
                            .init(key: "id", isRequired: true, types: [.string]),
                            .init(key: "b", isRequired: false, types: [.string]),
                        ],
                        additional: nil
                    ),
                ])
        )
        #expect(lowered.messages == ["warning 8:71 ambiguous-union"])
    }

    /// The best fit goes by types: what listed values tell apart is asked first, also where other variants stay a pair.
    @Test func valuesAreAskedForBeforeTheBestFit() {
        let lowered = LoweredDocument(
            schema: """
                {x-lathe-name: Choice, oneOf: [
                  {type: object, required: [kind], properties: {kind: {const: a}}},
                  {type: object, required: [kind], properties: {kind: {const: b}}},
                  {title: C, type: object, properties: {c: {type: string}}}, {title: D, type: object, properties: {d: {type: string}}}]}
                """
        )
        guard case .member(let key, .value(let values, _), .bestFit(let shapes))? = lowered.union("Choice")?.decision else {
            Issue.record("no member is asked about")
            return
        }
        #expect(key == "kind")
        #expect(values.map(\.decision) == [.variant(0), .variant(1)])
        #expect(shapes.map(\.variant) == [2, 3])
    }

    /// Twenty large objects that differ in nothing: the search has an end.
    @Test(.timeLimit(.minutes(1))) func manyLikeObjectsTakeNoTime() {
        let properties = (0..<30).map { "p\($0): {type: string, enum: [a, b]}" }.joined(separator: ", ")
        let variants = (0..<20).map { "{title: V\($0), type: object, properties: {\(properties)}}" }.joined(separator: ", ")
        let lowered = LoweredDocument(schema: "{x-lathe-name: Choice, oneOf: [\(variants)]}")
        #expect(lowered.diagnostics.first?.message.contains("189 more") == true)
    }

    // MARK: Names

    @Test(
        arguments: [
            // By the tag, by what only one has, by type, by the element.
            (
                "{type: object, required: [v], properties: {v: {const: 1}}}, {type: object, required: [v], properties: {v: {const: 2}}}",
                ["v1", "v2"]
            ),
            (
                "{type: object, required: [id, url], properties: {id: {}, url: {}}}, {type: object, required: [id, text], properties: {id: {}, text: {}}}",
                ["url", "text"]
            ),
            ("{type: string}, {type: object, required: [a, b], properties: {a: {}, b: {}}}", ["string", "object"]),
            (
                "{type: array, items: {type: string}}, {type: array, items: {type: object, required: [url], properties: {url: {}}}}",
                ["strings", "objects"]
            ),
            (
                "{type: array, items: {type: integer}}, {type: array, items: {type: array, items: {type: integer}}}",
                ["integers", "integerLists"]
            ),
            ("{type: string, enum: [a, b]}, {type: integer}, {type: boolean}", ["option", "integer", "bool"]),
            ("{type: integer, enum: [0]}, {type: string, enum: [a, b]}, {type: number}", ["numberOption", "option", "number"]),
            (
                "{type: object, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}", ["a", "b"]
            ),
            (
                "{type: object, additionalProperties: {type: string}}, {type: object, additionalProperties: {type: integer}}",
                ["stringMap", "integerMap"]
            ),
        ]
    )
    func variantsAreNamedAfterWhatMakesTheDifference(variants: String, names: [String]) {
        let lowered = LoweredDocument(schema: "{x-lathe-name: Choice, oneOf: [\(variants)]}")
        #expect(lowered.union("Choice")?.variants.map(\.name) == names)
    }
}
