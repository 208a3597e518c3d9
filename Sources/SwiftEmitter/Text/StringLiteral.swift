/// A Swift string literal.
struct StringLiteral: Hashable, Sendable {
    /// The literal with its quotes. Whatever the string holds, the literal is one line and stands for exactly this string.
    let text: String

    init(_ string: String) {
        // Nearly every string is a name or a path.
        if string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            self.text = "\"\(string)\""
            return
        }
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.isInvisible {
                    text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        self.text = text + "\""
    }
}
