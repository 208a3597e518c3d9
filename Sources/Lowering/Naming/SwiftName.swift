/// Turns the words of a document into Swift names. Says nothing about whether a name is still free.
enum SwiftName {
    /// `user_Id` -> `userId`, `IN_PROGRESS` -> `inProgress`, `left top` -> `leftTop`, `1080p` -> `_1080p`.
    static func lowerCamel(_ text: String) -> String {
        if beginsSmallAndIsOneWord(text) { return text }
        let words = words(of: text)
        guard let first = words.first else { return "empty" }
        return escapeDigit(lowerFirst(first) + words.dropFirst().map(upperFirst).joined())
    }

    /// `recording_status` -> `RecordingStatus`.
    static func upperCamel(_ text: String) -> String {
        if beginsSmallAndIsOneWord(text) { return upperFirst(text) }
        let words = words(of: text)
        return words.isEmpty ? "Empty" : escapeDigit(words.map(upperFirst).joined())
    }

    /// Whether there is nothing to cut and nothing to lower: so most keys are written.
    private static func beginsSmallAndIsOneWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        }
    }

    /// The last word of a Swift name: `ListUsersResponse` -> `Response`.
    static func lastWord(of name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        let isCapital = scalars.map(\.isCapital)
        var start = max(0, scalars.count - 1)
        // A word begins with a capital behind something small (`sR`), or before something small (`URLRequest`).
        while start > 0, !(isCapital[start] && (!isCapital[start - 1] || (start + 1 < isCapital.count && !isCapital[start + 1])))
        {
            start -= 1
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...])
        return String(view)
    }

    // MARK: Words

    /// The words of a text: runs of letters and digits, with symbols spelled out where nothing else is there.
    ///
    /// A word all in capitals is lowered when the text has more than one of them or is nothing else (`IN_PROGRESS`, `ASC`), because
    /// then the capitals are a convention and not an abbreviation.
    static func words(of text: String) -> [String] {
        var words = runs(in: text)
        if words.isEmpty { words = symbolWords(text) }
        // `-title` is another order than `title`, `+1` another vote than `-1`.
        if let first = text.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+"),
            text.unicodeScalars.dropFirst().first.map(isWordScalar) == true
        {
            words.insert(first == UInt8(ascii: "-") ? "minus" : "plus", at: 0)
        }
        let signs = ["minus", "plus"]
        let shouting = words.allSatisfy { word in
            !word.unicodeScalars.contains(where: \.isSmall) || signs.contains(word)
        }
        return shouting ? words.map { $0.lowercased() } : words
    }

    /// Runs of letters and digits. What the names of a document mostly are is ASCII, which is cut byte by byte.
    private static func runs(in text: String) -> [String] {
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return text.unicodeScalars.split { !isWordScalar($0) }.map { String(Substring($0)) }
        }
        return text.utf8.split { !isWordScalar(Unicode.Scalar($0)) }.map { String(Substring($0)) }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar.isCapital || scalar.isSmall || isDigit(scalar)
            : scalar.properties.isAlphabetic && scalar.properties.isXIDContinue
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func symbolWords(_ text: String) -> [String] {
        text.unicodeScalars.compactMap { symbolNames[$0] ?? ($0 == " " ? nil : "u" + String($0.value, radix: 16)) }
    }

    private static let symbolNames: [Unicode.Scalar: String] = [
        "<": "less", ">": "greater", "=": "equal", "!": "not", "+": "plus", "-": "minus", "*": "star", "/": "slash",
        "%": "percent", "&": "and", "|": "or", "^": "caret", "~": "tilde", ".": "dot", ",": "comma", ":": "colon",
        ";": "semicolon", "?": "question", "#": "hash", "@": "at", "$": "dollar", "_": "underscore", "(": "leftParenthesis",
        ")": "rightParenthesis", "[": "leftBracket", "]": "rightBracket", "{": "leftBrace", "}": "rightBrace", "\"": "quote",
        "'": "apostrophe", "\\": "backslash", "`": "backtick",
    ]

    // MARK: Case

    /// `URLPath` -> `urlPath`, `Status` -> `status`, `ID` -> `id`.
    private static func lowerFirst(_ word: String) -> String {
        let scalars = word.unicodeScalars
        let small = scalars.firstIndex { !$0.isCapital } ?? scalars.endIndex
        if small == scalars.startIndex { return word }
        // Of several capitals the last one begins the next word, unless nothing small follows.
        let isWhole = small == scalars.endIndex || isDigit(scalars[small])
        let last = scalars.index(before: small)
        let end = last == scalars.startIndex || isWhole ? small : last
        return word[..<end].lowercased() + word[end...]
    }

    private static func upperFirst(_ word: String) -> String {
        let scalars = word.unicodeScalars
        guard let first = scalars.first else { return "" }
        if first.isASCII {
            guard first.isSmall else { return word }
            var bytes = Array(word.utf8)
            bytes[0] -= 0x20
            return String(decoding: bytes, as: UTF8.self)
        }
        let rest = word[scalars.index(after: scalars.startIndex)...]
        return first.properties.titlecaseMapping + rest
    }

    private static func escapeDigit(_ name: String) -> String {
        name.unicodeScalars.first.map(isDigit) == true ? "_" + name : name
    }
}

/// What the names of a document mostly are is ASCII: looking that up in the tables of Unicode takes most of the time of naming.
extension Unicode.Scalar {
    var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
    var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
    var isLetter: Bool { isASCII ? isCapital || isSmall : properties.isAlphabetic }
}
