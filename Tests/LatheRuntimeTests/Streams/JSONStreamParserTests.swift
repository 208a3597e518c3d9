import Testing

@testable import LatheRuntime

@Suite struct JSONStreamParserTests {
    private func values(_ text: String, _ framing: JSONFraming, size: Int, limit: Int = 1000) throws -> [String] {
        var parser = JSONStreamParser(framing, limit: limit)
        var values: [JSONStreamParser.Text] = []
        for piece in Array(text.utf8).pieces(of: size) { parser.take(piece, into: &values) }
        parser.finish(into: &values)
        return try values.map { String(decoding: try $0.get(), as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("{\"a\":1}\n{\"a\":2}\n", ["{\"a\":1}", "{\"a\":2}"]), ("1\r\n2", ["1", "2"]), ("\n\n \n\r\n1\n\n", ["1"]), ("", []),
            ("\u{FEFF}1\n2\n", ["1", "2"]), ("\"a\u{2028}b\"\n", ["\"a\u{2028}b\""]), (" 1 \n", ["1"]),
            ("nonsense\n", ["nonsense"]),
        ]
    )
    func readsLines(text: String, expected: [String]) throws {
        for size in 1...max(1, text.utf8.count) { #expect(try values(text, .lines, size: size) == expected) }
    }

    @Test(
        arguments: [
            ("\u{1E}{\"a\":\n1}\n\u{1E}2\n", ["{\"a\":\n1}", "2"]), ("\u{1E}\u{1E}\u{1E}1\n\u{1E}", ["1"]), ("", []), (" \n", []),
            ("\u{1E}{}", ["{}"]), ("\u{1E}\"a\"", ["\"a\""]), ("\u{1E}{}\u{1E}2\n", ["{}", "2"]), ("\n\u{1E}[1]", ["[1]"]),
        ]
    )
    func readsSequences(text: String, expected: [String]) throws {
        for size in 1...max(1, text.utf8.count) { #expect(try values(text, .sequence, size: size) == expected) }
    }

    @Test(
        arguments: [
            ("\u{1E}1\n\u{1E}12", .truncated), ("\u{1E}1\u{1E}2\n", .truncated), ("\u{1E}tru", .truncated),
            ("{}\n\u{1E}1\n", .noSeparator), ("{}", .noSeparator),
            ("\u{1E}" + String(repeating: "x", count: 1001), .elementTooLarge(limit: 1000)),
        ] as [(String, StreamError)]
    )
    func refusesSequences(text: String, error: StreamError) {
        for size in [1, 2, 2000] { #expect(throws: error) { try values(text, .sequence, size: size) } }
    }

    @Test func limitsLines() {
        let text = String(repeating: "1", count: 30)
        for size in [1, 100] {
            #expect(throws: StreamError.elementTooLarge(limit: 20)) { try values(text, .lines, size: size, limit: 20) }
        }
    }
}
