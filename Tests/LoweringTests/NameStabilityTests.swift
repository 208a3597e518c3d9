import ClientModel
import Testing

/// Adding to a document renames nothing that was there.
@Suite struct NameStabilityTests {
    /// A document of small random parts, each with a mark in its description by which its type is found again.
    private struct Document {
        var components: [String] = []
        var paths: [String] = []

        var yaml: String {
            let schemas = components.isEmpty ? " {}" : "\n" + components.joined(separator: "\n")
            return "paths:\n" + paths.joined(separator: "\n") + "\ncomponents:\n  schemas:" + schemas
        }

        /// What each marked type is called.
        var names: [String: String] {
            let lowered = LoweredDocument(yaml)
            var names: [String: String] = [:]
            for declaration in lowered.model?.declarations ?? [] {
                guard let mark = declaration.documentation else { continue }
                names[mark] = lowered.wholeName(of: declaration.id)
            }
            return names.merging(lowered.methodNames) { first, _ in first }
        }
    }

    private static let words = ["status", "data", "type", "items", "address", "model", "kind", "children", "self", "error"]

    private static func component(_ name: String, _ random: inout SeededGenerator) -> String {
        "    \(name): \(object(mark: name, depth: 2, &random))"
    }

    private static func object(mark: String, depth: Int, _ random: inout SeededGenerator) -> String {
        var properties: [String] = []
        for word in words.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
            properties.append("\(word): \(schema(mark: "\(mark)-\(word)", depth: depth - 1, &random))")
        }
        let title =
            Int.random(in: 0..<5, using: &random) == 0 ? "title: \(["Part", "Status"].randomElement(using: &random)!), " : ""
        return "{\(title)type: object, description: \(mark), properties: {\(properties.joined(separator: ", "))}}"
    }

    private static func schema(mark: String, depth: Int, _ random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &random) {
        case 0: "{type: string}"
        case 1: "{type: string, description: \(mark), enum: [\(["a, b", "b, c", "a"].randomElement(using: &random)!)]}"
        case 2: object(mark: mark, depth: depth, &random)
        default: "{type: array, items: \(object(mark: mark, depth: depth, &random))}"
        }
    }

    private static func path(_ name: String, leadingTo components: [String], _ random: inout SeededGenerator) -> String {
        let references = components.map { "\($0): {$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
        let inline = object(mark: "\(name)-sent", depth: 2, &random)
        return """
              /\(name):
                post:
                  operationId: \(name)
                  requestBody: {required: true, content: {application/json: {schema: \(inline)}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {type: object, description: \(name)-all, properties: {\(references)}}}}
            """
    }

    @Test(arguments: 0..<60) func addingRenamesNothing(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var document = Document()
        let names = (0..<6).map { "Thing\(["A", "B", "C", "D", "E", "F"][$0])" }
        document.components = names.map { Self.component($0, &random) }
        document.paths = [
            Self.path("send_things", leadingTo: names, &random), Self.path("other", leadingTo: ["ThingB"], &random),
        ]
        let before = document.names
        #expect(before.count > 6)

        var after = document
        let more = ["Added", "Aaa", "Zzz"]
        for name in more {
            let place = Int.random(in: 0...after.components.count, using: &random)
            after.components.insert(Self.component(name, &random), at: place)
        }
        let place = Int.random(in: 0...after.paths.count, using: &random)
        after.paths.insert(Self.path("added_too", leadingTo: more, &random), at: place)
        let kept = after.names.filter { before[$0.key] != nil }
        #expect(kept == before)
    }

    /// The order of a document decides nothing where the words do.
    @Test(arguments: 0..<20) func theOrderOfComponentsDoesNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var document = Document()
        let names = ["Alpha", "Beta", "Gamma", "Delta"]
        document.components = names.map { Self.component($0, &random) }
        document.paths = [Self.path("send_things", leadingTo: names, &random), Self.path("other", leadingTo: ["Beta"], &random)]
        let before = document.names
        document.components.shuffle(using: &random)
        document.paths.reverse()
        #expect(document.names == before)
    }

    /// Who loses a name: what was derived against a component, a component against what the user chose.
    @Test func theBetterReasonHasTheName() {
        let lowered = LoweredDocument(
            """
            paths:
              /a:
                post:
                  operationId: make
                  requestBody: {content: {application/json: {schema: {properties: {a: {type: string}}}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/MakeRequest'}}}}
                    '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Given'}}}}
            components:
              schemas:
                MakeRequest: {properties: {b: {type: string}}}
                Given: {properties: {c: {$ref: '#/components/schemas/Other'}}}
                Other: {x-lathe-name: Given, properties: {d: {type: string}}}
            """
        )
        #expect(lowered.typeNames == ["Given", "GivenModel", "MakeRequest", "MakeRequestBody"])
        #expect(lowered.properties("Given") == ["d: d: string?"])
    }

    /// Two inline schemas with one title: the shorter place has it, the other is called after its own.
    @Test(arguments: [["make", "make_longer"], ["make_longer", "make"]]) func theShorterPlaceHasTheTitle(ids: [String]) {
        let paths = ids.map { id in
            """
              /\(id):
                post:
                  operationId: \(id)
                  requestBody: {content: {application/json: {schema: {title: Part, properties: {\(id): {type: string}}}}}}
                  responses: {'204': {description: ok}}
            """
        }
        let lowered = LoweredDocument("paths:\n" + paths.joined(separator: "\n"))
        #expect(lowered.typeNames == ["MakeLongerRequest", "Part"])
        #expect(lowered.properties("Part") == ["make: make: string?"])
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
