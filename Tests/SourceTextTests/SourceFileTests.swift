import SourceText
import Testing

struct SourceFileTests {
    @Test(arguments: [
        ("a\nbc", 0, 1, 1),
        ("a\nbc", 1, 1, 2),
        ("a\nbc", 2, 2, 1),
        ("a\nbc", 3, 2, 2),
        ("a\nbc", 99, 2, 3),
        ("a\nbc", -1, 1, 1),
        ("", 0, 1, 1),
        ("é: ü", 5, 1, 5),
        ("\u{FEFF}a: b", 3, 1, 1),
        ("\u{FEFF}a: b", 0, 1, 1),
        ("😀x", 4, 1, 2),
        ("a\r\nb", 3, 2, 1),
    ])
    func countsLinesAndScalars(text: String, offset: Int, line: Int, column: Int) {
        let file = SourceFile(path: "f", bytes: Array(text.utf8))
        #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
    }

    @Test func givesLinesWithoutTheirBreaks() {
        let file = SourceFile(path: "f", bytes: Array("\u{FEFF}one\r\ntwo\n\nlast".utf8))
        #expect(
            [0, 3, 6, 8, 11, 12, 13, 99].map { String(decoding: file.bytes[file.line(at: $0)], as: UTF8.self) } == [
                "one", "one", "one", "two", "two", "", "last", "last",
            ]
        )
    }

    @Test(arguments: [(1, 1, 3), (1, 2, 5), (1, 99, 6), (2, 1, 7), (2, 3, 9), (3, 1, 9), (0, 1, 3)])
    func findsTheByteOfAPosition(line: Int, column: Int, offset: Int) {
        let file = SourceFile(path: "f", bytes: Array("\u{FEFF}éa\nbc".utf8))
        #expect(file.offset(of: SourcePosition(line: line, column: column)) == offset)
    }
}
