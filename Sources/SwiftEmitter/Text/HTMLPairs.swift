/// Which tags of a text open and close the same thing, and what is between them.
struct HTMLPairs {
    private var partners: [Int: Int] = [:]
    /// How many bytes that are no spaces stand before each piece, and so on: what is between two places is a difference.
    private var words = [0]
    private var blocks = [0]
    private var linksAndBrackets = [0]

    /// How many open tags may be skipped for one that closes; a number, so that no text takes long.
    private static let reach = 8

    init(_ pieces: [HTMLPieces.Piece]) {
        var open: [(name: HTMLTag.Name, place: Int)] = []
        for (place, piece) in pieces.enumerated() {
            measure(piece)
            guard case .tag(let tag, _) = piece, tag.name.isPaired else { continue }
            if !tag.isClosing {
                open.append((tag.name, place))
            } else if let index = open.suffix(Self.reach).lastIndex(where: { $0.name == tag.name }) {
                partners[open[index].place] = place
                partners[place] = open[index].place
                open.removeSubrange(index...)
            }
        }
    }

    private mutating func measure(_ piece: HTMLPieces.Piece) {
        var word = 0
        var block = 0
        var other = 0
        switch piece {
        case .text(let text), .code(let text):
            word = text.count { !HTMLMarkdown.isSpace($0) }
            other = text.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
            // What is one text ends with its paragraph.
            block = HTMLPieces.endsParagraph(text) ? 1 : 0
        case .tag(let tag, _):
            if tag.name == .link { other = 1 }
            if !tag.name.isPaired { block = 1 }
        }
        words.append(words[words.count - 1] + word)
        blocks.append(blocks[blocks.count - 1] + block)
        linksAndBrackets.append(linksAndBrackets[linksAndBrackets.count - 1] + other)
    }

    /// The place of the tag that closes the one at a place, or opens it; `nil` where none does.
    func partner(of place: Int) -> Int? { partners[place] }

    /// Whether anything is to be read between the tag at a place and the one that closes it.
    func hasWords(within place: Int) -> Bool { count(words, within: place) > 0 }

    /// Whether a paragraph, a line, or a list ends or begins there.
    func hasBlocks(within place: Int) -> Bool { count(blocks, within: place) > 0 }

    /// Whether anything is there that no text of a link can hold.
    func hasLinksOrBrackets(within place: Int) -> Bool { count(linksAndBrackets, within: place) > 0 }

    private func count(_ sums: [Int], within place: Int) -> Int {
        guard let partner = partners[place] else { return 0 }
        return sums[partner] - sums[place + 1]
    }
}
