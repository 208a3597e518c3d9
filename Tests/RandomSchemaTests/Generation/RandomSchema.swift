import LatheRuntime

/// A schema, as JSON and as what makes values that it accepts.
struct RandomSchema {
    /// How deep a value is, and what it may have.
    struct Place {
        /// How many more values may be inside each other.
        var depth: Int
        /// Whether objects have only properties their schema names: inside of unions, where others could select a variant.
        var isStrict = false
        /// Whether it is part of a response: what is only sent has no defaults filled in.
        var isReceived = true

        var inside: Place { with { $0.depth -= 1 } }
        var strict: Place { with { $0.isStrict = true } }

        private func with(_ change: (inout Place) -> Void) -> Place {
            var copy = self
            change(&copy)
            return copy
        }
    }

    typealias Sampler = (inout SeededGenerator, Place) -> Sample
    /// Makes a value that has to be refused; `nil` where there is none at hand.
    typealias WrongSampler = (inout SeededGenerator, Place) -> WrongSample?

    let json: JSONValue
    /// The JSON types of the values: "string", "integer", "number", "boolean", "array", "object", "null".
    let types: Set<String>
    let sample: Sampler
    let wrong: WrongSampler

    init(
        _ json: JSONValue,
        types: Set<String>,
        wrong: @escaping WrongSampler = { _, _ in nil },
        sample: @escaping Sampler
    ) {
        self.json = json
        self.types = types
        self.sample = sample
        self.wrong = wrong
    }

    /// A schema with the values listed.
    init(_ json: JSONValue, types: Set<String>, values: [JSONValue]) {
        self.init(json, types: types, wrong: Self.otherTypes(than: types)) { random, _ in Sample(random.pick(values)) }
    }

    /// Makes a value of none of the types. Null is among them only where it is refused wherever it stands.
    static func otherTypes(than types: Set<String>) -> WrongSampler {
        let all: [(String, JSONValue)] = [
            ("string", "wrong"), ("integer", 1), ("boolean", true), ("array", []), ("object", [:]), ("number", 1.5),
        ]
        let others = all.filter { !types.contains($0.0) && !($0.0 == "integer" && types.contains("number")) }.map(\.1)
        return { random, _ in others.isEmpty ? nil : WrongSample(random.pick(others)) }
    }

    /// The same with other words beside it.
    func with(_ members: [String: JSONValue]) -> RandomSchema {
        guard case .object(let all) = json else { return self }
        return RandomSchema(.object(all.merging(members) { $1 }), types: types, wrong: wrong, sample: sample)
    }

    /// Other words beside it, and with them other values.
    func with(_ members: [String: JSONValue], types: Set<String>, sample: @escaping Sampler) -> RandomSchema {
        RandomSchema(with(members).json, types: types, sample: sample)
    }

    /// The same with null as one more value.
    ///
    /// - Parameter version: the version of OpenAPI whose words say so.
    func orNull(_ version: Version, _ random: inout SeededGenerator) -> RandomSchema {
        guard !types.contains("null") else { return self }
        let sample = sample
        return RandomSchema(nullSpelling(version, &random), types: types.union(["null"]), wrong: wrong) { random, place in
            random.once(in: 3) ? Sample(.null) : sample(&random, place)
        }
    }

    private func nullSpelling(_ version: Version, _ random: inout SeededGenerator) -> JSONValue {
        // In 3.0 a type must stand beside `nullable`; an enum must have null among its values.
        let isPlain = json["type"] != nil && json["enum"] == nil && json["const"] == nil && json["allOf"] == nil
        switch version {
        case .v3_0:
            if isPlain { return with(["nullable": true]).json }
            return ["nullable": true, random.pick(["allOf", "oneOf", "anyOf"]): [json]]
        case .v3_1:
            if isPlain, let type = json["type"], random.once(in: 2) {
                return with(["type": .array((type.arrayValue ?? [type]) + ["null"])]).json
            }
            return [random.pick(["oneOf", "anyOf"]): .array([json, ["type": "null"]].shuffled(using: &random))]
        }
    }
}

/// The words that schemas are written in.
enum Version: String {
    case v3_0 = "3.0.3"
    case v3_1 = "3.1.0"
}
