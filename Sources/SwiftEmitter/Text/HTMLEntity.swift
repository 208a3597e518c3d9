/// Characters that a description names as HTML does (`&mdash;`).
enum HTMLEntity {
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "\u{2013}", "mdash": "\u{2014}",
        "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "hellip": "\u{2026}",
        "bull": "\u{2022}", "middot": "\u{B7}", "copy": "\u{A9}", "reg": "\u{AE}", "trade": "\u{2122}", "times": "\u{D7}",
        "larr": "\u{2190}", "rarr": "\u{2192}", "le": "\u{2264}", "ge": "\u{2265}", "ne": "\u{2260}",
    ]
    /// The longest that is read, with what is around it: `&#x10FFFF;`.
    private static let longest = 10

    /// The text with characters in place of their names. A name that is none of these stays.
    ///
    /// - Parameter isCode: whether no character means anything to Markdown there.
    static func decoded(_ text: ArraySlice<UInt8>, isCode: Bool) -> [UInt8] {
        guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
        var result: [UInt8] = []
        var rest = text
        while let place = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<place]
            rest = rest[place...]
            let window = rest.prefix(longest)
            guard let end = window.firstIndex(of: UInt8(ascii: ";")), let scalar = scalar(rest[(place + 1)..<end]),
                isCode || isPlain(scalar, before: rest[(end + 1)...])
            else {
                result.append(UInt8(ascii: "&"))
                rest = rest.dropFirst()
                continue
            }
            result += Array(String(scalar).utf8)
            rest = rest[(end + 1)...]
        }
        return result + rest
    }

    private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        guard text.hasPrefix("#") else { return names[text] }
        let digits = text.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(value), !scalar.isInvisible, !scalar.properties.isWhitespace,
            scalar.properties.generalCategory != .control
        else { return nil }
        return scalar
    }

    /// Whether Markdown takes a character for itself where it stands: what has a meaning keeps its name, which Markdown reads as well.
    private static func isPlain(_ scalar: Unicode.Scalar, before rest: ArraySlice<UInt8>) -> Bool {
        switch scalar {
        // It could begin a tag; the space behind it, or a digit, says that it does not.
        case "<": rest.first.map { $0 == 0x20 || $0 == UInt8(ascii: "=") || (0x30...0x39).contains($0) } ?? true
        // It could begin another name.
        case "&": rest.first.map { $0 == 0x20 } ?? true
        case ">", "\"", "'", " ": true
        default: !scalar.isASCII || scalar.properties.isAlphabetic
        }
    }
}
