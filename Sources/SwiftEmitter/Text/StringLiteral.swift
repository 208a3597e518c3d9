/// A Swift string literal.
struct StringLiteral: Hashable, Sendable {
    /// The literal with its quotes. Whatever the string holds, the literal is one line and stands for exactly this string.
    let text: String

    init(_ string: String) {
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
