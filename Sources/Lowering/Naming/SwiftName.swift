/// Turns the words of a document into Swift names. Says nothing about whether a name is still free.
enum SwiftName {
    /// `user_Id` -> `userId`, `IN_PROGRESS` -> `inProgress`, `left top` -> `leftTop`, `1080p` -> `_1080p`.
    static func lowerCamel(_ text: String) -> String {
        let words = words(of: text)
        guard let first = words.first else { return "empty" }
        return escapeDigit(lowerFirst(first) + words.dropFirst().map(upperFirst).joined())
    }

    /// `recording_status` -> `RecordingStatus`.
    static func upperCamel(_ text: String) -> String {
        let words = words(of: text)
        return words.isEmpty ? "Empty" : escapeDigit(words.map(upperFirst).joined())
    }

    /// The last word of a Swift name: `ListUsersResponse` -> `Response`.
    static func lastWord(of name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        let isCapital = scalars.map(\.properties.isUppercase)
        var start = max(0, scalars.count - 1)
        // A word begins with a capital behind something small (`sR`), or before something small (`URLRequest`).
        while start > 0, !(isCapital[start] && (!isCapital[start - 1] || (start + 1 < isCapital.count && !isCapital[start + 1])))
        {
            start -= 1
        }
        return text(scalars[start...])
    }

    // MARK: Words

    /// The words of a text: runs of letters and digits, with symbols spelled out where nothing else is there.
    ///
    /// A word all in capitals is lowered when the text has more than one of them or is nothing else (`IN_PROGRESS`, `ASC`), because
    /// then the capitals are a convention and not an abbreviation.
    static func words(of text: String) -> [String] {
        var words = text.unicodeScalars.split { !isWordScalar($0) }.map { String(String.UnicodeScalarView($0)) }
        if words.isEmpty { words = symbolWords(text) }
        // `-title` is another order than `title`, `+1` another vote than `-1`.
        let start = text.unicodeScalars.prefix(2)
        if start.count == 2, start.last.map(isWordScalar) == true {
            if start.first == "-" { words.insert("minus", at: 0) }
            if start.first == "+" { words.insert("plus", at: 0) }
        }
        let signs = ["minus", "plus"]
        let shouting = words.allSatisfy { word in
            !word.unicodeScalars.contains { $0.properties.isLowercase } || signs.contains(word)
        }
        return shouting ? words.map { $0.lowercased() } : words
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && scalar.properties.isXIDContinue || isDigit(scalar)
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
        let scalars = Array(word.unicodeScalars)
        let capitals = scalars.prefix { $0.properties.isUppercase }.count
        if capitals == 0 { return word }
        // Of several capitals the last one begins the next word, unless nothing small follows.
        let lowered = capitals == 1 || capitals == scalars.count || isDigit(scalars[capitals]) ? capitals : capitals - 1
        return text(scalars[..<lowered]).lowercased() + text(scalars[lowered...])
    }

    private static func upperFirst(_ word: String) -> String {
        let scalars = Array(word.unicodeScalars)
        return scalars.first.map { $0.properties.titlecaseMapping + text(scalars[1...]) } ?? ""
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func escapeDigit(_ name: String) -> String {
        name.unicodeScalars.first.map(isDigit) == true ? "_" + name : name
    }
}
