import LatheRuntime

/// Enums and constants of any JSON type, and what 2020-12 adds to lists and objects.
extension SchemaMaker {
    private static let literals: [(json: JSONValue, type: String)] = [
        ("auto", "string"), ("", "string"), (7, "integer"), (0.5, "number"), (true, "boolean"), (false, "boolean"),
        ([1, "x"], "array"),
        ([], "array"), (["a": [nil]], "object"), ([:], "object"),
    ]

    /// Values of several JSON types; others survive, too.
    func mixedEnumeration() -> RandomSchema {
        let values = random.pick(random.number(2...5), of: Self.literals)
        let all = values.map(\.json)
        return RandomSchema(["enum": .array(all)], types: Set(values.map(\.type))) { random, _ in
            Sample(random.once(in: 6) ? random.pick(Self.literals).json : random.pick(all))
        }
    }

    /// One value, of any JSON type.
    func literal() -> RandomSchema {
        let (value, type) = random.pick(Self.literals)
        let json: JSONValue = version == .v3_1 ? ["const": value] : ["enum": [value]]
        return RandomSchema(json, types: [type], values: [value])
    }

    /// An array with a schema for each of its first elements.
    func tuple(_ depth: Int) -> RandomSchema {
        let first = (0..<random.number(1...3)).map { _ in schema(depth - 1) }
        let minimum = random.number(0...first.count)
        var json: [String: JSONValue] = [
            "type": "array", "prefixItems": .array(first.map(\.json)), "minItems": .number(JSONNumber(minimum)),
        ]
        var rest: RandomSchema?
        switch random.number(1...3) {
        case 1: json["items"] = false
        case 2:
            let schema = schema(depth - 1)
            json["items"] = schema.json
            rest = schema
        default: break
        }
        return RandomSchema(.object(json), types: ["array"]) { random, place in
            // An optional element is absent only behind the others, and its null says no more than that.
            var samples = first.prefix(minimum).map { $0.sample(&random, place.inside) }
            guard place.depth > 0, random.once(in: 2) else { return combined(samples) }
            let optional = first.dropFirst(minimum).map { $0.sample(&random, place.inside) }
            guard optional.allSatisfy({ $0.sent != .null }) else { return combined(samples) }
            samples += optional
            if let rest { samples += (0..<random.number(0...2)).map { _ in rest.sample(&random, place.inside) } }
            return combined(samples)
        }
    }

    /// An object whose members have schemas by what their names look like.
    func patterns(_ depth: Int) -> RandomSchema {
        let schema = schema(depth - 1)
        let own = property("id", 0)
        let hasOwn = random.once(in: 2)
        var json: [String: JSONValue] = ["type": "object", "patternProperties": ["^x-": schema.json]]
        if random.once(in: 2) { json["additionalProperties"] = false }
        if hasOwn { json["properties"] = ["id": own.schema.json] }
        let object = RandomObject(
            properties: hasOwn ? [.init(name: "id", schema: own.schema, isRequired: false, fallback: own.fallback)] : []
        )
        return RandomSchema(.object(json), types: ["object"]) { random, place in
            let members = hasOwn ? object.sample(&random, place.strict) : Sample([:])
            guard place.depth > 0 else { return members }
            let other = schema.sample(&random, place.inside)
            return Sample(
                sent: merged([members.sent, ["x-a b": other.sent]]),
                expected: merged([members.expected, ["x-a b": other.expected]])
            )
        }
    }
}

/// An array of samples.
private func combined(_ samples: [Sample]) -> Sample {
    Sample(sent: .array(samples.map(\.sent)), expected: .array(samples.map(\.expected)))
}
