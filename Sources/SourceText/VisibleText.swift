/// Text of a stranger made fit to be shown: what a terminal would act on, and what nobody sees, is spelt out.
///
/// An escape sequence could move the cursor, a mark of direction could turn a message round, and a zero-width space makes two names
/// look the same. `##[` is spelt out, too: wherever it stands in a line, GitHub Actions takes what follows for a command.
package struct VisibleText: Sendable {
    /// The text with `<U+202E>` in place of what is not visible. Tabs stay.
    package let text: String

    /// - Parameter longest: where to cut it, in Unicode scalars.
    package init(_ text: String, longest: Int = .max) {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex) ?? scalars.endIndex
        guard end < scalars.endIndex || scalars.contains(where: { Self.isHidden($0) || $0 == "[" }) else {
            self.text = text
            return
        }
        self.text = Self.shown(scalars[..<end]).joined() + (end < scalars.endIndex ? "…" : "")
    }

    /// Each scalar itself, or its name.
    static func shown(_ scalars: some Sequence<Unicode.Scalar>) -> [String] {
        var prefix = CommandPrefix()
        return scalars.map { scalar in
            let ends = prefix.ends(with: scalar)
            return ends || isHidden(scalar) ? "<U+\(digits(of: scalar))>" : String(scalar)
        }
    }

    /// Whether nothing is seen of it, or a terminal would act on it.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: return false
        case 0x20...0x7E: return false
        // Variation selectors are a part of many emoji.
        case 0xFE00...0xFE0F: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// At least four hexadecimal digits.
    private static func digits(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
