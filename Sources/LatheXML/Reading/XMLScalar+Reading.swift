import LatheRuntime

extension XMLScalar {
    /// Writes what the text stands for as JSON.
    ///
    /// - Throws: an error without a path.
    func write(_ text: String, to writer: inout JSONWriter) throws(XMLError) {
        let trimmed = XMLText.trimmed(text)
        switch self {
        case .text: Self.write(text, to: &writer)
        case .base64: Self.write(text.filter { $0.utf8.first.map(XMLText.isSpace) != true }, to: &writer)
        case _ where trimmed.isEmpty: writer.writeNull()
        case .token: Self.write(String(trimmed), to: &writer)
        case .boolean:
            switch trimmed {
            case "true", "1": Self.write(true, to: &writer)
            case "false", "0": Self.write(false, to: &writer)
            default: throw mismatch(trimmed)
            }
        case .integer, .number:
            guard let number = Self.number(trimmed) else { throw mismatch(trimmed) }
            Self.write(number, to: &writer)
        }
    }

    /// These values always have JSON.
    static func write(_ value: some JSONRepresentable, to writer: inout JSONWriter) {
        do { try value.write(to: &writer) } catch { preconditionFailure("\(error)") }
    }

    private func mismatch(_ text: Substring) -> XMLError {
        let excerpt = text.count > 60 ? "\(text.prefix(60))…" : "\(text)"
        return XMLError(.content, "expected \(phrase), found '\(excerpt)'")
    }

    /// A number as XML writes it: with a plus, with zeros in front, with nothing on one side of the point (XML Schema 1.1 part 2, §3.3.3).
    private static func number(_ text: Substring) -> JSONNumber? {
        var rest = text
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        let whole = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(whole.count)
        var fraction = Substring()
        if rest.first == "." {
            fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        let digits = whole.drop { $0 == "0" }
        let number = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : ".\(fraction)")
        return JSONNumber(number + rest)
    }
}
