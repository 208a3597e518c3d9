import OpenAPIDocument

/// What a schema says about strings.
struct StringRules {
    private let keywords: Schema.Keywords

    init(_ keywords: Schema.Keywords) { self.keywords = keywords }

    func accept(_ text: String) -> Bool {
        let constraints = keywords.constraints
        let count = text.unicodeScalars.count
        guard count >= constraints.minLength?.value ?? 0, count <= constraints.maxLength?.value ?? Int.max else { return false }
        guard constraints.patterns.allSatisfy({ Self.matches(text, $0.value) ?? false }) else { return false }
        switch keywords.format {
        case "date-time": return Self.isDateTime(text)
        case "date": return Self.drop("DDDD-DD-DD", from: text.utf8[...])?.isEmpty == true
        case "uuid": return Self.drop("HHHHHHHH-HHHH-HHHH-HHHH-HHHHHHHHHHHH", from: text.utf8[...])?.isEmpty == true
        default: return true
        }
    }

    /// RFC 3339, also with a space for the `T`. Written out, because values are tried by the thousand and an expression takes its time.
    private static func isDateTime(_ text: String) -> Bool {
        guard var rest = drop("DDDD-DD-DD", from: text.utf8[...]), let mark = rest.first, "Tt ".utf8.contains(mark),
            let behind = drop("DD:DD:DD", from: rest.dropFirst())
        else { return false }
        rest = behind
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let zone = rest.first else { return false }
        if "Zz".utf8.contains(zone) { return rest.count == 1 }
        return "+-".utf8.contains(zone) && drop("DD:DD", from: rest.dropFirst())?.isEmpty == true
    }

    /// What is behind a form: `D` stands for a digit, `H` for a hexadecimal one, all else for itself; `nil` where the text has another.
    private static func drop(_ form: StaticString, from text: Substring.UTF8View) -> Substring.UTF8View? {
        var rest = text
        for index in 0..<form.utf8CodeUnitCount {
            guard let byte = rest.popFirst() else { return nil }
            let wanted = form.utf8Start[index]
            let fits =
                switch wanted {
                case UInt8(ascii: "D"): isDigit(byte)
                case UInt8(ascii: "H"): isDigit(byte) || (0x41...0x46).contains(byte & 0xDF)
                default: byte == wanted
                }
            guard fits else { return nil }
        }
        return rest
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether an expression is found in a text; `nil` where it cannot be said: an expression that cannot be read, or a text or an
    /// expression so long that looking could take without end.
    static func matches(_ text: String, _ pattern: String) -> Bool? {
        guard pattern.utf8.count <= 300, text.utf8.count <= 60, let expression = try? Regex(pattern) else { return nil }
        return try? expression.firstMatch(in: text) != nil
    }
}
