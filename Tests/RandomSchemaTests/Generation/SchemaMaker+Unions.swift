import LatheRuntime

extension SchemaMaker {
    private typealias Property = RandomObject.Property

    /// `oneOf` or `anyOf` in one of the ways in which variants can be told apart.
    func union(_ depth: Int) -> RandomSchema {
        switch random.number(1...14) {
        case 1...2: byType(depth)
        case 3: byDiscriminator(depth)
        case 4: byConstant(depth)
        case 5: byPresence(depth)
        case 6: byMemberType(depth)
        case 7: byElement()
        case 8: openEnum()
        case 9: closed()
        case 10: besideProperties(depth)
        case 11: severalTypes()
        case 12: byBase(depth)
        case 13: byEnum(depth)
        default: nested(depth)
        }
    }

    private func choice(_ variants: [RandomSchema], _ members: [String: JSONValue] = [:]) -> RandomSchema {
        let json: [String: JSONValue] = [random.pick(["oneOf", "anyOf"]): .array(variants.map(\.json))]
        return RandomSchema(
            .object(json.merging(members) { $1 }),
            types: variants.reduce(into: []) { $0.formUnion($1.types) }
        ) { random, place in random.pick(variants).sample(&random, place.strict) }
    }

    private func byType(_ depth: Int) -> RandomSchema {
        let candidates = [
            random.pick([string(), uuid(), dateTime(), enumeration()]), random.pick([integer(), number()]),
            RandomSchema(["type": "boolean"], types: ["boolean"], values: [true, false]), array(depth),
            random.pick([object(depth), map(depth)]),
        ]
        var variants: [RandomSchema] = []
        for candidate in candidates.shuffled(using: &random).prefix(random.number(2...4))
        where variants.allSatisfy({ $0.types.isDisjoint(with: candidate.types) }) { variants.append(candidate) }
        if version == .v3_1, random.once(in: 5) {
            variants.append(RandomSchema(["type": "null"], types: ["null"], values: [.null]))
        }
        return choice(variants)
    }

    private func variantObject(_ depth: Int, _ own: [Property]) -> RandomObject {
        var object = RandomObject(properties: own)
        for name in random.pick(random.number(0...2), of: Self.names) where !own.contains(where: { $0.name == name }) {
            object.properties.append(Property(name: name, schema: schema(depth - 1), isRequired: false))
        }
        return object
    }

    private func byDiscriminator(_ depth: Int) -> RandomSchema {
        var mapping: [String: JSONValue] = [:]
        var variants: [RandomSchema] = []
        let isMapped = random.once(in: 2)
        for word in random.pick(random.number(2...3), of: ["Cat", "Dog", "bird", "Fish"]) {
            let name = newName(word)
            declare(name)
            let tag = isMapped ? "the \(word)" : name
            if isMapped { mapping[tag] = .string(random.once(in: 2) ? name : "#/components/schemas/\(name)") }
            let plain = RandomSchema(["type": "string"], types: ["string"], values: [.string(tag)])
            let schema = random.pick([plain, constant(.string(tag), type: "string")])
            let kind = Property(name: "kind", schema: schema, isRequired: true)
            define(name, variantObject(depth, [kind]).schema)
            variants.append(reference(name, types: ["object"]))
        }
        var discriminator: [String: JSONValue] = ["propertyName": "kind"]
        if isMapped { discriminator["mapping"] = .object(mapping) }
        return choice(variants, ["discriminator": .object(discriminator)])
    }

    private func byConstant(_ depth: Int) -> RandomSchema {
        let tags: [JSONValue] = random.pick([["circle", "square", "hexa gon"], [1, 2, 3], [true, false]])
        return choice(
            tags.prefix(random.number(2...max(2, tags.count))).map { tag in
                let constant = constant(tag, type: tag.boolValue != nil ? "boolean" : tag.intValue != nil ? "integer" : "string")
                return variantObject(depth, [Property(name: "shape", schema: constant, isRequired: true)]).schema
            }
        )
    }

    private func byPresence(_ depth: Int) -> RandomSchema {
        choice(
            random.pick(random.number(2...3), of: ["url", "text", "file"]).map { name in
                let object = RandomObject(properties: [
                    Property(name: name, schema: schema(depth - 1), isRequired: true),
                    Property(name: "note", schema: string(), isRequired: false),
                ])
                return random.once(in: 3) ? component(object.schema, named: name) : object.schema
            }
        )
    }

    private func byMemberType(_ depth: Int) -> RandomSchema {
        choice(
            [string(), integer(), array(depth)].shuffled(using: &random).map { schema in
                RandomObject(properties: [Property(name: "value", schema: schema, isRequired: true)]).schema
            }
        )
    }

    private func byElement() -> RandomSchema {
        let object = RandomObject(properties: [Property(name: "id", schema: string(), isRequired: true)]).schema
        return choice(
            [string(), integer(), object].shuffled(using: &random).map { items in
                RandomSchema(["type": "array", "items": items.json], types: ["array"]) { random, place in
                    list(
                        of: items,
                        random.number(1...2),
                        &random,
                        place.depth > 0 ? place : RandomSchema.Place(depth: 1, isReceived: place.isReceived)
                    )
                }
            }
        )
    }

