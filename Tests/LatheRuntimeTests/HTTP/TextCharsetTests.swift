import Testing

@testable import LatheRuntime

@Suite struct TextCharsetTests {
    @Test(
        arguments: [
            ("utf-8", "aé😀", [0x61, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80]), ("iso-8859-1", "aéÿ", [0x61, 0xE9, 0xFF]),
            ("us-ascii", "az", [0x61, 0x7A]), ("utf-16", "aé", [0xFE, 0xFF, 0, 0x61, 0, 0xE9]),
            ("utf-16le", "a😀", [0x61, 0, 0x3D, 0xD8, 0x00, 0xDE]), ("utf-16be", "a😀", [0, 0x61, 0xD8, 0x3D, 0xDE, 0x00]),
        ] as [(String, String, [UInt8])]
    )
    func writesAndReads(name: String, text: String, bytes: [UInt8]) throws {
        let charset = try #require(TextCharset(name: name))
        #expect(charset.bytes(of: text) == bytes)
        #expect(charset.text(of: bytes) == text)
    }

    @Test(
        arguments: [
            ("utf-8", [0xEF, 0xBB, 0xBF, 0x61], "a"), ("utf-8", [0x61, 0xFF], nil), ("us-ascii", [0x80], nil),
            ("utf-16", [0xFF, 0xFE, 0x61, 0], "a"), ("utf-16", [0, 0x61], "a"), ("utf-16", [0], nil),
            ("utf-16", [0xD8, 0x3D], nil),
            ("utf-16le", [0x61], nil), ("utf-8", [], ""), ("utf-16", [], ""), ("latin1", [0x80], "\u{80}"),
        ] as [(String, [UInt8], String?)]
    )
    func reads(name: String, bytes: [UInt8], text: String?) throws {
        #expect(try #require(TextCharset(name: name)).text(of: bytes) == text)
    }

    @Test func sendsTextInTheEncodingItNames() {
        func send(_ text: String, _ type: String) -> (bytes: [UInt8]?, problem: String?) {
            var call = OperationCall("op", .post, "/")
            call.body(text: text, contentType: type)
            return (call.content?.body.bytes, call.problem?.description)
        }
        #expect(send("é", "text/plain").bytes == [0xC3, 0xA9])
        #expect(send("é", "text/plain; charset=ISO-8859-1").bytes == [0xE9])
        #expect(
            send("☃", "text/plain; charset=iso-8859-1").problem
                == "the body cannot be encoded: the text has a character that iso-8859-1 does not have"
        )
        #expect(
            send("a", "text/plain; charset=koi8").problem == "the body cannot be encoded: 'koi8' is not an encoding that is known"
        )
    }
}
