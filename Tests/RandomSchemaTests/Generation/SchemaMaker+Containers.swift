import LatheRuntime

extension SchemaMaker {
    static let names: [String] = [
        "id", "name", "type", "class", "self", "a-b", "a_b", "aB", "größe", "@odd$", "1st", "", "default", "init", "Type",
        "fields",
        "description", "hashValue", "value", "items", "data", "rawValue", "json", "x y", "日本", "additionalProperties", "writer",
        "reader",
        "codingKeys", "Self", "Any", "Optional", "String", "_id", "ID", "key\"quoted\"", "back\\slash", "fixed",
    ]

    func array(_ depth: Int) -> RandomSchema {
        let items = schema(depth - 1)
        return RandomSchema(
            ["type": "array", "items": items.json],
            types: ["array"],
            wrong: { random, place in
                guard place.depth > 0, let wrong = items.wrong(&random, place.inside) else { return WrongSample("no array") }
                let first = items.sample(&random, place.inside)
                return WrongSample([first.sent, wrong.sent], at: "[1]\(wrong.path)")
            },
            sample: { random, place in list(of: items, random.number(0...3), &random, place) }
        )
    }

    func map(_ depth: Int) -> RandomSchema {
        let values = schema(depth - 1)
        return RandomSchema(
            ["type": "object", "additionalProperties": values.json],
            types: ["object"],
            wrong: { random, place in
                guard place.depth > 0, let wrong = values.wrong(&random, place.inside) else { return WrongSample(["no map"]) }
                let name = random.pick(Self.names)
                return WrongSample(.object([name: wrong.sent]), at: WrongSample.step(name) + wrong.path)
            }
        ) { random, place in
            guard place.depth > 0 else { return Sample([:]) }
            var sent: [String: JSONValue] = [:]
            var expected: [String: JSONValue] = [:]
            for name in random.pick(random.number(0...3), of: Self.names) {
                let sample = values.sample(&random, place.inside)
                (sent[name], expected[name]) = (sample.sent, sample.expected)
            }
            return Sample(sent: .object(sent), expected: .object(expected))
        }
    }

    /// An object with some properties.
    func object(_ depth: Int) -> RandomSchema {
        var object = RandomObject()
        // Once in a while as many as need a box where they are embedded.
        let count = random.once(in: 25) ? Self.names.count : random.number(0...5)
        for name in random.pick(count, of: Self.names) { object.properties.append(property(name, count > 5 ? 0 : depth - 1)) }
        switch random.number(1...8) {
        case 1: object.rest = .none
        case 2: object.rest = .values(schema(depth - 1))
        default: break
        }
        guard random.once(in: 6) else { return object.schema }
        let titles = ["Error", "a title", "", "Type", "größe", "123", "String"]
        return object.schema.with([
            "title": .string(random.pick(titles)), "description": "Ends with */ and \"\"\"\n\n# and \\(more)",
        ])
    }

    func property(_ name: String, _ depth: Int) -> RandomObject.Property {
        let isRequired = random.once(in: 2)
        if !isRequired, random.once(in: 6) {
            let (type, value): (String, JSONValue) = random.pick([
                ("string", "filled in"), ("string", ""), ("integer", 3), ("integer", -1), ("number", 0.5), ("boolean", true),
                ("boolean", false),
            ])
            let schema = RandomSchema(["type": .string(type), "default": value], types: [type], values: [value])
            return RandomObject.Property(name: name, schema: schema, isRequired: false, fallback: value)
        }
        return RandomObject.Property(name: name, schema: schema(depth), isRequired: isRequired)
    }

    /// A schema whose values have others of it inside them.
    func recursive(_ depth: Int) -> RandomSchema {
        let name = newName("Node")
        declare(name)
        let node = reference(name, types: ["object"])
        var object = RandomObject()
        object.properties = [RandomObject.Property(name: "value", schema: scalar(), isRequired: true)]
        let ways = ["children", "byName", "next", "either", "other"]
        for way in random.pick(random.number(1...3), of: ways) {
            let schema: RandomSchema
            switch way {
            case "children":
                schema = RandomSchema(["type": "array", "items": node.json], types: ["array"]) { random, place in
                    list(of: node, random.number(0...2), &random, place)
                }
            case "byName":
                schema = RandomSchema(["type": "object", "additionalProperties": node.json], types: ["object"]) { random, place in
                    guard place.depth > 0 else { return Sample([:]) }
                    let sample = node.sample(&random, place.inside)
                    return Sample(sent: ["a b": sample.sent], expected: ["a b": sample.expected])
                }
            case "next": schema = node
            case "either":
                schema = RandomSchema(["oneOf": [node.json, ["type": "string"]]], types: ["object", "string"]) { random, place in
                    place.depth > 0 && random.once(in: 2) ? node.sample(&random, place.inside.strict) : Sample("the end")
                }
            default: schema = component(RandomObject(properties: [.init(name: "back", schema: node, isRequired: false)]).schema)
            }
            object.properties.append(RandomObject.Property(name: way, schema: schema, isRequired: false))
        }
        define(name, object.schema)
        return node
    }
}

/// An array of that many elements, empty where it would be too deep.
func list(of items: RandomSchema, _ count: Int, _ random: inout SeededGenerator, _ place: RandomSchema.Place) -> Sample {
    guard place.depth > 0 else { return Sample([]) }
    let samples = (0..<count).map { _ in items.sample(&random, place.inside) }
    return Sample(sent: .array(samples.map(\.sent)), expected: .array(samples.map(\.expected)))
}
