import SourceText

/// Makes sure that a file's bytes are UTF-8 text, and finds where the text begins.
struct EncodingCheck {
    let file: SourceFile
    let number: UInt16

    /// Byte offset of the text after the byte-order mark, if there is one.
    func startOfText() throws(LoadError) -> Int {
        let bytes = file.bytes
        if let name = WideEncoding(of: bytes)?.rawValue {
            throw LoadError(
                "not-utf-8",
                "the file is written in \(name); it must be UTF-8",
                at: range(at: 0),
                fix: "convert it: iconv -f \(name) -t UTF-8"
            )
        }
        if let offset = bytes.withUnsafeBufferPointer({ ByteSearch(0).first(in: $0, from: 0) }) {
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

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0x0\(digits)" : "0x\(digits)"
    }

    private func range(at offset: Int) -> SourceRange { SourceRange(file: number, start: offset, end: offset + 1) }
}
