import JSONSyntax

extension JSONNumber: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let token = try reader.number()
        if case .magnitude(let magnitude) = token.integer, magnitude != 0 || !token.isNegative,
            let value: Int64 = token.integer(magnitude)
        {
            content = .integer(value)
            return
        }
        let text = reader.text(of: token)
        let value = token.exactDouble ?? Double(text) ?? .nan
        content = token.isEqual(toShortestTextOf: value) ? .double(value) : .text(text)
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        switch content {
        case .integer(let value): writer.write(value)
        case .double(let value): try writer.write(value)
        case .text(let text): writer.writePlain(text)
        }
    }
}

extension JSONNumberToken {
    /// Whether the number is the one that the double is written as: then the double stands for it, and nothing is lost.
    fileprivate func isEqual(toShortestTextOf value: Double) -> Bool {
        guard isExact, value.isFinite else { return false }
        var text = value.magnitude.description
        let other = text.withUTF8 { bytes in
            var scanner = JSONScanner(bytes)
            return try? scanner.number()
        }
        guard let other, other.isExact else { return false }
        return normalized == other.normalized
    }

    /// Significand and exponent without zeros at the end of the significand.
    private var normalized: [Int64] {
        guard significand != 0 else { return [0, 0] }
        var (digits, power) = (significand, exponent)
        while digits.isMultiple(of: 10) {
            digits /= 10
            power += 1
        }
        return [Int64(truncatingIfNeeded: digits), Int64(power)]
    }
}
