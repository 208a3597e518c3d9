import SpecLoader
import Testing

struct EncodingTests {
    @Test(arguments: [
        ([0xFF, 0xFE, 0x61, 0], "error 1:1 not-utf-8: the file is written in UTF-16LE; it must be UTF-8"),
        ([0xFE, 0xFF, 0, 0x61], "error 1:1 not-utf-8: the file is written in UTF-16BE; it must be UTF-8"),
        ([0x61, 0, 0x3A, 0, 0x20, 0], "error 1:1 not-utf-8: the file is written in UTF-16LE; it must be UTF-8"),
        ([0, 0x61, 0, 0x3A, 0, 0x20], "error 1:1 not-utf-8: the file is written in UTF-16BE; it must be UTF-8"),
        ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "error 1:1 not-utf-8: the file is written in UTF-32LE; it must be UTF-8"),
        ([0, 0, 0, 0x61], "error 1:1 not-utf-8: the file is written in UTF-32BE; it must be UTF-8"),
        ([0x61, 0x0A, 0x62, 0, 0x63, 0x64], "error 2:2 binary-file: the file is not text: it holds a zero byte"),
        ([0xC3, 0xA9, 0x61, 0xFF], "error 1:3 not-utf-8: the byte 0xFF is not valid UTF-8"),
        ([0x61, 0xC0, 0x80], "error 1:2 not-utf-8: the byte 0xC0 is not valid UTF-8"),
        ([0x61, 0xED, 0xA0, 0x80], "error 1:2 not-utf-8: the byte 0xED is not valid UTF-8"),
        ([0x61, 0xE2, 0x82], "error 1:2 not-utf-8: the byte 0xE2 is not valid UTF-8"),
        ([0x61, 0xF4, 0x90, 0x80, 0x80], "error 1:2 not-utf-8: the byte 0xF4 is not valid UTF-8"),
    ])
    func refusesWhatIsNotUTF8(bytes: [UInt8], message: String) {
        let loading = Loading(bytes: bytes)
        #expect(loading.tree == nil)
        #expect(loading.messages == [message])
    }

    @Test(arguments: ["é", "€", "😀", "\u{7FF}\u{800}\u{FFFD}\u{10FFFF}"])
    func acceptsUTF8(text: String) {
        #expect(Loading("\"\(text)\"").tree == "\"\(text)\"")
    }
}
