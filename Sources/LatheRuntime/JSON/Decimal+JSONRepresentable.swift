#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A number with up to 38 decimal digits, none of them lost.
extension Decimal: JSONRepresentable {
    /// - Throws: `JSONError`: `outOfRange` for a number of more digits, or beyond the exponents -128 to 127.
    public init(from reader: inout JSONReader) throws(JSONError) {
        let token = try reader.number()
        let text = reader.text(of: token)
        guard let value = Decimal(exactly: text) else {
            throw reader.unexpected(token, .outOfRange, expected: "a number of at most 38 digits")
        }
        self = value
    }

    /// - Throws: `JSONError` for what is not a number.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        guard !isNaN else { throw JSONError(.outOfRange, expected: "a finite number", found: "\(self)") }
        writer.writePlain(description)
    }
}

extension Decimal {
    /// The number that a JSON number is; `nil` where it has more digits than there is room for.
    init?(exactly text: String) {
        // Foundation would round: so the digits that count are counted first.
        let significand = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.filter {
            $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-")
        }
        let digits = significand.drop { $0 == UInt8(ascii: "0") }.reversed().drop { $0 == UInt8(ascii: "0") }
        guard digits.count <= 38, let value = Decimal(string: text), value.isFinite, digits.isEmpty == value.isZero else {
            return nil
        }
        self = value
    }
}
