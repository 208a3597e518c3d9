import LatheRuntime

/// Makes random schemas; what they refer to are components of one document.
final class SchemaMaker {
    var random: SeededGenerator
    /// The components so far, by name.
    private(set) var components: [String: JSONValue] = [:]
    private var defined: [String: RandomSchema] = [:]
    /// The version of the document.
    let version: Version
    /// What the names of components begin with.
    var prefix = ""

    init(seed: UInt64, version: Version) {
        random = SeededGenerator(seed: seed)
        self.version = version
    }

    /// Any schema.
    func schema(_ depth: Int) -> RandomSchema {
        guard depth > 0 else { return scalar() }
        let made: RandomSchema
        switch random.number(1...23) {
        case 1...4: made = scalar()
        case 5...8: made = object(depth)
        case 9...10: made = array(depth)
        case 11: made = map(depth)
        case 12...15: made = union(depth)
        case 16...17: made = composition(depth)
        case 18: made = recursive(depth)
        case 19: made = random.once(in: 2) ? component(schema(depth - 1)) : pointer(depth)
        case 20: made = anything()
        case 21: made = version == .v3_1 ? tuple(depth) : array(depth)
        case 22: made = version == .v3_1 ? patterns(depth) : map(depth)
        default: made = random.once(in: 2) ? mixedEnumeration() : literal()
        }
        return random.once(in: 6) ? made.orNull(version, &random) : made
    }

    /// A schema with one value; 3.0 has no `const`.
    func constant(_ value: JSONValue, type: String) -> RandomSchema {
        let json: JSONValue =
            version == .v3_1 && random.once(in: 2) ? ["const": value] : ["type": .string(type), "enum": [value]]
        return RandomSchema(json, types: [type], values: [value])
    }

    /// A reference to a new component.
    func component(_ schema: RandomSchema, named name: String = "") -> RandomSchema {
        let name = newName(name)
        define(name, schema)
        return reference(name, types: schema.types)
    }

    /// A reference into the middle of a component.
    private func pointer(_ depth: Int) -> RandomSchema {
        let name = newName("Whole")
        declare(name)
        let part = schema(depth - 1)
        let isItem = random.once(in: 2)
        let inside = isItem ? RandomSchema(["type": "array", "items": part.json], types: ["array"], values: [[]]) : part
        define(name, RandomObject(properties: [.init(name: "a/b", schema: inside, isRequired: false)]).schema)
        let path = "#/components/schemas/\(name)/properties/a~1b\(isItem ? "/items" : "")"
        return RandomSchema(["$ref": .string(path)], types: part.types, sample: part.sample)
    }

    func newName(_ name: String = "") -> String { "\(prefix)\(name.isEmpty ? "Part" : name)\(components.count)" }

    /// Reserves the name, so that the schema can refer to itself.
    func declare(_ name: String) { components[name] = .null }

    func define(_ name: String, _ schema: RandomSchema) {
        components[name] = schema.json
        defined[name] = schema
    }

    func reference(_ name: String, types: Set<String>) -> RandomSchema {
        let schema = { [self] () -> RandomSchema in
            guard let schema = defined[name] else { fatalError("\(name) was never defined") }
            return schema
        }
        return RandomSchema(
            ["$ref": .string("#/components/schemas/\(name)")],
            types: types,
            wrong: { schema().wrong(&$0, $1) },
            sample: { schema().sample(&$0, $1) }
        )
    }
}
