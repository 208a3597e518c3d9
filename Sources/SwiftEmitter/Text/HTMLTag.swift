/// A tag of HTML that has the same in Markdown.
struct HTMLTag: Equatable {
    enum Name: Equatable {
        case paragraph
        case lineBreak
        case link
        case code
        case strong
        case emphasis
        case list(isOrdered: Bool)
        case item

        /// Whether it means nothing without the tag that closes it.
        var isPaired: Bool {
            switch self {
            case .link, .code, .strong, .emphasis: true
            case .paragraph, .lineBreak, .list, .item: false
            }
        }
    }

    var name: Name
    var isClosing: Bool
    /// Where a link leads; `nil` where none is said.
    var address: ArraySlice<UInt8>?

    private static let names: [String: Name] = [
        "p": .paragraph, "br": .lineBreak, "a": .link, "code": .code, "b": .strong, "strong": .strong, "i": .emphasis,
        "em": .emphasis, "ul": .list(isOrdered: false), "ol": .list(isOrdered: true), "li": .item,
    ]

    /// Reads a tag that begins with the first byte of `text`, and takes it away; `nil`, with nothing taken, where there is none.
    ///
    /// A tag ends before the next `<`: one that is never closed costs no more than that.
    init?(_ text: inout ArraySlice<UInt8>) {
        var rest = text.dropFirst()
        isClosing = rest.first == UInt8(ascii: "/")
        if isClosing { rest = rest.dropFirst() }
        let word = rest.prefix { Self.isLetter($0) || Self.isDigit($0) }
        guard word.count <= 6, let name = Self.names[String(decoding: word, as: UTF8.self).lowercased()] else { return nil }
        self.name = name
        rest = rest[word.endIndex...]
        while true {
            let spaces = rest.prefix(while: Self.isSpace)
            rest = rest[spaces.endIndex...]
            guard let byte = rest.first else { return nil }
            if byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "/") {
                rest = rest.dropFirst()
                guard rest.first == UInt8(ascii: ">") else { return nil }
                break
            }
            guard !isClosing, !spaces.isEmpty, let attribute = Self.attribute(&rest) else { return nil }
            if name == .link, address == nil, attribute.name == "href" { address = attribute.value }
        }
        text = rest.dropFirst()
    }

    private static func attribute(_ text: inout ArraySlice<UInt8>) -> (name: String, value: ArraySlice<UInt8>)? {
        let name = text.prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
        guard !name.isEmpty else { return nil }
        var rest = text[name.endIndex...]
        let word = String(decoding: name, as: UTF8.self).lowercased()
        guard rest.first == UInt8(ascii: "=") else {
            text = rest
            return (word, [])
        }
        rest = rest.dropFirst()
        let value: ArraySlice<UInt8>
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            rest = rest.dropFirst()
            value = rest.prefix { $0 != quote && $0 != UInt8(ascii: "<") }
            guard value.endIndex < rest.endIndex, rest[value.endIndex] == quote else { return nil }
            text = rest[value.endIndex...].dropFirst()
        } else {
            value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
            text = rest[value.endIndex...]
        }
        return (word, value)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
