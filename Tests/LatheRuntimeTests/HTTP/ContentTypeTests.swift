import Testing

@testable import LatheRuntime

@Suite struct ContentTypeTests {
    @Test(
        arguments: [
            ("application/json", true, nil),
            ("Application/JSON; charset=UTF-8", true, "utf-8"),
            ("application/problem+json;charset=\"utf-8\"", true, "utf-8"),
            ("text/json", true, nil),
            ("text/html; charset = ISO-8859-1", false, "iso-8859-1"),
            ("application/jsonp", false, nil),
            ("", false, nil),
        ] as [(String, Bool, String?)]
    )
    func reads(value: String, isJSON: Bool, charset: String?) {
        #expect(ContentType(value).isJSON == isJSON)
        #expect(ContentType(value).charset == charset)
    }
}
