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

    static let byMember = UnionDecision.memberType(
        "v",
        [.string: .variant(0), [.array, .object]: .variant(1)],
        otherwise: .variant(2)
    )

    @Test(arguments: [
        (#"{"v":"x"}"#, 0), (#"{"a":1,"v":[]}"#, 1), (#"{"v":{}}"#, 1), (#"{"v":1}"#, 2), ("{}", 2), ("\"v\"", 2),
    ])
    func decidesByTheTypeOfAMember(json: String, expected: Int) throws {
        #expect(try variant(Self.byMember, json) == expected)
    }

    static let byElement = UnionDecision.elementType([.string: .variant(0), .number: .variant(1)], otherwise: .unknown)

    @Test(
        arguments: [
            (#"["x",1]"#, 0), ("[1]", 1), ("[1.5]", 1), ("[]", nil), ("[null]", nil), ("{}", nil),
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
        for decision in [Self.byType, Self.byTag, Self.byPresence, Self.byMember, Self.byElement, Self.byFit] {
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
