import Testing

@testable import LatheRuntime

@Suite("Text of forms")
struct FormTextTests {
    @Test(
        "written as the URL Standard has it",
        arguments: [
            ("", ""), ("a b", "a+b"), ("a+b", "a%2Bb"), ("*-._~", "*-._%7E"), ("é", "%C3%A9"), ("a=b&c", "a%3Db%26c"),
            ("%20", "%2520"),
        ]
    )
    func written(text: String, form: String) {
        #expect(FormText.encode(text) == form)
        #expect(FormText.decode(form) == text)
    }

    /// `UInt8("+1", radix: 16)` is a number, and so is `-0`; neither is a triplet.
    @Test(
        "only two hexadecimal digits are a triplet",
        arguments: [
            ("%+1", "% 1"), ("%-0", "%-0"), ("%", "%"), ("%4", "%4"), ("%4G", "%4G"), ("%%41", "%A"), ("%2b", "+"),
            ("100%+sure", "100% sure"),
        ]
    )
    func triplets(form: String, text: String) {
        #expect(FormText.decode(form) == text)
    }

    @Test("what is not UTF-8 is repaired")
    func repaired() { #expect(FormText.decode("a%FFb") == "a\u{FFFD}b") }
}
