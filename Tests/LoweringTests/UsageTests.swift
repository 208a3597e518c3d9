import ClientModel
import Lowering
import Testing

/// How schemas look depends on how they are used.
struct UsageTests {
    /// A document in which `Thing` is sent and received in these ways.
    private func lower(
        _ components: String,
        ways: Set<Way>,
        options: SchemaOptions = SchemaOptions()
    ) -> LoweredDocument {
        let body = { (type: String) in
            "requestBody: {required: true, content: {\(type): {schema: {$ref: '#/components/schemas/Thing'}}}}"
        }
        var paths = "paths:\n  /other: {get: {operationId: other, responses: {'204': {description: n}}}}\n  /thing:\n"
        for way in Way.allCases where ways.contains(way) {
            switch way {
            case .get:
                paths +=
                    "    get: {operationId: get, responses: {'200': {description: o, content: {application/json: "
                    + "{schema: {$ref: '#/components/schemas/Thing'}}}}}}\n"
            case .put: paths += "    put: {operationId: put, \(body("application/json")), responses: {'204': {description: n}}}\n"
            case .patch:
                paths += "    patch: {operationId: patch, \(body("application/json")), responses: {'204': {description: n}}}\n"
            case .merge:
                paths +=
                    "    post: {operationId: merge, \(body("application/merge-patch+json")), responses: {'204': {description: n}}}\n"
            }
        }
        return LoweredDocument(paths + "components:\n  schemas:\n" + components) { $0.schemas = options }
    }

    enum Way: CaseIterable { case get, put, patch, merge }

    private func names(_ lowered: LoweredDocument) -> [String] { lowered.model?.declarations.map(\.name).sorted() ?? [] }

    private static let nullable = "    Thing: {type: object, properties: {a: {type: [string, 'null']}, b: {type: string}}}\n"

    @Test(
        arguments: [
            ([.get], ["Thing"]), ([.put], ["Thing"]), ([.get, .put], ["Thing"]), ([.patch], ["Thing"]), ([.merge], ["Thing"]),
            ([.get, .patch], ["Thing", "ThingPatch"]), ([.put, .patch], ["Thing", "ThingPatch"]),
            ([.get, .put, .patch], ["Thing", "ThingPatch"]), ([.get, .merge], ["Thing", "ThingPatch"]),
            ([.get, .patch, .merge], ["Thing", "ThingMergePatch", "ThingPatch"]),
        ] as [(Set<Way>, [String])]
    )
    func threeStatesAskForAFormOfTheirOwn(ways: Set<Way>, expected: [String]) {
        #expect(names(lower(Self.nullable, ways: ways)) == expected)
    }

    @Test func threeStatesCanBeSwitched() {
        var options = SchemaOptions()
        options.threeStates = .always
        let always = lower(Self.nullable, ways: [.get, .put], options: options)
        #expect(always.properties("Thing") == ["a: a: string?", "b: b: string?"])
        #expect(always.properties("ThingRequest") == ["a: a: Nullable<string>", "b: b: string?"])
        options.threeStates = .never
        let never = lower(Self.nullable, ways: [.get, .patch, .merge], options: options)
        #expect(names(never) == ["Thing"])
        #expect(never.properties("Thing") == ["a: a: string?", "b: b: string?"])
    }

    @Test func whatIsOnlyPatchedKeepsItsName() {
        #expect(lower(Self.nullable, ways: [.patch]).properties("Thing") == ["a: a: Nullable<string>", "b: b: string?"])
        #expect(lower(Self.nullable, ways: [.merge]).properties("Thing") == ["a: a: Nullable<string>", "b: b: Nullable<string>"])
    }

    /// A difference reaches everything that contains it, through lists, maps, unions and itself, and nothing else.
    @Test func aDifferenceReachesWhatContainsIt() {
        let lowered = lower(
            """
                Thing: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/Choice'}},
                  map: {type: object, additionalProperties: {$ref: '#/components/schemas/Same'}}}}
                Choice: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {$ref: '#/components/schemas/Other'}]}
                Leaf: {type: object, required: [leaf], properties: {leaf: {type: string}, id: {type: string, readOnly: true}}}
                Other: {type: object, required: [other], properties: {other: {$ref: '#/components/schemas/Same'}}}
                Same: {type: object, properties: {same: {$ref: '#/components/schemas/Same'}, x: {type: string}}}

            """,
            ways: [.get, .put]
        )
        #expect(
            names(lowered) == ["Choice", "ChoiceRequest", "Leaf", "LeafRequest", "Other", "Same", "Thing", "ThingRequest"]
        )
        #expect(lowered.properties("ThingRequest") == ["list: list: [ChoiceRequest]?", "map: map: [String: Same]?"])
    }

    /// Two schemas that contain each other and nothing that differs stay one each.
    @Test func recursionAloneIsNoDifference() {
        let components = """
                Thing: {type: object, properties: {other: {$ref: '#/components/schemas/Other'}, KEY: {type: string}}}
                Other: {type: object, properties: {thing: {$ref: '#/components/schemas/Thing'}}}

            """
        #expect(names(lower(components, ways: [.get, .put])) == ["Other", "Thing"])
        let divided = components.replacing("KEY: {type: string}", with: "id: {type: string, readOnly: true}")
        #expect(names(lower(divided, ways: [.get, .put])) == ["Other", "OtherRequest", "Thing", "ThingRequest"])
    }

    @Test func whatOnlyADroppedMemberLedToIsNotDeclared() {
        let lowered = lower(
            """
                Thing: {type: object, properties: {a: {type: string}, info: {type: object, readOnly: true, properties: {x: {type: string}}}}}

            """,
            ways: [.put]
        )
        #expect(names(lowered) == ["Thing"])
        #expect(lowered.properties("Thing") == ["a: a: string?"])
    }

    @Test(
        arguments: [(.auto, [false, true]), (.let, [false, false]), (.var, [true, true])]
            as [(SchemaOptions.Properties, [Bool])]
    )
    func propertiesAreDeclaredAsConfigured(option: SchemaOptions.Properties, expected: [Bool]) {
        var options = SchemaOptions()
        options.properties = option
        let lowered = lower(
            "    Thing: {type: object, properties: {id: {type: string, readOnly: true}}}\n",
            ways: [.get, .put],
            options: options
        )
        #expect(["Thing", "ThingRequest"].map { lowered.structure($0)?.isMutable } == expected)
    }

    @Test(arguments: [
        ("{type: integer, format: uint64}", "sized(ClientModel.IntegerType.uint64)"),
        ("{type: number, format: decimal}", "decimal"),
        ("{type: integer, format: int8}", "sized(ClientModel.IntegerType.int8)"), ("{type: string, format: byte}", "data"),
        ("{type: string, format: date-time}", "date"), ("{type: string, format: unheard-of}", "string"),
        ("{type: string, format: binary}", "string"), ("{type: number, format: float}", "float"),
    ])
    func formatsHaveTypes(schema: String, expected: String) {
        let lowered = LoweredDocument(schema: schema)
        #expect(lowered.returned.map { "\($0)" } == expected)
    }

    @Test func formatsCanBePlain() {
        var options = SchemaOptions()
        options.plainFormats = ["date-time", "byte"]
        let lowered = lower(
            """
                Thing: {type: object, properties: {a: {type: string, format: date-time}, b: {type: string, format: byte},
                  c: {type: string, format: base64}, d: {type: string, format: date}}}

            """,
            ways: [.get],
            options: options
        )
        #expect(
            lowered.properties("Thing") == ["a: a: string?", "b: b: string?", "c: c: string?", "d: d: calendarDate?"]
        )
    }
}
