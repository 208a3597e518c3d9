import Testing

@testable import LatheRuntime

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("plain-._~09", "plain-._~09"),
        ("", ""),
        ("../a b?", "..%2Fa%20b%3F"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
        (":/?#[]@!$&'()*+,;=", "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D"),
        ("a\r\nb\u{0}", "a%0D%0Ab%00"),
    ])
    func encodesAllButTheUnreserved(text: String, encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
    }

    @Test(arguments: [("%2f x", "%2f%20x"), ("%2", "%252"), ("%zz%", "%25zz%25"), ("a/b", "a/b")])
    func keepsTripletsWhereAsked(text: String, encoded: String) {
        #expect(PercentEncoding.encode(text, allowed: .path, keepsTriplets: true) == encoded)
    }
}
