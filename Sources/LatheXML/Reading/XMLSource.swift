import LatheRuntime

/// The bytes of a document as UTF-8 without its declaration: what `XMLScanner` reads.
struct XMLSource {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - bytes: The document.
    ///   - charset: What the field `Content-Type` says. A byte-order mark knows better, and the declaration in the document is the last
    ///     to ask (RFC 7303 §3).
    init(_ bytes: [UInt8], charset: String?) throws(XMLError) {
        let name = Self.markedCharset(bytes) ?? charset ?? Self.unmarkedCharset(bytes) ?? Self.declaredCharset(bytes) ?? "utf-8"
        guard let charset = TextCharset(name: name.lowercased()) else {
            throw XMLError(.encoding, "'\(name)' is not an encoding that is known")
        }
        guard let text = charset.text(of: bytes) else { throw XMLError(.encoding, "the bytes are no text in \(name)") }
        self.bytes = Array(text.utf8)
    }

    /// By a byte-order mark.
    private static func markedCharset(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
        return bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? "utf-16" : nil
    }

    /// By a zero beside the first `<` (XML 1.0, appendix F.1).
    private static func unmarkedCharset(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x00, 0x3C]) { return "utf-16be" }
        return bytes.starts(with: [0x3C, 0x00]) ? "utf-16le" : nil
    }

    /// By `encoding="…"` in the declaration.
    private static func declaredCharset(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.prefix(500).firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self)
        guard let label = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return nil }
        let value = label.drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}
