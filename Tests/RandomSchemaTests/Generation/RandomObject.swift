import LatheRuntime

/// An object on its way to a schema.
struct RandomObject {
    struct Property {
        var name: String
        var schema: RandomSchema
        var isRequired: Bool
        /// The default, filled in when a response has none.
        var fallback: JSONValue?
    }

    /// What is allowed beside the properties.
    enum Rest {
        /// Anything, which is skipped.
        case unsaid
        /// `additionalProperties: false`.
        case none
        case values(RandomSchema)
    }

    var properties: [Property] = []
    var rest = Rest.unsaid

    var schema: RandomSchema {
        var json: [String: JSONValue] = ["type": "object"]
        if !properties.isEmpty {
            json["properties"] = .object(Dictionary(properties.map { ($0.name, $0.schema.json) }) { $1 })
        }
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { json["required"] = .array(required) }
        switch rest {
        case .unsaid: break
        case .none: json["additionalProperties"] = false
        case .values(let schema): json["additionalProperties"] = schema.json
        }
        return RandomSchema(
            .object(json),
            types: ["object"],
            wrong: { random, place in wrong(&random, place) },
            sample: { random, place in sample(&random, place) }
        )
    }

    /// A property that is missing, or has something wrong in it.
    func wrong(_ random: inout SeededGenerator, _ place: RandomSchema.Place) -> WrongSample? {
        guard place.depth > 0, let property = properties.randomElement(using: &random),
            case .object(var members) = sample(&random, place.strict).sent
        else { return WrongSample("no object") }
        let step = WrongSample.step(property.name)
        if property.isRequired, random.once(in: 3) {
            members[property.name] = nil
            return WrongSample(.object(members), at: step)
        }
        guard let wrong = property.schema.wrong(&random, place.inside) else { return nil }
        members[property.name] = wrong.sent
        return WrongSample(.object(members), at: step + wrong.path)
    }

    func sample(_ random: inout SeededGenerator, _ place: RandomSchema.Place) -> Sample {
        var sent: [String: JSONValue] = [:]
        var expected: [String: JSONValue] = [:]
        for property in properties {
            guard property.isRequired || place.depth > 0 && random.once(in: 2) else {
                expected[property.name] = place.isReceived ? property.fallback : nil
                continue
            }
            let sample = property.schema.sample(&random, place.inside)
            sent[property.name] = sample.sent
            // The null of a property that may be absent says no more than its absence.
            if property.isRequired || sample.sent != .null { expected[property.name] = sample.expected }
        }
        let name = "not in the schema"
        switch rest {
        case .unsaid where !place.isStrict && !properties.isEmpty && random.once(in: 3): sent[name] = ["a": [nil, "}"]]
        case .values(let schema) where place.depth > 0 && random.once(in: 2):
            let sample = schema.sample(&random, place.inside)
            (sent[name], expected[name]) = (sample.sent, sample.expected)
        // A free-form object keeps what it has.
        case .unsaid where properties.isEmpty && random.once(in: 2): (sent[name], expected[name]) = ([nil], [nil])
        default: break
        }
        return Sample(sent: .object(sent), expected: .object(expected))
    }
}
