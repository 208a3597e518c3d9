/// Reads the text of a JSONPath query (RFC 9535, appendix A).
///
/// Strict unless told otherwise. A target of an overlay may also have hyphens in a name after a dot, behind its first character
/// (`$.info.x-name`): the Overlay Specification 1.0 has them in its own examples, and no query of the RFC means something else by them.
struct JSONPathParser {
    private let bytes: [UInt8]
    /// The offset of the next byte.
    var offset = 0
    /// How many filters and parentheses are open.
    private var depth = 0

    private let allowsHyphens: Bool

    init(_ text: String, allowsHyphens: Bool = false) {
        bytes = Array(text.utf8)
        self.allowsHyphens = allowsHyphens
    }

    mutating func parse() throws(JSONPathError) -> JSONPath {
        guard consume("$") else { throw error("a JSONPath query begins with $") }
        let segments = try segments()
        guard offset == bytes.count else { throw unexpected("a dot, a bracket or the end") }
        return JSONPath(segments: segments, text: String(decoding: bytes, as: UTF8.self))
    }

    /// What follows `$` or `@`.
    mutating func segments() throws(JSONPathError) -> [JSONPath.Segment] {
        var result: [JSONPath.Segment] = []
        while true {
            let end = offset
            skipBlanks()
            if consume("[") {
                result.append(JSONPath.Segment(isDescendant: false, selectors: try bracketed()))
            } else if consume("..") {
                let selectors = consume("[") ? try bracketed() : [try shorthand()]
                result.append(JSONPath.Segment(isDescendant: true, selectors: selectors))
            } else if consume(".") {
                result.append(JSONPath.Segment(isDescendant: false, selectors: [try shorthand()]))
            } else {
                offset = end
                return result
            }
            result[result.count - 1].end = offset
        }
    }

    /// What follows a dot: a name or `*`.
    private mutating func shorthand() throws(JSONPathError) -> JSONPath.Selector {
        if consume("*") { return .wildcard }
        let start = offset
        while let byte = next, isNameByte(byte), offset > start || !(isDigit(byte) || byte == Self.hyphen) { offset += 1 }
        guard offset > start else { throw unexpected("a name or *") }
        if next == Self.hyphen { throw error("a name with a hyphen must be in brackets and quotes: ['\(text(from: start))-…']") }
        return .name(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func bracketed() throws(JSONPathError) -> [JSONPath.Selector] {
        var selectors: [JSONPath.Selector] = []
        repeat {
            skipBlanks()
            selectors.append(try selector())
            skipBlanks()
        } while consume(",")
        guard consume("]") else { throw unexpected("a comma or ]") }
        return selectors
    }

    private mutating func selector() throws(JSONPathError) -> JSONPath.Selector {
        switch next {
        case UInt8(ascii: "*"):
            offset += 1
            return .wildcard
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return .name(try quotedString())
        case UInt8(ascii: "?"):
            offset += 1
            return .filter(try nested { (parser) throws(JSONPathError) in try parser.filter() })
        default:
            return try indexOrSlice()
        }
    }

    /// Section 2.3.3 and 2.3.4.
    private mutating func indexOrSlice() throws(JSONPathError) -> JSONPath.Selector {
        let start = try integer()
        let end = offset
        skipBlanks()
        guard consume(":") else {
            offset = end
            guard let start else { throw unexpected("a name in quotes, a number, *, : or ?") }
            return .index(start)
        }
        skipBlanks()
        let stop = try integer()
        skipBlanks()
        guard consume(":") else { return .slice(start: start, end: stop, step: 1) }
        skipBlanks()
        return .slice(start: start, end: stop, step: try integer() ?? 1)
    }

    /// An integer without superfluous zeros that a double holds exactly; `nil` where there is none.
    private mutating func integer() throws(JSONPathError) -> Int? {
        let start = offset
        _ = consume("-")
        let digits = offset
        while let byte = next, isDigit(byte) { offset += 1 }
        guard offset > start else { return nil }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        let hasSuperfluousZero = bytes[digits...].first == UInt8(ascii: "0") && text != "0"
        guard !hasSuperfluousZero, let value = Int(text), abs(value) <= 9_007_199_254_740_991 else {
            throw JSONPathError(message: "\"\(text)\" is not a number that can stand here", offset: start)
        }
        return value
    }
}

// MARK: Bytes

extension JSONPathParser {
    private static let hyphen = UInt8(ascii: "-")

    /// The next byte; `nil` at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func consume(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        offset += count
        return true
    }

    mutating func consume(_ comparison: JSONPath.Comparison) -> Bool {
        guard bytes[offset...].starts(with: comparison.rawValue.utf8) else { return false }
        offset += comparison.rawValue.utf8.count
        return true
    }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
        case Self.hyphen: allowsHyphens
        default: isDigit(byte)
        }
    }

    /// Runs a rule that may contain itself, as deep as anybody could want.
    mutating func nested<Result>(
        _ rule: (inout JSONPathParser) throws(JSONPathError) -> Result
    ) throws(JSONPathError) -> Result {
        guard depth < 64 else { throw error("the query is nested too deep") }
        depth += 1
        defer { depth -= 1 }
        return try rule(&self)
    }

    func error(_ message: String) -> JSONPathError { JSONPathError(message: message, offset: offset) }

    func unexpected(_ expected: String) -> JSONPathError {
        guard let next else { return error("expected \(expected), found the end of the query") }
        let found = (0x20..<0x7F).contains(next) ? String(Unicode.Scalar(next)) : "a character that cannot stand here"
        return error("expected \(expected), found \(found)")
    }
}
