/// A description cut where tags of HTML stand in its Markdown. What is code in Markdown stays whole.
struct HTMLPieces {
    enum Piece {
        /// As it was written.
        case text(ArraySlice<UInt8>)
        /// Code of Markdown: not to be touched.
        case code(ArraySlice<UInt8>)
        /// A tag, and how it was written.
        case tag(HTMLTag, ArraySlice<UInt8>)
    }

    private(set) var pieces: [Piece] = []
    private let bytes: [UInt8]
    /// Where what is not a piece yet begins.
    private var start = 0
    /// The places of runs of backticks, by length.
    private var runs: [Int: [Int]] = [:]
    /// How many of these are behind us.
    private var passed: [Int: Int] = [:]
    /// Where blank lines end, and how many of them are behind us.
    private var blankLines: [Int] = []
    private var passedBlankLines = 0

    /// Takes time that grows with the length of the text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        findRuns()
        findBlankLines()
        var place = 0
        var isLineStart = true
        while place < bytes.count {
            if isLineStart, let end = endOfFence(at: place) {
                cut(place, end) { .code($0) }
                place = end
                continue
            }
            isLineStart = bytes[place] == 0x0A
            switch bytes[place] {
            case UInt8(ascii: "`"):
                let length = runLength(at: place)
                if let end = endOfSpan(from: place, length) { cut(place, end) { .code($0) } }
                place = max(start, place + length)
            // An escaped backtick or tag is neither.
            case UInt8(ascii: "\\"): place += place + 1 < bytes.count && Self.isEscapable(bytes[place + 1]) ? 2 : 1
            case UInt8(ascii: "<"):
                var rest = bytes[place...]
                if let tag = HTMLTag(&rest) { cut(place, rest.startIndex) { .tag(tag, $0) } }
                place = max(start, place + 1)
            default: place += 1
            }
        }
        cut(bytes.count, bytes.count) { .text($0) }
    }

    /// Ends the text before `place`, and adds what goes from there to `end`.
    private mutating func cut(_ place: Int, _ end: Int, _ piece: (ArraySlice<UInt8>) -> Piece) {
        if start < place { pieces.append(.text(bytes[start..<place])) }
        if place < end { pieces.append(piece(bytes[place..<end])) }
        start = end
    }

    // MARK: Code

    /// The end of a block of code that begins with the line at a place (CommonMark 0.31 section 4.5); it may be left open.
    private func endOfFence(at place: Int) -> Int? {
        guard let fence = fence(at: place) else { return nil }
        var line = nextLine(place)
        while line < bytes.count {
            let next = nextLine(line)
            if let other = self.fence(at: line), other.mark == fence.mark, other.length >= fence.length { return next }
            line = next
        }
        return bytes.count
    }

    private func fence(at place: Int) -> (mark: UInt8, length: Int)? {
        let text = bytes[place...].drop { $0 == 0x20 }
        guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = text.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
        // Backticks further on say that it is a span.
        let rest = text.dropFirst(length).prefix { $0 != 0x0A }
        return mark == UInt8(ascii: "`") && rest.contains(mark) ? nil : (mark, length)
    }

    private func nextLine(_ place: Int) -> Int { bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count }

    private func runLength(at place: Int) -> Int { bytes[place...].prefix { $0 == UInt8(ascii: "`") }.count }

    private mutating func findRuns() {
        var place = 0
        while let next = bytes[place...].firstIndex(of: UInt8(ascii: "`")) {
            let length = runLength(at: next)
            runs[length, default: []].append(next)
            place = next + length
        }
    }

    /// The end of a span of code (section 6.1): the next run of as many backticks, within the paragraph.
    private mutating func endOfSpan(from place: Int, _ length: Int) -> Int? {
        let places = runs[length] ?? []
        var index = passed[length] ?? 0
        while index < places.count, places[index] <= place { index += 1 }
        passed[length] = index
        guard index < places.count else { return nil }
        let end = places[index]
        while passedBlankLines < blankLines.count, blankLines[passedBlankLines] <= place { passedBlankLines += 1 }
        if passedBlankLines < blankLines.count, blankLines[passedBlankLines] < end { return nil }
        return end + length
    }

    private mutating func findBlankLines() {
        var line = BlankLine()
        for (place, byte) in bytes.enumerated() where line.ends(with: byte) { blankLines.append(place) }
    }

    /// Whether a blank line is within a text.
    static func endsParagraph(_ text: ArraySlice<UInt8>) -> Bool {
        var line = BlankLine()
        return text.contains { line.ends(with: $0) }
    }

    private static func isEscapable(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: "`") }
}

/// Finds line breaks with nothing but spaces between them.
private struct BlankLine {
    private var isBlank = false

    /// Whether one ends with the next byte of a text.
    mutating func ends(with byte: UInt8) -> Bool {
        if byte == 0x0A {
            defer { isBlank = true }
            return isBlank
        }
        if byte != 0x20, byte != 0x09, byte != 0x0D { isBlank = false }
        return false
    }
}
