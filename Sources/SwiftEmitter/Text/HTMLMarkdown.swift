/// Writes the simple HTML of descriptions as Markdown: paragraphs, line breaks, links, code, emphasis, lists, names of characters.
///
/// Other tags, and those that nothing closes, stay as they are written. No text is added or lost.
struct HTMLMarkdown {
    typealias Piece = HTMLPieces.Piece

    private let pieces: [Piece]
    private let pairs: HTMLPairs
    private var output: [UInt8] = []
    /// Marks that wait for the text behind spaces: `** a**` is no emphasis.
    private var pending: [UInt8] = []
    /// The lists that are open: whether each is ordered.
    private var lists: [Bool] = []
    /// Whether spaces and line breaks of HTML at the beginning of a text mean nothing.
    private var isAtStart = false

    /// Takes time that grows with the length of the text.
    static func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
        var writer = HTMLMarkdown(HTMLPieces(text).pieces)
        writer.write()
        return String(decoding: writer.output, as: UTF8.self)
    }

    private init(_ pieces: [Piece]) {
        self.pieces = pieces
        pairs = HTMLPairs(pieces)
    }

    private mutating func write() {
        var place = 0
        while place < pieces.count {
            switch pieces[place] {
            case .text(let text): add(HTMLEntity.decoded(text, isCode: false)[...])
            case .code(let code): addWord(code)
            case .tag(let tag, let written):
                if let code = code(tag, at: place) {
                    addWord(code)
                    // The text and the tag that closes it.
                    place += 2
                } else if !writeBlock(tag), !writeMark(tag, at: place) {
                    addWord(written)
                }
            }
            place += 1
        }
        output += pending
    }

    // MARK: Text

    private mutating func add(_ text: ArraySlice<UInt8>) {
        var text = text
        if isAtStart { text = text.drop(while: Self.isSpace) }
        let spaces = text.prefix(while: Self.isSpace)
        if spaces.count == text.count { return output += text }
        output += spaces
        addWord(text[spaces.endIndex...])
    }

    /// Adds what does not begin with a space.
    private mutating func addWord(_ text: some Sequence<UInt8>) {
        output += pending
        pending = []
        output += text
        isAtStart = false
    }

    // MARK: Within a line

    /// `<code>` around nothing but text.
    private func code(_ tag: HTMLTag, at place: Int) -> [UInt8]? {
        guard tag.name == .code, !tag.isClosing, pairs.partner(of: place) == place + 2, pairs.hasWords(within: place),
            !pairs.hasBlocks(within: place), case .text(let text) = pieces[place + 1]
        else { return nil }
        let code = HTMLEntity.decoded(text, isCode: true)
        let runs = code.split(omittingEmptySubsequences: true) { $0 != UInt8(ascii: "`") }
        guard let longest = runs.map(\.count).max() else { return Array("`".utf8) + code + Array("`".utf8) }
        let fence = String(repeating: "`", count: longest + 1)
        return Array("\(fence) ".utf8) + code + Array(" \(fence)".utf8)
    }

    /// - Returns: whether there is such a mark; `false` where the tag has to stay.
    private mutating func writeMark(_ tag: HTMLTag, at place: Int) -> Bool {
        guard let partner = pairs.partner(of: place) else { return false }
        let start = min(place, partner)
        guard pairs.hasWords(within: start), !pairs.hasBlocks(within: start) else { return false }
        switch tag.name {
        case .strong: addMark("**", isClosing: tag.isClosing)
        case .emphasis: addMark("*", isClosing: tag.isClosing)
        case .link:
            guard case .tag(let first, _) = pieces[start], let address = HTMLAddress(first.address)?.text,
                !pairs.hasLinksOrBrackets(within: start)
            else { return false }
            addMark(tag.isClosing ? "](\(address))" : "[", isClosing: tag.isClosing)
        default: return false
        }
        return true
    }

    /// Spaces are left outside.
    private mutating func addMark(_ mark: String, isClosing: Bool) {
        guard isClosing else { return pending += Array(mark.utf8) }
        // As many as a person writes: many marks behind many spaces must not take long.
        let spaces = output.suffix(16).reversed().prefix(while: Self.isSpace).count
        let end = output.count - spaces
        output.insert(contentsOf: Array(mark.utf8), at: end)
    }

    // MARK: Blocks

    /// - Returns: whether it is a tag of blocks; `false` where it has to stay.
    private mutating func writeBlock(_ tag: HTMLTag) -> Bool {
        switch tag.name {
        case .paragraph: endParagraph()
        case .lineBreak:
            endLine(always: true)
            output += Array(indentation(lists.count).utf8)
        case .list(let isOrdered):
            if tag.isClosing {
                guard lists.last == isOrdered else { return false }
                lists.removeLast()
            }
            // A list in another goes on with the next line.
            if lists.isEmpty { endParagraph() } else { endLine() }
            if !tag.isClosing { lists.append(isOrdered) }
        case .item:
            guard let isOrdered = lists.last else { return false }
            if tag.isClosing { break }
            endLine()
            output += Array((indentation(lists.count - 1) + (isOrdered ? "1. " : "- ")).utf8)
        default: return false
        }
        isAtStart = true
        return true
    }

    private mutating func endParagraph() {
        guard lists.isEmpty else { return }
        endLine()
        if !output.isEmpty, !output.hasSuffix("\n\n") { output.append(0x0A) }
    }

    private mutating func endLine(always: Bool = false) {
        while output.last == 0x20 || output.last == 0x09 { output.removeLast() }
        if always || !(output.isEmpty || output.last == 0x0A) { output.append(0x0A) }
    }

    private func indentation(_ depth: Int) -> String { String(repeating: "  ", count: min(depth, 8)) }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
