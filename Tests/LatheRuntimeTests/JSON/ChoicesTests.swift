import LatheRuntime
import Testing

@Suite struct ChoicesTests {
    /// A value that is itself twice: what is inside is read for both.
    struct Twice: Choices {
        var first: Boxed<Node?> = Boxed(nil)
        var second: Boxed<Node?> = Boxed(nil)
        var number: Double?
        var unknown: JSONValue?

        var choices: [(any JSONRepresentable)?] { [first.value, second.value, number, unknown] }

        init(number: Double? = nil, unknown: JSONValue? = nil) {
            self.number = number
            self.unknown = unknown
        }

        init(from reader: inout JSONReader) throws(JSONError) {
            var choices = try reader.beginChoices()
            first = Boxed(try reader.readChoice(.object, of: &choices))
            second = Boxed(try reader.readChoice(.object, of: &choices))
            number = try reader.readChoice(.number, of: &choices)
            unknown = try reader.endChoices(choices)
        }
    }

    struct Node: Model {
        let next: Twice?
        static let fields = Fields<Node> { field in field("next", \.next) }
    }

    @Test(arguments: ["1", "2.5", #""text""#, "null", "[1]", "{}", #"{"next":{"next":3}}"#, #"{"next":[]}"#])
    func survives(json: String) throws {
        let value = try read(Twice.self, json)
        #expect(try read(Twice.self, String(decoding: value.json(), as: UTF8.self)) == value)
        #expect(try read(JSONValue.self, String(decoding: value.json(), as: UTF8.self)) == read(JSONValue.self, json))
    }

    @Test func theTypeSelectsWhatIsTried() throws {
        #expect(try read(Twice.self, "1") == Twice(number: 1))
        #expect(try read(Twice.self, "true") == Twice(unknown: true))
        #expect(try Twice().json() == Array("null".utf8))
    }

    /// Each level doubles the work: that ends with an error, not after the end of time.
    @Test(.timeLimit(.minutes(1)), arguments: ["1", #"{"next":"#])
    func choicesWithinChoicesHaveALimit(innermost: String) {
        let json = String(repeating: #"{"next":"#, count: 60) + innermost + String(repeating: "}", count: 60)
        let error = #expect(throws: JSONError.self) { try read(Twice.self, json) }
        #expect(error?.kind == .limit)
    }

    @Test func brokenTextIsAnError() {
        for json in ["", "{", #"{"next":"#, "[1", "tru"] { #expect(throws: JSONError.self) { try read(Twice.self, json) } }
    }
}
