import Testing

@testable import OpenAPIDocument

@Suite struct JSONPointerTests {
    @Test(arguments: [
        ("", []), ("/a", ["a"]), ("/a~1b/~0/c", ["a/b", "~", "c"]), ("/~01", ["~1"]), ("/a//b", ["a", "", "b"]), ("/~", ["~"]),
    ])
    func tokens(text: String, expected: [String]) {
        #expect(JSONPointer(text)?.tokens == expected)
    }

    @Test func aPointerBeginsWithASlash() {
        #expect(JSONPointer("a/b") == nil)
    }

    @Test(arguments: [("/a%20b", "/a b"), ("%7Bid%7D", "{id}"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz", "%zz")])
    func percentDecoding(text: String, expected: String) {
        #expect(JSONPointer.percentDecode(text) == expected)
    }
}
