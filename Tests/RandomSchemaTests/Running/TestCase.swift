import LatheRuntime

/// One schema, the components it refers to, and values to try it with.
struct TestCase {
    /// The component whose property `value` has the schema: `Case7`. It is a type of the same name.
    var name: String
    /// All components, `name` among them.
    var components: [String: JSONValue]
    /// Whether it is what a response has, otherwise a request.
    var isReceived: Bool
    var samples: [Sample]
    /// Values that have to be refused.
    var wrong: [WrongSample] = []

    /// Case `index` of those that `seed` makes.
    static func made(seed: UInt64, index: Int, version: Version) -> TestCase {
        let maker = SchemaMaker(seed: seed &* 1_000_003 &+ UInt64(index), version: version)
        let name = "Case\(index)"
        maker.prefix = name
        let isReceived = !maker.random.once(in: 3)
        var root = RandomObject()
        root.properties = [
            RandomObject.Property(name: "value", schema: maker.schema(maker.random.number(1...3)), isRequired: true)
        ]
        let schema = root.schema
        let samples = (0..<12).map { index in
            schema.sample(&maker.random, RandomSchema.Place(depth: index == 0 ? 1 : 6, isReceived: isReceived))
        }
        let wrong = (0..<4).compactMap { _ in schema.wrong(&maker.random, RandomSchema.Place(depth: 6)) }
        return TestCase(
            name: name,
            components: maker.components.merging([name: schema.json]) { $1 },
            isReceived: isReceived,
            samples: samples,
            wrong: wrong
        )
    }

    /// The cases of one document. Odd seeds speak 3.1, even ones 3.0.
    static func all(seed: UInt64) -> [TestCase] {
        (0..<40).map { made(seed: seed, index: $0, version: seed % 2 == 0 ? .v3_0 : .v3_1) }
    }
}
