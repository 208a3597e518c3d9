/// Cuts a template into text and tags.
///
/// A section, closing, partial or comment tag that has its line to itself takes the line with it: neither its white space nor its
/// line break is text ("standalone" in the Mustache manual).
struct TemplateScanner {
    private let source: TemplateSource
    private var tokens: [TemplateToken] = []
    private var errors: [TemplateError] = []
    private var position = 0

    private init(_ source: TemplateSource) { self.source = source }

    /// The tokens of a template and what is wrong with its tags.
    static func scan(_ source: TemplateSource) -> (tokens: [TemplateToken], errors: [TemplateError]) {
        var scanner = TemplateScanner(source)
        scanner.scan()
        return (scanner.tokens, scanner.errors)
    }

    private var bytes: [UInt8] { source.bytes }

    private mutating func scan() {
        while let start = find(UInt8(ascii: "{"), 2, from: position) {
            guard let tag = tag(at: start) else { return }
            add(tag)
        }
        addText(upTo: bytes.count)
    }

    /// Adds the text before a tag and the tag, and goes on behind it.
    private mutating func add(_ tag: TemplateToken) {
        guard tag.kind.mayStandAlone, let line = lineOfItsOwn(tag.range) else {
            addText(upTo: tag.range.lowerBound)
            tokens.append(tag)
            position = tag.range.upperBound
            return
        }
        var tag = tag
        tag.standsAlone = true
        if case .partial(let name, _) = tag.kind {
            tag.kind = .partial(name, indentation: Array(bytes[line.lowerBound..<tag.range.lowerBound]))
        }
        addText(upTo: line.lowerBound)
        tokens.append(tag)
        position = line.upperBound
    }

    private mutating func addText(upTo end: Int) {
        if position < end { tokens.append(TemplateToken(kind: .text, range: position..<end)) }
    }

    /// The tag that begins at an offset; `nil` where the template cannot be read on.
    private mutating func tag(at start: Int) -> TemplateToken? {
        var inside = start + 2
        let sigil = inside < bytes.count ? bytes[inside] : 0
        let isTriple = sigil == UInt8(ascii: "{")
        guard let end = find(UInt8(ascii: "}"), isTriple ? 3 : 2, from: inside) else {
            errors.append(source.error(at: start, "the tag is not closed; add `\(isTriple ? "}}}" : "}}")`"))
            addText(upTo: start)
            return nil
        }
        let range = start..<(end + (isTriple ? 3 : 2))
        if "#^/>{&!=".utf8.contains(sigil) { inside += 1 }
        if sigil == UInt8(ascii: "!") { return TemplateToken(kind: .comment, range: range) }
        let name = String(decoding: bytes[inside..<max(inside, end)], as: UTF8.self).trimmingWhiteSpace()
        if name.isWord, sigil != UInt8(ascii: "=") { return TemplateToken(kind: kind(of: sigil, name: name), range: range) }
        if let problem = problem(of: name, sigil: sigil) {
            errors.append(source.error(at: start, problem))
            return TemplateToken(kind: .comment, range: range)
        }
        return TemplateToken(kind: kind(of: sigil, name: name), range: range)
    }

    private func kind(of sigil: UInt8, name: String) -> TemplateToken.Kind {
        switch sigil {
        case UInt8(ascii: "#"): .section(name)
        case UInt8(ascii: "^"): .inverted(name)
        case UInt8(ascii: "/"): .close(name)
        case UInt8(ascii: ">"): .partial(name, indentation: [])
        default: .value(name)
        }
    }

    private func problem(of name: String, sigil: UInt8) -> String? {
        if sigil == UInt8(ascii: "=") { return "delimiters cannot be changed" }
        if name.isEmpty { return "the tag has no name" }
        if name == ".", sigil == UInt8(ascii: ">") { return "the partial has no name" }
        if name == "." { return nil }
        if name.contains(".") { return "names with dots are not supported; open a section for the outer name" }
        if name.utf8.contains(where: { " \t\r\n{}".utf8.contains($0) }) { return "`\(name.oneLine)` is not a name" }
        return nil
    }

    /// The whole line (or lines, for a comment) of a tag with nothing but white space around it, with its line break.
    private func lineOfItsOwn(_ tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.upperBound
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        if end == bytes.count { return start..<end }
        if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
        return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
    }

    /// The next place with so many of a brace in a row.
    private func find(_ brace: UInt8, _ count: Int, from start: Int) -> Int? {
        var offset = start
        var found = 0
        while offset < bytes.count {
            found = bytes[offset] == brace ? found + 1 : 0
            offset += 1
            if found == count { return offset - count }
        }
        return nil
    }
}

extension TemplateToken.Kind {
    /// Whether a tag of this kind disappears together with the line it has to itself.
    fileprivate var mayStandAlone: Bool {
        switch self {
        case .section, .inverted, .close, .partial, .comment: true
        case .text, .value: false
        }
    }
}

extension UInt8 {
    /// A space or a tab.
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension String {
    /// Whether it is made of ASCII letters and digits, as nearly all names are.
    fileprivate var isWord: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            }
    }

    fileprivate func trimmingWhiteSpace() -> String {
        if isWord { return self }
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[first...last])
    }

    /// The text with every line break as a space.
    fileprivate var oneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
