import SourceText

/// Makes sure that a file's bytes are UTF-8 text, and finds where the text begins.
struct EncodingCheck {
    let file: SourceFile
    let number: UInt16

    /// Byte offset of the text after the byte-order mark, if there is one.
    func startOfText() throws(LoadError) -> Int {
        let bytes = file.bytes
        if let name = wideEncoding(of: bytes) {
            throw LoadError(
                "not-utf-8",
                "the file is written in \(name); it must be UTF-8",
                at: range(at: 0),
                fix: "convert it: iconv -f \(name) -t UTF-8"
            )
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw LoadError("binary-file", "the file is not text: it holds a zero byte", at: range(at: offset))
        }
        if let offset = UTF8Validator().firstInvalidByte(in: bytes) {
            throw LoadError(
                "not-utf-8",
                "the byte \(hexadecimal(bytes[offset])) is not valid UTF-8",
                at: range(at: offset),
                fix: "save the file as UTF-8"
            )
        }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// UTF-16 or UTF-32, told by the byte-order mark or by the zeros around a first ASCII character.
    private func wideEncoding(of bytes: [UInt8]) -> String? {
        let first = Array(bytes.prefix(4))
        if first.count == 4 {
            if first == [0xFF, 0xFE, 0, 0] || (first[0] != 0 && first[1...3] == [0, 0, 0]) { return "UTF-32LE" }
            if first == [0, 0, 0xFE, 0xFF] || (first[3] != 0 && first[0...2] == [0, 0, 0]) { return "UTF-32BE" }
        }
        if first.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if first.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        guard first.count == 4 else { return nil }
        if first[0] != 0, first[1] == 0, first[2] != 0, first[3] == 0 { return "UTF-16LE" }
        if first[0] == 0, first[1] != 0, first[2] == 0, first[3] != 0 { return "UTF-16BE" }
        return nil
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0x0\(digits)" : "0x\(digits)"
    }

    private func range(at offset: Int) -> SourceRange { SourceRange(file: number, start: offset, end: offset + 1) }
}
