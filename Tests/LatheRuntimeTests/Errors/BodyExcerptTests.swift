import Testing

@testable import LatheRuntime

@Suite struct BodyExcerptTests {
    @Test func showsFiveHundredBytes() {
        let exact = [UInt8](repeating: 0x61, count: 500)
        #expect(BodyExcerpt(exact, redaction: Redaction()).description == String(repeating: "a", count: 500))
        #expect(
            BodyExcerpt(exact + [0x62], redaction: Redaction()).description == String(repeating: "a", count: 500)
                + "… (501 bytes)"
        )
    }

    @Test func cutsBetweenCharacters() {
        let text = String(repeating: "a", count: 499) + "😀!"
        #expect(
            BodyExcerpt(Array(text.utf8), redaction: Redaction()).description == String(repeating: "a", count: 499)
                + "… (504 bytes)"
        )
    }

    @Test func doesNotShowWhatIsNotText() {
        #expect(BodyExcerpt([0xFF, 0xFE, 0x00], redaction: Redaction()).description == "3 bytes that are not text")
        #expect(BodyExcerpt([0x61, 0xC3], redaction: Redaction()).description == "2 bytes that are not text")
    }
}
