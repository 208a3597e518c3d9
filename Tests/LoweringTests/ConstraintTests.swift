import ClientModel
import Lowering
import SourceText
import Testing

/// What schemas say beyond the type.
struct ConstraintTests {
    private func lower(_ schema: String, checks: SchemaOptions.Checks = .none) -> LoweredDocument {
        LoweredDocument(
            """
            paths:
              /thing:
                post:
                  operationId: post
                  requestBody: {required: true, content: {application/json: {schema: {type: object, title: Thing, properties: {a: \(schema)}}}}}
                  responses: {'204': {description: n}}
            """
        ) { $0.schemas.checks = checks }
    }

    private func constraints(_ schema: String) -> ConstraintsModel? {
        lower(schema).structure("Thing")?.properties.first?.constraints
    }

    @Test(arguments: [
        "{type: string}", "{type: string, minLength: 0}", "{type: string, minimum: 5}", "{type: integer, maxLength: 5}",
        "{type: integer, format: int32, minimum: -2147483648, maximum: 2147483647}",
        "{type: integer, format: int64, minimum: -9223372036854775808, maximum: 9223372036854775807}",
        "{type: integer, format: uint64, minimum: 0, maximum: 18446744073709551615}", "{type: array, items: {type: string}}",
        "{type: string, enum: [a, bc], maxLength: 2}",
    ])
    func whatSaysNothingIsLeftOut(schema: String) { #expect(constraints(schema) == nil) }

    @Test func limitsAreReadExactly() {
        let model = constraints("{type: integer, format: int64, minimum: -9007199254740993, exclusiveMaximum: 9007199254740993}")
        #expect(model?.minimum == .init(number: "-9007199254740993", isExclusive: false))
        #expect(model?.maximum == .init(number: "9007199254740993", isExclusive: true))
        #expect(constraints("{type: number, minimum: 1.50, maximum: 1e3}")?.minimum?.number == "1.5")
        #expect(constraints("{type: number, minimum: 1.50, maximum: 1e3}")?.maximum?.number == "1000")
    }

    @Test(arguments: [
        ("{type: integer, format: int64, maximum: 18446744073709551615}", false),
        ("{type: integer, maximum: 9223372036854775808}", false), ("{type: integer, maximum: 9223372036854776000}", false),
        ("{type: integer, format: int32, maximum: 2147483648}", false), ("{type: integer, format: uint8, minimum: -1}", false),
        ("{type: integer, format: int8, maximum: 127.5}", false), ("{type: number, maximum: 18446744073709551615}", true),
        ("{type: integer, format: int32, maximum: 2147483646}", true),
    ])
    func whatHasNoRoomIsSaid(schema: String, fits: Bool) {
        let lowered = lower(schema)
        #expect(lowered.diagnostics.map(\.id) == (fits ? [] : ["bound-too-large"]))
        #expect(lowered.model != nil)
        let bound = lowered.structure("Thing")?.properties.first?.constraints
        #expect([bound?.minimum, bound?.maximum].compactMap { $0 }.first?.isReachable == fits)
    }

    @Test func whatIsUsedInManyPlacesIsSaidOnce() {
        let lowered = LoweredDocument(
            schema: "{type: object, properties: {a: {$ref: '#/components/schemas/N'}, b: {$ref: '#/components/schemas/N'}}}",
            components: "{N: {type: integer, format: int32, maximum: 4294967295}}"
        )
        #expect(lowered.diagnostics.map(\.id) == ["bound-too-large"])
    }

    @Test func patternsAreTriedWhereTheyAreChecked() {
        let schema = "{type: string, pattern: '(?<=a)b'}"
        #expect(lower(schema).diagnostics.isEmpty)
        let checked = lower(schema, checks: .requests)
        #expect(checked.diagnostics.map(\.id) == ["unsupported-pattern"])
        #expect(checked.structure("Thing")?.properties[0].constraints?.patterns.map(\.isUnderstood) == [false])
        #expect(lower("{type: string, pattern: '^[^/]+$'}", checks: .requests).diagnostics.isEmpty)
    }

    @Test func onlyWhatIsSentIsChecked() {
        let components = "{T: {type: object, properties: {a: {type: string, maxLength: 1}}}}"
        let received = LoweredDocument(schema: "{$ref: '#/components/schemas/T'}", components: components)
        #expect(received.structure("T")?.properties[0].constraints?.isChecked == false)
        let sent = lower("{type: string, maxLength: 1}", checks: .requests)
        #expect(sent.structure("Thing")?.properties[0].constraints?.isChecked == true)
    }
}
