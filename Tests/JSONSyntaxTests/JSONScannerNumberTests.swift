import JSONSyntax
import Testing

@Suite struct JSONScannerNumberTests {
    @Test(
        arguments: [
            ("0", 0, 0, true), ("-0", 0, 0, true), ("7", 7, 0, true), ("-12", 12, 0, true), ("1.5", 15, -1, true),
            ("0.001", 1, -3, true), ("1e3", 1, 3, true), ("1E+2", 1, 2, true), ("1.25e-2", 125, -4, true), ("1e00", 1, 0, true),
            ("18446744073709551615", 18_446_744_073_709_551_615, 0, true),
            ("18446744073709551616", 1_844_674_407_370_955_161, 1, false),
            ("18446744073709551693", 1_844_674_407_370_955_169, 1, false),
            ("100000000000000000000000", 10_000_000_000_000_000_000, 4, true),
            ("1.00000000000000000000000000", 10_000_000_000_000_000_000, -19, true),
            ("1e99999999999999999999", 1, 999_999_999, true),
        ] as [(String, UInt64, Int, Bool)]
    )
    func reads(text: String, significand: UInt64, exponent: Int, isExact: Bool) throws {
        try scanning((" " + text + ",").utf8) { scanner in
            let token = try scanner.number()
            #expect(token.range == 1..<1 + text.utf8.count)
            #expect(token.isNegative == text.hasPrefix("-"))
            #expect(token.significand == significand)
            #expect(token.exponent == exponent)
            #expect(token.isExact == isExact)
        }
    }

    @Test(
        arguments: [
            ("0", .magnitude(0)), ("0.000", .magnitude(0)), ("0e99", .magnitude(0)), ("1.0", .magnitude(1)),
            ("1e3", .magnitude(1000)),
            ("12.50e1", .magnitude(125)), ("1500e-2", .magnitude(15)), ("1e19", .magnitude(10_000_000_000_000_000_000)),
            ("18446744073709551615", .magnitude(.max)), ("1844674407370955161.5e1", .magnitude(.max)),
            ("1.00000000000000000000000000", .magnitude(1)),
            ("0.5", .fraction), ("1501e-2", .fraction), ("1e-999999999999", .fraction), ("12345678901234567890.5", .fraction),
            ("0.1234567890123456789012345", .fraction),
            ("18446744073709551616", .tooLarge), ("1e20", .tooLarge), ("1e999999999999", .tooLarge),
            ("123456789012345678901234567890", .tooLarge),
        ] as [(String, JSONNumberToken.Integer)]
    )
    func tellsIntegers(text: String, expected: JSONNumberToken.Integer) throws {
        #expect(try scanning(text.utf8) { try $0.number() }.integer == expected)
    }

    @Test(arguments: [
        ("", "0: a digit"), ("-", "1: a digit"), ("+1", "0: a digit"), (".5", "0: a digit"), ("1.", "2: a digit"),
        ("1.e3", "2: a digit"), ("1e", "2: a digit"), ("1e+", "3: a digit"), ("-a", "1: a digit"),
        ("01", "1: the end of the text"),
        ("1.5.2", "3: the end of the text"), ("0x1", "1: the end of the text"),
    ])
    func refuses(text: String, expected: String) {
        let actual = failure(in: text.utf8) { scanner in
            _ = try scanner.number()
            try scanner.finish()
        }
        #expect(actual == expected)
    }
}
