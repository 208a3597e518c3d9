import LatheRuntime

/// Makes random schemas; what they refer to are components of one document.
final class SchemaMaker {
    var random: SeededGenerator
    /// The components so far, by name.
    private(set) var components: [String: JSONValue] = [:]
    private var samplers: [String: RandomSchema.Sampler] = [:]
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
        switch random.number(1...20) {
        case 1...4: made = scalar()
        case 5...8: made = object(depth)
        case 9...10: made = array(depth)
        case 11: made = map(depth)
        case 12...15: made = union(depth)
        case 16...17: made = composition(depth)
        case 18: made = recursive(depth)
        case 19: made = component(schema(depth - 1))
        default: made = anything()
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

    func newName(_ name: String = "") -> String { "\(prefix)\(name.isEmpty ? "Part" : name)\(components.count)" }

    /// Reserves the name, so that the schema can refer to itself.
    func declare(_ name: String) { components[name] = .null }

    func define(_ name: String, _ schema: RandomSchema) {
        components[name] = schema.json
        samplers[name] = schema.sample
    }

    func reference(_ name: String, types: Set<String>) -> RandomSchema {
        RandomSchema(["$ref": .string("#/components/schemas/\(name)")], types: types) { random, place in
            guard let sampler = self.samplers[name] else { fatalError("\(name) was never defined") }
            return sampler(&random, place)
        }
    }
}
