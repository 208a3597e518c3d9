/// Reads the characters and tokens of a document (XML 1.0, fifth edition), with line ends as `\n`.
///
/// `XMLTreeReader` puts the tokens together. There is no document type: entities are the five of XML and characters by their numbers.
struct XMLScanner {
    private let bytes: [UInt8]
    private var offset = 0
    private var counted = (offset: 0, line: 1)

    /// - Parameter bytes: UTF-8 that was checked to be.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset >= bytes.count }

    /// The line that is read, from 1. It is counted on from where it was asked for last.
    mutating func currentLine() -> Int {
        counted.line += bytes[counted.offset..<offset].count { $0 == UInt8(ascii: "\n") }
        counted.offset = offset
        return counted.line
    }

    private func line(at offset: Int) -> Int { bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1 }

    func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func isAt(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { offset + $0.count <= bytes.count && bytes[offset..<offset + $0.count].elementsEqual($0) }
    }

    mutating func skip(_ text: StaticString) -> Bool {
        guard isAt(text) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    /// - Returns: Whether there was white space.
    @discardableResult
    mutating func skipSpace() -> Bool {
        let start = offset
        while let byte = peek(), XMLText.isSpace(byte) { offset += 1 }
        return offset > start
    }

    func failure(_ problem: String, at offset: Int? = nil) -> XMLError {
        XMLError(.syntax, problem, line: line(at: offset ?? self.offset))
    }

    /// The next character as it would be shown in a message.
    var found: String {
        guard !isAtEnd else { return "the end" }
        let text = String(decoding: bytes[offset..<min(bytes.count, offset + 4)], as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, scalar.value >= 0x20, scalar.value != 0x7F else {
            return "the character U+\(String(bytes[offset], radix: 16, uppercase: true))"
        }
        return "'\(scalar)'"
    }

    // MARK: Tokens

    /// Reads a name with its prefix.
    mutating func name() throws(XMLError) -> String {
        let start = offset
        guard let first = scalar(), first == ":" || XMLText.beginsName(first) else {
            offset = start
            throw failure("expected a name, found \(found)")
        }
        while true {
            let before = offset
            guard let next = scalar(), next == ":" || XMLText.continuesName(next) else {
                offset = before
                break
            }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// Reads up to `end` and past it. Line ends are kept as they are.
    mutating func text(until end: StaticString, of what: String) throws(XMLError) -> ArraySlice<UInt8> {
        let start = offset
        while !isAtEnd {
            if isAt(end) {
                let text = bytes[start..<offset]
                offset += end.utf8CodeUnitCount
                try check(text)
                return text
            }
            offset += 1
        }
        throw failure("\(what) has no end", at: start)
    }

    /// Reads a value in quotes: white space in it becomes spaces (XML 1.0 §3.3.3).
    mutating func attributeValue() throws(XMLError) -> String {
        guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw failure("expected a value in quotes, found \(found)")
        }
        let opening = offset
        offset += 1
        var value: [UInt8] = []
        while let byte = peek() {
            offset += 1
            switch byte {
            case quote: return String(decoding: value, as: UTF8.self)
            case UInt8(ascii: "&"): try reference(into: &value)
            case UInt8(ascii: "<"): throw failure("'<' in the value of an attribute", at: offset - 1)
            case 0x0D where peek() == 0x0A: break
            case 0x09, 0x0A, 0x0D: value.append(0x20)
            default:
                try check(byte)
                value.append(byte)
            }
        }
        throw failure("the value of an attribute has no end", at: opening)
    }

    /// Reads text up to the next `<`.
    mutating func characters(into text: inout [UInt8]) throws(XMLError) {
        while let byte = peek(), byte != UInt8(ascii: "<") {
            offset += 1
            switch byte {
            case UInt8(ascii: "&"): try reference(into: &text)
            case 0x0D: if peek() != 0x0A { text.append(0x0A) }
            case UInt8(ascii: "]") where isAt("]>"): throw failure("']]>' in text", at: offset - 1)
            default:
                try check(byte)
                text.append(byte)
            }
        }
    }

    /// Reads a CDATA section, of which the beginning was read.
    mutating func cdata(into text: inout [UInt8]) throws(XMLError) {
        var isAfterReturn = false
        for byte in try self.text(until: "]]>", of: "a CDATA section") {
            if byte == 0x0D {
                text.append(0x0A)
            } else if byte != 0x0A || !isAfterReturn {
                text.append(byte)
            }
            isAfterReturn = byte == 0x0D
        }
    }

    /// Reads what follows an `&`.
    private mutating func reference(into text: inout [UInt8]) throws(XMLError) {
        let start = offset - 1
        let name = bytes[offset...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else {
            throw failure("'&' that does not begin a reference", at: start)
        }
        offset = name.endIndex + 1
        let label = String(decoding: name, as: UTF8.self)
        switch label {
        case "amp": text.append(UInt8(ascii: "&"))
        case "lt": text.append(UInt8(ascii: "<"))
        case "gt": text.append(UInt8(ascii: ">"))
        case "quot": text.append(UInt8(ascii: "\""))
        case "apos": text.append(UInt8(ascii: "'"))
        default:
            guard let scalar = Self.numbered(label) else {
                throw failure("'&\(label);' is no character and no entity of XML", at: start)
            }
            text.append(contentsOf: String(scalar).utf8)
        }
    }

    /// The character of `#233` or `#xE9`.
    private static func numbered(_ label: String) -> Unicode.Scalar? {
        guard label.first == "#" else { return nil }
        let isHexadecimal = label.dropFirst().first == "x"
        let digits = label.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
        return scalar.flatMap { XMLText.isCharacter($0) ? $0 : nil }
    }

    // MARK: Characters

    /// Throws where the byte that was read last belongs to a character that XML does not have.
    private func check(_ byte: UInt8) throws(XMLError) {
        if byte < 0x20 && !XMLText.isSpace(byte) || byte == 0xBF || byte == 0xBE { try checkScalar(endingAt: offset - 1) }
    }

    private func check(_ text: ArraySlice<UInt8>) throws(XMLError) {
        for index in text.indices {
            let byte = text[index]
            if byte < 0x20 && !XMLText.isSpace(byte) || byte == 0xBF || byte == 0xBE { try checkScalar(endingAt: index) }
        }
    }

    /// Of the characters that end in `BE` or `BF`, XML lacks two: `EF BF BE` and `EF BF BF`.
    private func checkScalar(endingAt index: Int) throws(XMLError) {
        let isControl = bytes[index] < 0x20
        guard isControl || index >= 2 && bytes[index - 2] == 0xEF && bytes[index - 1] == 0xBF else { return }
        let code = isControl ? String(bytes[index], radix: 16, uppercase: true) : "FFF\(bytes[index] == 0xBF ? "F" : "E")"
        throw failure("XML does not have the character U+\(code)", at: index)
    }

    /// Reads a character, for names.
    private mutating func scalar() -> Unicode.Scalar? {
        guard let first = peek() else { return nil }
        if first < 0x80 {
            offset += 1
            return Unicode.Scalar(first)
        }
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let end = min(bytes.count, offset + count)
        let text = String(decoding: bytes[offset..<end], as: UTF8.self)
        offset = end
        return text.unicodeScalars.first
    }
}
