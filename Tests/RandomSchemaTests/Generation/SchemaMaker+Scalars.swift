import LatheRuntime

extension SchemaMaker {
    static let texts: [String] = [
        "", "a", "some text", "true", "null", "1", "\"quoted\"", "back\\slash", "line\nbreak\t\u{1}", "größe", "日本語", "👩‍👩‍👧",
        "e\u{301}", "\u{2028}",
        "a/b?c=d&e", "2026-01-01", "}{][",
    ]
    private static let plainFormats = ["uri", "email", "hostname", "ipv4", "password", "x-made-up"]

    func scalar() -> RandomSchema {
        switch random.number(1...13) {
        case 1: RandomSchema(["type": "boolean"], types: ["boolean"], values: [true, false])
        case 2...3: integer()
        case 4: number()
        case 5...6: enumeration()
        case 7: constant()
        case 8: dateTime()
        case 9: date()
        case 10: uuid()
        case 11: bytes()
        default: string()
        }
    }

    func string() -> RandomSchema {
        let schema = RandomSchema(["type": "string"], types: ["string"], values: Self.texts.map { .string($0) })
        return random.once(in: 4) ? schema.with(["format": .string(random.pick(Self.plainFormats))]) : schema
    }

    func integer() -> RandomSchema {
        let schema = RandomSchema(["type": "integer"], types: ["integer"], values: [0, 1, -1, 42, 2_147_483_647, -2_147_483_648])
        let large = RandomSchema(
            ["type": "integer", "format": "int64"],
            types: ["integer"],
            values: [0, .number(JSONNumber(Int64.max)), .number(JSONNumber(Int64.min)), 9_007_199_254_740_993]
        )
        return random.pick([schema, schema.with(["format": "int32"]), large])
    }

    func number() -> RandomSchema {
        let schema = RandomSchema(
            ["type": "number"],
            types: ["number", "integer"],
            values: [0, 1, -1, 0.5, 1e300, 1.5e-300, 3.141592653589793, 123456789, -0.25]
        )
        let small = RandomSchema(
            ["type": "number", "format": "float"],
            types: ["number", "integer"],
            values: [0, 1, -0.5, 0.1, 16777216]
        )
        return random.pick([schema, schema.with(["format": "double"]), small])
    }

    func enumeration() -> RandomSchema {
        if random.once(in: 4) {
            let values: [JSONValue] = random.pick(random.number(2...5), of: [0, 1, -1, 200, 404, 1_000_000])
            return RandomSchema(["type": "integer", "enum": .array(values)], types: ["integer"], values: values + [77])
        }
        let words = [
            "a", "b", "A", "add", "Add", "none", "unknown", "", "+1", "-1", "1", "left top", "default", "self", "größe", "a\nb",
            "\"", "\\",
        ]
        let values = random.pick(random.number(2...6), of: words).map { JSONValue.string($0) }
        let type: [String: JSONValue] = random.once(in: 4) ? [:] : ["type": "string"]
        return RandomSchema(
            .object(type.merging(["enum": .array(values)]) { $1 }),
            types: ["string"],
            values: values + ["a value that is new"]
        )
    }

    func constant() -> RandomSchema {
        let (value, type): (JSONValue, String) = random.pick([
            ("fixed", "string"), ("", "string"), ("a\n\"b\"", "string"), (7, "integer"), (0, "integer"), (true, "boolean"),
            (false, "boolean"),
        ])
        return constant(value, type: type)
    }

    private func spelled(_ format: String, _ spellings: [(sent: String, expected: String)]) -> RandomSchema {
        RandomSchema(
            ["type": "string", "format": .string(format)],
            types: ["string"],
            wrong: { random, _ in WrongSample(random.pick([1, true, [], [:], "!"])) }
        ) { random, place in
            let spelling = random.pick(spellings)
            return Sample(sent: .string(spelling.sent), expected: .string(spelling.expected))
        }
    }

    func dateTime() -> RandomSchema {
        spelled(
            "date-time",
            [
                ("2026-11-21T04:00:00Z", "2026-11-21T04:00:00Z"), ("2026-11-21T05:00:00+01:00", "2026-11-21T04:00:00Z"),
                ("2026-11-21t04:00:00.000z", "2026-11-21T04:00:00Z"),
                ("2026-11-20T23:30:00.125-04:30", "2026-11-21T04:00:00.125Z"),
                ("1969-12-31T23:59:59.500000Z", "1969-12-31T23:59:59.500Z"),
            ]
        )
    }

    func date() -> RandomSchema {
        spelled("date", ["2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31"].map { ($0, $0) })
    }

    func uuid() -> RandomSchema {
        spelled(
            "uuid",
            [
                ("7B0E5F46-6A31-4A3E-9D0E-3F6A3C1D2B10", "7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10"),
                ("00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"),
            ]
        )
    }

    func bytes() -> RandomSchema { spelled("byte", ["", "AAH/", "TGF0aGU="].map { ($0, $0) }) }

    /// Any JSON value. The null of an optional property is not kept, so the value is none at its top.
    func anything() -> RandomSchema {
        RandomSchema(
            version == .v3_1 ? random.pick([[:], true, ["description": "Anything."]]) : [:],
            types: ["string", "integer", "number", "boolean", "array", "object"],
            values: [1, -0.5, "text", true, [], [nil, [[]]], [:], ["a": nil, "b": ["c": [1, "x"]]]]
        )
    }
}
