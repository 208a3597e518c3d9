import SpecLoader
import Testing

/// Text in units of two and four bytes.
struct WideEncodingTests {
    private static let text = "openapi: 3.1.0 # ü 😀"

    private static func bytes(_ units: [UInt32], size: Int, isLittleEndian: Bool) -> [UInt8] {
        units.flatMap { unit in
            (0..<size).map { place in UInt8(truncatingIfNeeded: unit >> UInt32(8 * (isLittleEndian ? place : size - 1 - place))) }
        }
    }

    @Test(arguments: [false, true], [false, true])
    func isConverted(isLittleEndian: Bool, hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + Self.text
        let short = Self.bytes(text.utf16.map { UInt32($0) }, size: 2, isLittleEndian: isLittleEndian)
        let long = Self.bytes(text.unicodeScalars.map(\.value), size: 4, isLittleEndian: isLittleEndian)
        let narrow = try #require(WideEncoding(of: short))
        let wide = try #require(WideEncoding(of: long))
        #expect(narrow == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
        #expect(wide == (isLittleEndian ? .utf32LittleEndian : .utf32BigEndian))
        #expect(narrow.convertedToUTF8(short) == Array(Self.text.utf8))
        #expect(wide.convertedToUTF8(long) == Array(Self.text.utf8))
    }

    @Test(arguments: ["", "a", "openapi: 3.1.0", "\u{FEFF}openapi: 3.1.0", "ü"])
    func utf8IsNone(text: String) { #expect(WideEncoding(of: Array(text.utf8)) == nil) }

    @Test func whatIsNoCharacterIsReplaced() {
        #expect(WideEncoding.utf16LittleEndian.convertedToUTF8([0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x63]) == Array("a\u{FFFD}b".utf8))
        #expect(WideEncoding.utf32BigEndian.convertedToUTF8([0, 0x11, 0, 0]) == Array("\u{FFFD}".utf8))
    }
}
