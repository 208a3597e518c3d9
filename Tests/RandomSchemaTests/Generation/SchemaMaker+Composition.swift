import LatheRuntime

extension SchemaMaker {
    /// `allOf` over references and inline objects, with properties beside it.
    func composition(_ depth: Int) -> RandomSchema {
        var parts: [RandomSchema] = []
        var left = Self.names.shuffled(using: &random)
        func part() -> RandomObject {
            let names = left.prefix(random.number(1...2))
            left.removeFirst(names.count)
            return RandomObject(properties: names.map { property($0, depth - 1) })
        }
        for _ in 0..<random.number(1...3) {
            let object = part()
            parts.append(random.once(in: 2) ? component(object.schema) : object.schema)
        }
        if random.once(in: 4) {
            let words: [JSONValue] = ["one", "two"]
            let variants = words.map { word in
                RandomObject(properties: [
                    .init(
                        name: "tag of it",
                        schema: RandomSchema(["const": word], types: ["string"], values: [word]),
                        isRequired: true
                    ),
                    .init(name: "only \(word.stringValue ?? "")", schema: scalar(), isRequired: false),
                ]).schema
            }
            parts.append(
                RandomSchema(["oneOf": .array(variants.map(\.json))], types: ["object"]) { random, place in
                    random.pick(variants).sample(&random, place)
                }
            )
        }
        if random.once(in: 5) { parts.append(contentsOf: refinement(of: "refined")) }
        let isStrict = parts.count > 1
        var json: [String: JSONValue] = ["allOf": .array(parts.map(\.json))]
        if random.once(in: 3) {
            let sibling = part().schema
            json.merge(sibling.json.objectValue ?? [:]) { $1 }
            parts.append(sibling)
        }
        let all = parts
        return RandomSchema(.object(json), types: ["object"]) { random, place in
            let samples = all.map { $0.sample(&random, isStrict ? place.strict : place) }
            return Sample(sent: merged(samples.map(\.sent)), expected: merged(samples.map(\.expected)))
        }
    }
}

extension SchemaMaker {
    /// Two parts that say something about the same property: what both allow is allowed.
    private func refinement(of name: String) -> [RandomSchema] {
        let wide = RandomSchema(["type": "string", "enum": ["a", "b", "c"]], types: ["string"], values: ["a"])
        let narrow = RandomSchema(["type": "string", "enum": ["d", "a"]], types: ["string"], values: ["a"])
        return [wide, narrow].shuffled(using: &random).map { schema in
            RandomObject(properties: [.init(name: name, schema: schema, isRequired: true)]).schema
        }
    }
}

/// One object with the members of all.
func merged(_ objects: [JSONValue]) -> JSONValue {
    .object(objects.compactMap(\.objectValue).reduce(into: [:]) { $0.merge($1) { $1 } })
}
