import Testing

@testable import LatheRuntime

@Suite struct RedactionTests {
    private func redacted(_ text: String, _ secrets: String..., limit: Int = .max) -> String {
        var redaction = Redaction()
        for secret in secrets { redaction.insert(secret) }
        return String(decoding: redaction.prefix(limit, of: Array(text.utf8)), as: UTF8.self)
    }

    @Test func replacesEverySecret() {
        #expect(redacted("a key1 b key12 c key2", "key1", "key12", "key2") == "a <redacted> b <redacted> c <redacted>")
        #expect(redacted("x=a%20b", "a b") == "x=<redacted>")
        #expect(redacted("nothing", "") == "nothing")
    }

    @Test func replacesASecretThatReachesOverTheEnd() {
        #expect(redacted("0123secret89", "secret", limit: 6) == "0123<redacted>")
        #expect(redacted("0123secret89", "secret", limit: 4) == "0123")
    }

    @Test func replacesTheLongBeginningOfASecret() {
        let secret = "0123456789abcdefghijklmnopqrstuvwxyz"
        #expect(redacted("found 0123456789abcdefgh…", secret) == "found <redacted>…")
        #expect(redacted("found 0123456789", secret) == "found 0123456789")
    }
}
