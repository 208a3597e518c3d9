/// Texts of JSON (RFC 8259).
package enum JSONText {
    /// A string (section 7) in which nothing is invisible: what a terminal or a log of GitHub Actions would act on is escaped, too.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        var prefix = CommandPrefix()
        for scalar in text.unicodeScalars {
            let isCommand = prefix.ends(with: scalar)
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where isCommand || VisibleText.isHidden(scalar): for unit in String(scalar).utf16 { result += escaped(unit) }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// An object of members whose values are JSON already.
    package static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0)):\($1)" }.joined(separator: ",") + "}"
    }

    /// An array of values that are JSON already.
    package static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
