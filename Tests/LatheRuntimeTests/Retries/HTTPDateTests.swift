import Testing

@testable import LatheRuntime

@Suite struct HTTPDateTests {
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799), ("Sat, 21 Nov 2026 09:31:55 GMT", 1_795_253_515),
    ])
    func reads(text: String, seconds: Int64) { #expect(HTTPDate(text[...])?.seconds == seconds) }

    @Test(arguments: [
        "", "tomorrow", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
    ])
    func refuses(text: String) { #expect(HTTPDate(text[...]) == nil) }
}
