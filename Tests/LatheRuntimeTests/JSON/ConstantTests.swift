import LatheRuntime
import Testing

private struct Constants: Model {
    static let fields = Fields<Constants> { field in
        field.constant("double", 0.1)
        field.constant("nothing", json: .null)
        field.constant("list", json: [1, "a", ["b": nil]])
        field.constant("number", json: 3)
        field.constant("long", json: ["\(String(repeating: "x", count: 100))"])
    }
    init() {}
}

@Suite struct ConstantTests {
    private static let text =
        #"{"double":0.1,"nothing":null,"list":[1,"a",{"b":null}],"number":3,"long":["\#(String(repeating: "x", count: 100))"]}"#

    @Test func areWrittenInTheOrderOfTheTable() throws {
        #expect(String(decoding: try Constants().json(), as: UTF8.self) == Self.text)
        #expect(try Constants(json: Self.text.utf8) == Constants())
    }

    @Test(arguments: [
        (#""double":0.1"#, #""double":1e-1"#), (#""number":3"#, #""number":3.0"#), (#"[1,"a""#, #"[1.0,"\u0061""#),
    ])
    func otherSpellingsAreTheSame(part: String, replacement: String) throws {
        #expect(try Constants(json: Self.text.replacing(part, with: replacement).utf8) == Constants())
    }

    @Test(arguments: [
        (#""double":0.1"#, #""double":0.2"#, "$.double: expected 0.1, found 0.2"),
        (#""double":0.1"#, #""double":null"#, "$.double: expected a number, found null"),
        (#""nothing":null"#, #""nothing":[]"#, "$.nothing: expected null, found an array"),
        (#"{"b":null}"#, "{}", #"$.list: expected [1,"a",{"b":null}], found [1,"a",{}]"#),
        (#""number":3"#, #""number":"3""#, #"$.number: expected 3, found "3""#),
    ])
    func othersAreRefused(part: String, replacement: String, message: String) {
        let error = #expect(throws: JSONError.self) { try Constants(json: Self.text.replacing(part, with: replacement).utf8) }
        #expect(error.map { "\($0.path): expected \($0.expected), found \($0.found)" } == message)
    }

    /// Messages show at most the beginning of a long value.
    @Test func longValuesAreCut() {
        let error = #expect(throws: JSONError.self) { try Constants(json: Self.text.replacing("xxx", with: "y").utf8) }
        #expect(error?.expected.count == 61)
        #expect(error?.found.count == 38)
    }
}
