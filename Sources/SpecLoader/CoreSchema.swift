/// Decides what a plain scalar without a tag stands for.
///
/// YAML 1.2.2, section 10.3.2 (core schema). What YAML 1.1 read as booleans, base-60 numbers, numbers with underscores and dates
/// (`no`, `12:30`, `1_000`, `2024-01-01`) are strings.
struct CoreSchema {
    /// The value of a plain scalar.
    func resolve(_ text: String) -> Node.Content {
        guard mayBeSpecial(text) else { return .string(text) }
        if isNull(text) { return .null }
        if let value = bool(text) { return .bool(value) }
        if isInteger(text) || isFloat(text) { return .number(text) }
        return .string(text)
    }

    func isNull(_ text: String) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    func bool(_ text: String) -> Bool? {
        switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// `[-+]?[0-9]+`, `0o[0-7]+`, `0x[0-9a-fA-F]+`.
    func isInteger(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.starts(with: "0o".utf8) {
            return isRun(rest.dropFirst(2)) { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
        }
        if rest.starts(with: "0x".utf8) {
            return isRun(rest.dropFirst(2)) { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
        }
        dropSign(&rest)
        return isRun(rest, of: isDigit)
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, `[-+]?\.inf`, `\.nan`.
    func isFloat(_ text: String) -> Bool {
        if [".nan", ".NaN", ".NAN"].contains(text) { return true }
        var rest = text.utf8[...]
        dropSign(&rest)
        if [".inf", ".Inf", ".INF"].contains(Substring(rest)) { return true }
        let whole = dropDigits(&rest)
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            let fraction = dropDigits(&rest)
            guard whole + fraction > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest.removeFirst()
        dropSign(&rest)
        return isRun(rest, of: isDigit)
    }

    /// Most scalars are words; their first byte is enough to know it.
    private func mayBeSpecial(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"):
            return true
        default:
            let isKeywordStart = [UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n")].contains(first | 0x20)
            return isKeywordStart && text.utf8.count <= 5
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether there is at least one byte and all of them are of the kind.
    private func isRun(_ bytes: Substring.UTF8View, of isMember: (UInt8) -> Bool) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy(isMember)
    }

    private func dropSign(_ bytes: inout Substring.UTF8View) {
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    }

    /// Removes the digits at the front and says how many there were.
    private func dropDigits(_ bytes: inout Substring.UTF8View) -> Int {
        let digits = bytes.prefix(while: isDigit).count
        bytes = bytes.dropFirst(digits)
        return digits
    }
}
