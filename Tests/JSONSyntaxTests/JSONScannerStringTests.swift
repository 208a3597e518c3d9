import JSONSyntax
import Testing

@Suite struct JSONScannerStringTests {
    @Test(arguments: [
        (#""""#, "", false),
        (#" "plain text of more than eight bytes" "#, "plain text of more than eight bytes", false),
        (#""a\"b\\c\/d""#, #"a"b\c/d"#, true),
        (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t", true),
        (#""\u0041\u00e9\u20AC""#, "Aé€", true),
        (#""\ud83d\uDE00!""#, "😀!", true),
        (#""\ud800\udc00 \udbff\udfff""#, "\u{10000} \u{10FFFF}", true),
        (#""\u0000""#, "\0", true),
        ("\"é€😀 and more text after it\"", "é€😀 and more text after it", false),
        (
            "\"\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}\"",
            "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}", false
        ),
    ])
    func decodes(json: String, expected: String, hasEscapes: Bool) throws {
        try scanning(json.utf8) { scanner in
            let token = try scanner.string()
            #expect(token.hasEscapes == hasEscapes)
            #expect(Array(scanner.text(of: token).unicodeScalars) == Array(expected.unicodeScalars))
            try scanner.finish()
        }
    }

    private func decoded(_ json: String) throws -> String {
        try scanning(json.utf8) { scanner in
            let token = try scanner.string()
            return scanner.text(of: token)
        }
    }

    @Test func tokensAreTheBytesBetweenTheQuotes() throws {
        try scanning(#"  "a\n€" "#.utf8) { scanner in
            let token = try scanner.string()
            #expect(token.range == 3..<9)
            #expect(scanner.offset == 10)
            #expect(Array(scanner[token.range]) == Array(#"a\n€"#.utf8))
        }
    }

    @Test(arguments: [
        (#""abc"#, "4: a closing quotation mark"),
        (#"""#, "1: a closing quotation mark"),
        (#""abc\"#, "5: an escape sequence"),
        (#""\x""#, "2: an escape sequence"),
        (#""\u12"#, "5: four hexadecimal digits"),
        (#""\u12G4""#, "5: four hexadecimal digits"),
        (#""\ud83d""#, "1: both halves of a surrogate pair"),
        (#""a\ud83dbc""#, "2: both halves of a surrogate pair"),
        (#""\ude00\ud83d""#, "1: both halves of a surrogate pair"),
        (#""\ud83d\u0041""#, "1: both halves of a surrogate pair"),
        (#""\ud83d\n""#, "1: both halves of a surrogate pair"),
        (#""\ud83d\u""#, "9: four hexadecimal digits"),
        (#""\ud83d\"#, "1: both halves of a surrogate pair"),
        ("\"0123456789\n\"", "11: a control character to be escaped"),
        ("\"\0\"", "1: a control character to be escaped"),
        ("abc", "0: a string"),
    ])
    func refuses(json: String, expected: String) {
        #expect(failure(in: json.utf8) { _ = try $0.string() } == expected)
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x9F, 0xBF], [0xE1, 0x80],
            [0xE1, 0x80, 0x41],
            [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF1, 0x80, 0x80], [0xF1, 0x80, 0x80, 0x41], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]]
    )
    func refusesWhatIsNotUTF8(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(failure(in: [quote] + bytes + [quote]) { _ = try $0.string() } == "1: valid UTF-8")
        #expect(failure(in: [quote] + bytes) { _ = try $0.string() } == "1: valid UTF-8")
    }

    /// Every stop character at every place of a word, also after a character that looks like one to careless arithmetic.
    @Test(arguments: 0..<20)
    func findsTheEndWhereverItIs(length: Int) throws {
        for filler in ["a", "!", "#", "[", "]", " ", "\u{7F}"] {
            let text = String(repeating: filler, count: length)
            #expect(try decoded("\"\(text)\"\"\"") == text)
            #expect(try decoded("\"\(text)\\n\"") == text + "\n")
            #expect(try decoded("\"\(text)é\"") == text + "é")
            #expect(
                failure(in: "\"\(text)\u{1F}\"".utf8) { _ = try $0.string() }
                    == "\(length + 1): a control character to be escaped"
            )
        }
    }

    /// Each number of four hexadecimal digits, with small letters and with large ones. The texts hold 256 of them, and are put together in the
    /// way of long ones and of short ones.
    @Test(arguments: [1, 256])
    func decodesEveryScalarOfFourDigits(each: Int) throws {
        for first in stride(from: UInt32(0), through: 0xFFFF, by: each) where !(0xD800..<0xE000).contains(first) {
            let scalars = (first..<first + UInt32(each)).compactMap(Unicode.Scalar.init)
            for isUppercase in [true, false] {
                let escapes = scalars.map { scalar in
                    let digits = String(scalar.value, radix: 16, uppercase: isUppercase)
                    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
                let text = try decoded("\"\(escapes.joined())\"")
                #expect(text.unicodeScalars.elementsEqual(scalars))
            }
        }
    }

    /// Any other byte in the place of a digit.
    @Test(arguments: 0..<4)
    func refusesWhatIsNoHexadecimalDigit(place: Int) {
        for byte in UInt8.min...UInt8.max where !Character(Unicode.Scalar(byte)).isHexDigit {
            var json = Array(#""\u12aF and more""#.utf8)
            json[3 + place] = byte
            #expect(failure(in: json) { _ = try $0.string() } == "\(3 + place): four hexadecimal digits")
        }
    }

    /// What is known to be ASCII is compared and counted as such.
    @Test func textsWithEscapesAreLikeOthers() throws {
        for (json, text) in [
            (#""a\nb""#, "a\nb"), (#""\u0041\u00e9""#, "Aé"), (#""é\n""#, "é\n"), (#""e\u0301\n""#, "e\u{301}\n"),
        ] {
            let read = try decoded(json)
            #expect(read == text)
            #expect(read.count == text.count)
            #expect(read.hashValue == text.hashValue)
            #expect(read.utf16.count == text.utf16.count)
        }
        #expect(try decoded(#""e\u0301""#) == "é")
    }
}
