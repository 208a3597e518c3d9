/// What a number of YAML or JSON is worth.
struct NumberValue {
    /// NaN, which equals nothing, for `.nan`.
    let value: Double

    init(_ text: String) {
        value = Self.value(of: text)
    }

    private static func value(of text: String) -> Double {
        if text.hasPrefix("0x") { return digits(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return digits(text.dropFirst(2), radix: 8) }
        switch text.lowercased() {
        case ".inf", "+.inf": return .infinity
        case "-.inf": return -.infinity
        case ".nan": return .nan
        default:
            // Swift wants digits on both sides of the point.
            let padded = text.hasSuffix(".") ? text + "0" : text
            return Double(padded) ?? .nan
        }
    }

    private static func digits(_ text: Substring, radix: Double) -> Double {
        text.reduce(0) { $0 * radix + Double($1.hexDigitValue ?? 0) }
    }
}
