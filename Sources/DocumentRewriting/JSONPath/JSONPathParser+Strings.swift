extension JSONPathParser {
    /// A string in single or double quotes (RFC 9535, section 2.3.1.1).
    mutating func quotedString() throws(JSONPathError) -> String {
        let start = offset
        guard let quote = next else { throw unexpected("a string") }
        offset += 1
        var result: [UInt8] = []
        while let byte = next {
            offset += 1
            switch byte {
            case quote: return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): result += try escape(in: quote).utf8
            case ..<0x20: throw JSONPathError(message: "a control character must be escaped", offset: offset - 1)
            default: result.append(byte)
            }
        }
        throw JSONPathError(message: "the string has no closing quote", offset: start)
    }

    /// What an escape after its backslash stands for.
    private mutating func escape(in quote: UInt8) throws(JSONPathError) -> String {
        let start = offset - 1
        guard let letter = next else { throw error("the string has no closing quote") }
        offset += 1
        switch letter {
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "/"), UInt8(ascii: "\\"), quote: return String(Unicode.Scalar(letter))
        case UInt8(ascii: "u"): return String(try escapedScalar(from: start))
        default: throw JSONPathError(message: "there is no such escape", offset: start)
        }
    }

    private mutating func escapedScalar(from start: Int) throws(JSONPathError) -> Unicode.Scalar {
        let first = try hexadecimalUnit()
        guard UTF16.isSurrogate(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard UTF16.isLeadSurrogate(first), consume("\\u") else {
            throw JSONPathError(message: "half a surrogate pair is no character", offset: start)
        }
        let second = try hexadecimalUnit()
        guard UTF16.isTrailSurrogate(second) else {
            throw JSONPathError(message: "half a surrogate pair is no character", offset: start)
        }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func hexadecimalUnit() throws(JSONPathError) -> UInt16 {
        let start = offset
        for _ in 0..<4 where next != nil { offset += 1 }
        let digits = text(from: start)
        guard digits.utf8.count == 4, !digits.hasPrefix("+"), !digits.hasPrefix("-"), let unit = UInt16(digits, radix: 16) else {
            throw JSONPathError(message: "\\u takes four hexadecimal digits", offset: start)
        }
        return unit
    }
}
