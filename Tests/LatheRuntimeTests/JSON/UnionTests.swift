import LatheRuntime
import Testing

@Suite struct UnionTests {
    /// Reads any value and keeps which variant it was, so that decisions can be tested without types for the variants.
    private func variant(_ decision: UnionDecision, _ json: String) throws -> Int? {
        try Probe.$decision.withValue(decision) { try read(Probe.self, json).variant }
    }

    struct Probe: JSONRepresentable {
        @TaskLocal static var decision = UnionDecision.unknown
        let variant: Int?
        init(from reader: inout JSONReader) throws(JSONError) {
            variant = try reader.variant(Probe.decision)
            // The decision leaves the value where it is.
            _ = try reader.read(JSONValue.self)
        }
        func write(to writer: inout JSONWriter) throws(JSONError) { try variant.write(to: &writer) }
    }

    static let byType = UnionDecision.type([
        .string: .variant(0), [.number, .null]: .variant(1), .integer: .variant(2), .object: .tag("kind", ["a": .variant(3)]),
    ])

    @Test(
        arguments: [
            ("\"x\"", 0), ("1.5", 1), ("null", 1), ("1", 2), ("1.0", 2), ("1e3", 2), (#"{"kind":"a"}"#, 3),
            (#"{"kind":"b"}"#, nil), ("[]", nil),
            ("true", nil),
        ] as [(String, Int?)]
    )
    func decidesByType(json: String, expected: Int?) throws {
        #expect(try variant(Self.byType, json) == expected)
    }

    @Test func anIntegerIsANumberWhereNothingElseTakesIt() throws {
        #expect(try variant(.type([.string: .variant(0), .number: .variant(1)]), "1") == 1)
        #expect(try variant(.type([.integer: .variant(0)]), "1.5") == nil)
        #expect(try variant(.type([[.integer, .number]: .variant(0)]), "1.5") == 0)
    }

    static let byTag = UnionDecision.tag(
        "kind",
        ["a": .variant(0), "b\n": .variant(1), "é": .variant(0)],
        otherwise: .variant(2)
    )

    @Test(arguments: [
        (#"{"kind":"a"}"#, 0), (#"{"x":{"kind":"a"},"y":[1],"kind":"b\n"}"#, 1), (#"{"k\u0069nd":"\u0061"}"#, 0),
        (#"{"kind":"é"}"#, 0),
        (#"{"kind":"c"}"#, 2), (#"{"kind":1}"#, 2), (#"{"kind":null}"#, 2), ("{}", 2), ("[]", 2), ("1", 2),
    ])
    func decidesByTag(json: String, expected: Int) throws {
        #expect(try variant(Self.byTag, json) == expected)
    }

    static let byValue = UnionDecision.value(
        ["a": .variant(0), 2: .variant(1), -3: .variant(1), true: .variant(2)],
        otherwise: .format([.date: .variant(3), .dateTime: .variant(4), .uuid: .variant(5)], otherwise: .variant(6))
    )

    @Test(arguments: [
        (#""a""#, 0), (#""\u0061""#, 0), ("2", 1), ("2.0", 1), ("20e-1", 1), ("-3", 1), ("true", 2),
        (#""2025-01-31""#, 3), (#""2025-01-31T12:00:00.5+01:00""#, 4), (#""2025-01-31 12:00:00z""#, 4),
        (#""7B0E5F46-6a31-4a3e-9d0e-3f6a3c1d2b10""#, 5),
        (#""2025-02-30""#, 6), (#""2025-01-31T""#, 6), (#""7B0E5F46-6a31-4a3e-9d0e-3f6a3c1d2b1""#, 6),
        (#""7B0E5F46-6a31-4a3e-9d0e-3f6a3c1d2b1x""#, 6), (#""7B0E5F46x6a31-4a3e-9d0e-3f6a3c1d2b10""#, 6), (#""""#, 6),
        ("3", 6), ("2.5", 6), ("99999999999999999999", 6), ("false", 6), ("null", 6), ("[]", 6), ("{}", 6),
    ])
    func decidesByTheValueAndItsForm(json: String, expected: Int) throws {
        #expect(try variant(Self.byValue, json) == expected)
    }

    @Test(
        arguments: [
            (#"{"version":1}"#, 0), (#"{"version":2.0}"#, 1), (#"{"version":true}"#, 2), (#"{"version":"1"}"#, nil),
            (#"{"version":null}"#, nil), ("{}", nil),
        ] as [(String, Int?)]
    )
    func tagsMayBeNumbersAndBooleans(json: String, expected: Int?) throws {
        #expect(try variant(.tag("version", [1: .variant(0), 2: .variant(1), true: .variant(2)]), json) == expected)
    }

    static let byPresence = UnionDecision.presence(
        ["a": .variant(0), "b": .variant(1)],
        otherwise: .type([.object: .variant(2)])
    )

    @Test(
        arguments: [
            (#"{"a":1}"#, 0), (#"{"b":1}"#, 1), (#"{"b":1,"a":null}"#, 0), (#"{"c":{"a":1}}"#, 2), ("{}", 2), ("[]", nil),
        ] as [(String, Int?)]
    )
    func decidesByPresence(json: String, expected: Int?) throws {
        #expect(try variant(Self.byPresence, json) == expected)
    }

    static let byMember = UnionDecision.member(
        "v",
        .type([.string: .variant(0), [.array, .object]: .variant(1), .integer: .value([7: .variant(3)], otherwise: .variant(2))]),
        otherwise: .variant(2)
    )

    @Test(
        arguments: [
            (#"{"v":"x"}"#, 0), (#"{"a":1,"v":[]}"#, 1), (#"{"v":{}}"#, 1), (#"{"v":1}"#, 2), (#"{"v":7.0}"#, 3), ("{}", 2),
            ("\"v\"", 2),
            (#"{"v":true}"#, nil),
        ] as [(String, Int?)]
    )
    func decidesByWhatAMemberIs(json: String, expected: Int?) throws {
        #expect(try variant(Self.byMember, json) == expected)
    }

    static let byElement = UnionDecision.element(
        .type([.string: .variant(0), .number: .variant(1), .object: .presence(["id": .variant(2)], otherwise: .variant(3))])
    )

    @Test(
        arguments: [
            (#"["x",1]"#, 0), ("[1]", 1), ("[1.5]", 1), ("[]", nil), ("[null]", nil), ("{}", nil),
            (#"[{"x":[{}],"id":1}]"#, 2), ("[{}, 1]", 3),
        ] as [(String, Int?)]
    )
    func decidesByTheFirstElement(json: String, expected: Int?) throws {
        #expect(try variant(Self.byElement, json) == expected)
    }

    static let byFit = UnionDecision.bestFit([
        ObjectShape(0, members: [.required("id", [.integer]), .optional("name", [.string])], additional: nil),
        ObjectShape(1, members: [.required("id", [.integer]), .optional("size", [.number])], additional: nil),
        ObjectShape(2, members: [.required("id", [.string])], additional: []),
        ObjectShape(3, members: [], additional: [.boolean]),
        ObjectShape(4, members: [.required("any")], additional: [.string]),
    ])

    @Test(
        arguments: [
            (#"{"id":1}"#, 0), (#"{"id":1,"name":"n"}"#, 0), (#"{"id":1,"size":2}"#, 1), (#"{"id":1,"name":null}"#, 0),
            (#"{"id":1,"other":[],"size":2.5}"#, 1), (#"{"id":"x"}"#, 2), (#"{"a":true}"#, 3), ("{}", 3),
            (#"{"any":[],"more":"x"}"#, 4), (#"{"any":null}"#, 4),
            // None fits: the first with all it requires.
            (#"{"id":"x","more":1}"#, 0), (#"{"a":1}"#, 3), (#"{"id":null}"#, 0),
            // A member that comes twice is known once.
            (#"{"id":1,"id":2,"name":"n"}"#, 0),
            ("[]", nil), ("1", nil),
        ] as [(String, Int?)]
    )
    func decidesByTheBestFit(json: String, expected: Int?) throws {
        #expect(try variant(Self.byFit, json) == expected)
    }

    @Test func nothingFits() throws {
        #expect(try variant(.bestFit([ObjectShape(0, members: [.required("a")], additional: nil)]), "{}") == nil)
        #expect(try variant(.bestFit([]), "{}") == nil)
        #expect(try variant(.unknown, "1") == nil)
        #expect(try variant(.variant(7), "1") == 7)
    }

    @Test func namesThatComeTwiceAreHarmless() throws {
        let decision = UnionDecision.tag("kind", ["a": .variant(0), "a": .variant(1)])
        #expect(try variant(decision, #"{"kind":"a"}"#) == 0)
    }

    @Test(arguments: [#"{"kind":tru}"#, #"{"kind""#, #"{"kind":"a"#, #"{"x":[}"#, "", "[", "\u{1}"])
    func brokenTextIsAnError(json: String) {
        for decision in [Self.byType, Self.byTag, Self.byValue, Self.byPresence, Self.byMember, Self.byElement, Self.byFit] {
            #expect(throws: JSONError.self) { try variant(decision, json) }
        }
    }

    @Test func lookingAheadKeepsToTheDepthLimit() {
        let deep = String(repeating: "[", count: 200)
        for decision in [Self.byTag, Self.byFit] {
            let error = #expect(throws: JSONError.self) { try variant(decision, "{\"x\":\(deep)") }
            #expect(error?.kind == .limit)
        }
    }
}
