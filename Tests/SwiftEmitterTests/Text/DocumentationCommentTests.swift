import Testing

@testable import SwiftEmitter

@Suite struct DocumentationCommentTests {
    private static func lines(_ text: String, indentation: Int = 0) -> [String] {
        var comment = DocumentationComment(indentation: indentation)
        comment.add(text)
        return comment.lines
    }

    @Test(arguments: ["\n", "\r", "\r\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
    func everyLineBreakStartsACommentLine(_ lineBreak: String) {
        #expect(Self.lines("a\(lineBreak)import Evil") == ["/// a", "/// import Evil"])
    }

    @Test(arguments: [
        "\0", "\u{1B}", "\u{7F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}", "\u{61C}", "\u{FEFF}", "\u{E0041}",
    ])
    func whatCannotBeSeenIsLeftOut(_ scalar: String) {
        #expect(Self.lines("a\(scalar)b") == ["/// ab"])
    }

    @Test func blankLines() {
        #expect(Self.lines("\n \n a  \n\n\n\nb\t\n\n") == ["///  a", "///", "/// b"])
        #expect(Self.lines(" \n\t\n") == [])
    }

    @Test func longLinesAreWrapped() {
        let words = Array(repeating: "word", count: 40).joined(separator: " ")
        let lines = Self.lines("- " + words, indentation: 4)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.count + 4 <= 130 })
        #expect(lines[0].hasPrefix("/// - word word"))
        #expect(lines[1].hasPrefix("///   word word"))
    }

    @Test func aLongWordIsNotBroken() {
        let url = "https://example.com/" + String(repeating: "x", count: 150)
        #expect(Self.lines("see \(url) there") == ["/// see", "/// \(url)", "/// there"])
    }

    @Test func codeAndTablesAreNotWrapped() {
        let long = Array(repeating: "word", count: 40).joined(separator: " ")
        #expect(Self.lines("```\n\(long)\n```") == ["/// ```", "/// \(long)", "/// ```"])
        #expect(Self.lines("| \(long) |") == ["/// | \(long) |"])
    }

    @Test func codeThatIsLeftOpenIsClosed() {
        var comment = DocumentationComment(indentation: 0)
        comment.add("```\na")
        comment.add("b")
        #expect(comment.lines == ["/// ```", "/// a", "/// ```", "///", "/// b"])
    }
}
