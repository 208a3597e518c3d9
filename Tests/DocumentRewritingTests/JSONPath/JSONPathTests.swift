import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct JSONPathTests {
    private func node(_ text: String) throws -> Node {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "document.yaml", bytes: Array(text.utf8))
        return try #require(SpecLoader().load(file, number: 0, diagnostics: &diagnostics))
    }

    private func select(_ query: String, in text: String, hyphens: Bool = false) throws -> ComparableValue {
        var parser = JSONPathParser(query, allowsHyphens: hyphens)
        return .list(try JSONPathEvaluator(root: try node(text)).select(try parser.parse()).map { ComparableValue($0.node) })
    }

    private let pets =
        "pets: [{name: Tom, tags: [cat, old], age: 9}, {name: Rex, tags: [dog], age: 0x3}, {name: Zoë, age: null}]\nmost: '[TR].*'"

    @Test(arguments: [
        ("$.pets[0].name", "[Tom]"),
        ("$.pets[-1,0,0].name", "[Zoë, Tom, Tom]"),
        ("$.pets[::-1].name", "[Zoë, Rex, Tom]"),
        ("$.pets[5:-9:-2].name", "[Zoë, Tom]"),
        ("$.pets[?@.tags].name", "[Tom, Rex]"),
        ("$.pets[?length(@.tags) == 1].name", "[Rex]"),
        ("$.pets[?length(@.name) == 3].name", "[Tom, Rex, Zoë]"),
        ("$.pets[?count(@.*) < 3].name", "[Zoë]"),
        ("$.pets[?value(@..tags[?@ == 'old']) == 'old'].name", "[Tom]"),
        ("$.pets[?match(@.name, $.most)].name", "[Tom, Rex]"),
        ("$.pets[?search(@.name, '[oë]')].name", "[Tom, Zoë]"),
        ("$.pets[?!match(@.name, 'T.*') && @.age].name", "[Rex, Zoë]"),
        ("$.pets[?@.age == 3.0 || @.age == null].name", "[Rex, Zoë]"),
        ("$.pets[?@.tags == $.pets[1].tags].name", "[Rex]"),
        ("$.pets[?match(@.name, '(')].name", "[]"),
        ("$..['name', 'most']", "['[TR].*', Tom, Rex, Zoë]"),
    ])
    func selects(query: String, expected: String) throws {
        #expect(try select(query, in: pets) == ComparableValue(try node(expected)))
    }

    @Test(arguments: [
        ("$.pets[?length(@.*) == 1]", "length() takes a query that selects one node at most", 15),
        ("$.pets[?length(match(@.a, 'b')) == 1]", "length() takes a value", 15),
        ("$.pets[?count('a') == 1]", "count() takes a query", 14),
        ("$.pets[?count(@.a, @.b) == 1]", "count() takes one argument, not 2", 8),
        ("$.pets[?match(@.a)]", "match() takes 2 arguments, not 1", 8),
        ("$.pets[?length(@.a)]", "what length() gives must be compared", 8),
        ("$.pets[?!value(@.a)]", "what value() gives must be compared", 9),
        ("$.pets[?match(@.a, 'b') == true]", "match() is true or false and cannot be compared", 8),
        ("$.pets[?size(@.a) == 1]", "there is no function size(); there are length(), count(), match(), search(), value()", 8),
        ("$.pets[?@.* == 1]", "only a query that selects one node at most can be compared", 8),
        ("$.info.x-name", "a name with a hyphen must be in brackets and quotes: ['x-…']", 8),
        ("$['\\uD834']", "half a surrogate pair is no character", 3),
        ("$[9007199254740992]", "\"9007199254740992\" is not a number that can stand here", 2),
    ])
    func refuses(query: String, message: String, offset: Int) {
        var parser = JSONPathParser(query)
        #expect(throws: JSONPathError(message: message, offset: offset)) { _ = try parser.parse() }
    }

    @Test(arguments: [
        ("$.a-b", "[1]"), ("$.x-1.y--z-", "[2]"), ("$[?@.y--z- == 2].y--z-", "[2]"), ("$..a-b", "[1]"),
    ])
    func overlaysMayHaveHyphens(query: String, expected: String) throws {
        let text = "{a-b: 1, x-1: {y--z-: 2}}"
        #expect(try select(query, in: text, hyphens: true) == ComparableValue(try node(expected)))
        #expect(throws: JSONPathError.self) { _ = try select(query, in: text) }
    }

    @Test(arguments: ["$.-a", "$[?@.a==-]", "$.--"])
    func hyphensAreNoBeginning(query: String) {
        var parser = JSONPathParser(query, allowsHyphens: true)
        #expect(throws: JSONPathError.self) { _ = try parser.parse() }
    }

    // Deep filters, and functions in functions.
    @Test(arguments: ["$\(String(repeating: "[?@", count: 10_000))", "$[?\(String(repeating: "length(value(", count: 5_000))"])
    func deepQueriesAreRefused(query: String) {
        var parser = JSONPathParser(query)
        #expect(throws: JSONPathError.self) { _ = try parser.parse() }
    }

    @Test(arguments: ["$..*..*..*..*", "$..[?$..[?$..*]]", "$..[?count($..*) > 9]"])
    func costlyQueriesEnd(query: String) throws {
        let list = "[\(String(repeating: "1, ", count: 40))1]"
        let deep = (0..<40).reduce(list) { text, _ in "[\(text), \(list)]" }
        var parser = JSONPathParser(query)
        let path = try parser.parse()
        let evaluator = JSONPathEvaluator(root: try node(deep), budget: JSONPathBudget(100_000))
        let error = #expect(throws: JSONPathError.self) { _ = try evaluator.select(path) }
        #expect(error?.isLimit == true)
    }
}
