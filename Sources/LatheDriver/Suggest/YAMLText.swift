/// Scalars of YAML in one line, whatever they hold.
enum YAMLText {
    /// Words that are no strings to some reader of YAML.
    private static let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || "$._-/#".unicodeScalars.contains($0)
        }
        if isTime(text) { return text }
        if isPlain, let first = text.unicodeScalars.first, isLetter(first) || first == "$", !reserved.contains(text.lowercased())
        {
            return text
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where isControl(scalar):
                let digits = String(scalar.value, radix: 16)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// `15s`
    private static func isTime(_ text: String) -> Bool {
        text.hasSuffix("s") && text.count > 1 && text.utf8.dropLast().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    /// What stands in a comment cannot end it.
    static func comment(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
        return String(result)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
