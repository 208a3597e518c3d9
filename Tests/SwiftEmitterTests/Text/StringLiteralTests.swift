import Testing

@testable import SwiftEmitter

@Suite struct StringLiteralTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain", #""plain""#),
        ("Grüße 你好 👩‍🔧", #""Grüße 你好 👩\u{200D}🔧""#),
        ("a\"b", #""a\"b""#),
        (#"a\b"#, #""a\\b""#),
        (#"\(evil())"#, #""\\(evil())""#),
        (##"\#(evil())"##, ##""\\#(evil())""##),
        ("a\nb\r\nc\td", #""a\nb\r\nc\td""#),
        ("\0\u{7F}\u{85}", #""\u{0}\u{7F}\u{85}""#),
        ("\u{2028}\u{2029}", #""\u{2028}\u{2029}""#),
        ("\u{202E}\u{2066}\u{200F}", #""\u{202E}\u{2066}\u{200F}""#),
        ("\u{FEFF}\u{E0041}\u{E000}", #""\u{FEFF}\u{E0041}\u{E000}""#),
    ])
    func literal(_ string: String, _ expected: String) {
        #expect(StringLiteral(string).text == expected)
    }
}
