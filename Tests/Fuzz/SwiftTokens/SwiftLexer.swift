/// Takes generated Swift apart into tokens, and says what no generated file may hold.
///
/// It knows only what Lathe writes: literals of one line without interpolation of what a document says, comments of one line, names and
/// operators. Whatever else stands in a file is a finding, and so is a character that shows nothing, wherever it stands: whoever
/// reads the file must see what the compiler sees (Trojan Source, CVE-2021-42574).
package struct SwiftLexer {
    /// Why a text is no Swift that Lathe would write.
    package struct Finding: Error, Hashable, CustomStringConvertible {
        package var line: Int
        package var message: String
        package var description: String { "line \(line): \(message)" }
    }

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var open: [Character] = []
    private var tokens: [SwiftToken] = []

    package init(_ text: [UInt8]) {
        scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    }

    /// All tokens of the file.
    package static func tokens(of text: [UInt8]) throws(Finding) -> [SwiftToken] {
        var lexer = SwiftLexer(text)
        return try lexer.all()
    }

    private mutating func all() throws(Finding) -> [SwiftToken] {
        while let scalar = next {
            switch scalar {
            case " ": position += 1
            case "\n":
                position += 1
                line += 1
            case "/" where peek(1) == "/": try comment()
            case "\"": try string()
            case "`": try quotedWord()
            case "0"..."9": number()
            case _ where isWordStart(scalar): tokens.append(.word(word()))
            default: try mark(scalar)
            }
        }
        if let last = open.last { throw finding("\"\(last)\" is not closed") }
        return tokens
    }

    private var next: Unicode.Scalar? { peek(0) }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    private func finding(_ message: String) -> Finding { Finding(line: line, message: message) }

    private mutating func comment() throws(Finding) {
        while let scalar = next, scalar != "\n" {
            try checkVisible(scalar, in: "a comment")
            position += 1
        }
    }

    private mutating func string() throws(Finding) {
        if peek(1) == "\"", peek(2) == "\"" { throw finding("a literal of several lines") }
        if position > 0, scalars[position - 1] == "#" { throw finding("a raw literal") }
        position += 1
        var text = String.UnicodeScalarView()
        while true {
            guard let scalar = next, scalar != "\n" else { throw finding("a literal is not closed") }
            position += 1
            if scalar == "\"" { break }
            try checkVisible(scalar, in: "a literal")
            text.append(scalar)
            if scalar == "\\" { try escape(into: &text) }
        }
        if next == "#" { throw finding("a raw literal") }
        tokens.append(.string(String(text)))
    }

    private mutating func escape(into text: inout String.UnicodeScalarView) throws(Finding) {
        switch next {
        case "n", "r", "t", "\"", "\\", "0":
            text.append(scalars[position])
            position += 1
        case "u":
            guard let end = scalars[position...].prefix(11).firstIndex(of: "}") else { throw finding("an escape without an end") }
            text.append(contentsOf: scalars[position...end])
            position = end + 1
        case "(" where scalars[position...].starts(with: "($0)".unicodeScalars):
            // The one interpolation that templates have.
            position += 4
        default: throw finding("an interpolation, or an escape that Swift does not have")
        }
    }

    private mutating func quotedWord() throws(Finding) {
        position += 1
        guard let first = next, isWordStart(first) else { throw finding("backticks around what is no name") }
        let word = word()
        guard next == "`" else { throw finding("backticks around what is no name") }
        position += 1
        tokens.append(.quotedWord(word))
    }

    private mutating func word() -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, isWordStart(scalar) || ("0"..."9").contains(scalar) || scalar.properties.isXIDContinue {
            text.append(scalar)
            position += 1
        }
        return String(text)
    }

    private mutating func number() {
        var text = ""
        while let scalar = next,
            scalar.properties.isXIDContinue || (scalar == "." && peek(1).map { ("0"..."9").contains($0) } ?? false)
                || ((scalar == "-" || scalar == "+") && (text.last == "e") && !text.hasPrefix("0x"))
        {
            text.unicodeScalars.append(scalar)
            position += 1
        }
        tokens.append(.number(text))
    }

    private mutating func mark(_ scalar: Unicode.Scalar) throws(Finding) {
        guard scalar.isASCII, scalar.value > 0x20, scalar.value < 0x7F else {
            throw finding("U+\(String(scalar.value, radix: 16, uppercase: true)) outside of comments and literals")
        }
        let mark = Character(scalar)
        let closing: [Character: Character] = [")": "(", "]": "[", "}": "{"]
        if "([{".contains(mark) { open.append(mark) }
        if let opening = closing[mark], open.popLast() != opening { throw finding("\"\(mark)\" closes nothing") }
        if mark == "*", position > 0, scalars[position - 1] == "/" { throw finding("a comment of several lines") }
        tokens.append(.mark(mark))
        position += 1
    }

    private func isWordStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "$": true
        default: scalar.value >= 0x80 && scalar.properties.isXIDContinue
        }
    }

    private func checkVisible(_ scalar: Unicode.Scalar, in place: String) throws(Finding) {
        if scalar.value >= 0x20, scalar.value < 0x7F { return }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            throw finding("U+\(String(scalar.value, radix: 16, uppercase: true)) in \(place) is not seen")
        default: return
        }
    }
}