    private func openEnum() -> RandomSchema {
        let values: [JSONValue] = ["small", "large"]
        let known = RandomSchema(["type": "string", "enum": .array(values)], types: ["string"], values: values)
        let more = constant("huge", type: "string")
        return choice([known, random.once(in: 2) ? more : string()])
    }

    /// Objects that allow nothing but their own properties.
    private func closed() -> RandomSchema {
        choice(
            [["a", "b"], ["c"]].map { names in
                let properties = names.map { Property(name: $0, schema: scalar(), isRequired: $0 != "b") }
                return RandomObject(properties: properties, rest: .none).schema
            }
        )
    }

    private func nested(_ depth: Int) -> RandomSchema {
        let inner = random.pick([byConstant(depth), byPresence(depth)])
        return choice([inner, string(), integer()].shuffled(using: &random))
    }

    /// Properties beside the choice belong to every variant.
    private func besideProperties(_ depth: Int) -> RandomSchema {
        let common = RandomObject(properties: [
            Property(name: "id", schema: string(), isRequired: true), Property(name: "note", schema: scalar(), isRequired: false),
        ])
        let variants = ["circle", "square"].map { word in
            RandomObject(properties: [
                Property(name: "kind", schema: constant(.string(word), type: "string"), isRequired: true),
                Property(name: "of \(word)", schema: schema(depth - 1), isRequired: random.once(in: 2)),
            ])
        }
        return common.schema.with(["oneOf": .array(variants.map(\.schema.json))], types: ["object"]) { random, place in
            let samples = [common.sample(&random, place.strict), random.pick(variants).sample(&random, place.strict)]
            return Sample(sent: merged(samples.map(\.sent)), expected: merged(samples.map(\.expected)))
        }
    }

    /// `type` with several names; 3.0 writes a choice.
    private func severalTypes() -> RandomSchema {
        guard version == .v3_1 else { return choice([string(), integer()]) }
        let values: [(String, [JSONValue])] = [
            ("string", ["", "text"]), ("integer", [7, 0]), ("boolean", [true, false]), ("array", [[], [1, "x"]]),
            ("object", [[:], ["a": nil]]),
        ]
        let picked = random.pick(random.number(2...3), of: values)
        return RandomSchema(
            ["type": .array(picked.map { .string($0.0) })],
            types: Set(picked.map(\.0))
        ) { random, _ in Sample(random.pick(picked.flatMap(\.1))) }
    }

    /// A base with what the discriminator asks for, and children that have it in their allOf.
    private func byBase(_ depth: Int) -> RandomSchema {
        let base = newName("Base")
        declare(base)
        let words = ["Lion", "Crow"]
        let names = words.map { word in
            let name = newName(word)
            declare(name)
            return name
        }
        let isMapped = random.once(in: 2)
        let tags = isMapped ? words.map { "a \($0)" } : names
        let kind = RandomSchema(["type": "string"], types: ["string"], values: tags.map { .string($0) })
        var common = RandomObject(properties: [
            Property(name: "kind", schema: kind, isRequired: true), Property(name: "age", schema: integer(), isRequired: false),
        ])
        var discriminator: [String: JSONValue] = ["propertyName": "kind"]
        if isMapped {
            discriminator["mapping"] = .object(
                Dictionary(zip(tags, names).map { ($0, .string("#/components/schemas/\($1)")) }) { $1 }
            )
        }
        let baseJSON = common.schema.with(["discriminator": .object(discriminator)]).json
        let variants = zip(tags, names).map { tag, name in
            let own = RandomObject(properties: [
                Property(name: "of it", schema: schema(depth - 1), isRequired: random.once(in: 2))
            ]).schema
            common.properties[0].schema = RandomSchema(["type": "string"], types: ["string"], values: [.string(tag)])
            let inherited = common
            let reference: JSONValue = ["$ref": .string("#/components/schemas/\(base)")]
            define(
                name,
                RandomSchema(["allOf": [reference, own.json]], types: ["object"]) { random, place in
                    let samples = [inherited.sample(&random, place.strict), own.sample(&random, place.strict)]
                    return Sample(sent: merged(samples.map(\.sent)), expected: merged(samples.map(\.expected)))
                }
            )
            return self.reference(name, types: ["object"])
        }
        // A reference to the base is one to any of its children.
        define(
            base,
            RandomSchema(baseJSON, types: ["object"]) { random, place in random.pick(variants).sample(&random, place.strict) }
        )
        switch random.number(1...4) {
        case 1: return choice(variants, ["discriminator": .object(discriminator)])
        case 2: return choice(variants)
        case 3: return random.pick(variants)
        default: return reference(base, types: ["object"])
        }
    }

    /// Enums of a shared property, with several values each.
    private func byEnum(_ depth: Int) -> RandomSchema {
        choice(
            [["a", "b"], ["c", "d"]].map { (values: [JSONValue]) -> RandomSchema in
                let tag = RandomSchema(["type": "string", "enum": .array(values)], types: ["string"], values: values)
                return variantObject(depth, [Property(name: "tag", schema: tag, isRequired: true)]).schema
            }
        )
    }
}
