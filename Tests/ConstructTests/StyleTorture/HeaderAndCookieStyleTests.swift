import LatheRuntime
import LatheTesting
import StyleTortureCalls
import StyleTortureConstruct
import Testing

/// Parameters in header fields and cookies, to the byte.
struct HeaderAndCookieStyleTests {
    @Test(arguments: HeaderCalls.all + CookieCalls.all)
    func bytes(cell: StyleCall) async throws {
        try await cell.check()
    }

    @Test(arguments: ["a\r\nX-Other: b", "a\n", "a\0"])
    func whatWouldEndTheLineIsNotSent(text: String) async throws {
        let refusal = try await StyleCall.refusal { try await $0.headerSimple(xText: text) }
        #expect(refusal.sent == 0)
        #expect("\(refusal.reason)".contains("X-Text"))
    }

    @Test(arguments: ["a b", "a;b", "ü", "a\"", "a\\b"])
    func whatACookieCannotHoldIsNotSent(text: String) async throws {
        let refusal = try await StyleCall.refusal { try await $0.cookieCookie(text: text) }
        #expect(refusal.sent == 0)
        #expect("\(refusal.reason)".contains("'text'"))
    }

    @Test func otherMethods() async throws {
        #expect(try await StyleCall("") { try await $0.everywhereQuery(id: "p") }.request().method.rawValue == "QUERY")
        #expect(try await StyleCall("") { try await $0.everywhereCopy(id: "p") }.request().method.rawValue == "COPY")
    }
}
