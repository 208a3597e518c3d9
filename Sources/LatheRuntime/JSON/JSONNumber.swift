import JSONSyntax

/// A JSON number (RFC 8259, section 6), exactly as large as it was written.
///
/// It is kept as a 64-bit integer or as a double where one of them is the number; otherwise as its text. Two numbers are equal
/// if they are kept alike: `1`, `1.0` and `1e0` are equal, `-0` and `0` are not.
public struct JSONNumber: Hashable, Sendable {
    let content: Content

    enum Content: Hashable, Sendable {
        case integer(Int64)
        /// Not an integer of 64 bits, and finite.
        case double(Double)
        case text(String)
    }

    public init(_ value: some BinaryInteger) {
        content = Int64(exactly: value).map { .integer($0) } ?? .text("\(value)")
    }

    /// `nil` for a number that is not finite: JSON has none.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        content = JSONNumber.content(of: value)
    }

    /// Reads a number as JSON writes it; `nil` for anything else.
    public init?(_ text: String) {
        guard let number = try? JSONNumber(json: text.utf8) else { return nil }
        self = number
    }

    private static func content(of value: Double) -> Content {
        if let integer = Int64(exactly: value), integer != 0 || value.sign == .plus { return .integer(integer) }
        return .double(value)
    }

    /// The number as an `Int`, if it is an integer and fits.
    public var int: Int? { integer() }

    /// The number as an integer type, if it is an integer and fits.
    public func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value? {
        switch content {
        case .integer(let value): Value(exactly: value)
        case .double(let value): Value(exactly: value)
        case .text(let text): JSONNumber.integer(text)
        }
    }

    private static func integer<Value: FixedWidthInteger>(_ text: String) -> Value? {
        var text = text
        return text.withUTF8 { bytes in
            var scanner = JSONScanner(bytes)
            guard let token = try? scanner.number(), case .magnitude(let magnitude) = token.integer else { return nil }
            return token.integer(magnitude)
        }
    }

    /// The nearest double; infinite where the number is beyond all doubles.
    public var double: Double {
        switch content {
        case .integer(let value): Double(value)
        case .double(let value): value
        case .text(let text): Double(text) ?? .nan
        }
    }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as JSON text.
    public var description: String {
        switch content {
        case .integer(let value): value.description
        case .double(let value): value.description
        case .text(let text): text
        }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int64) { content = .integer(value) }

    /// - Precondition: the number is finite.
    public init(floatLiteral value: Double) {
        precondition(value.isFinite, "JSON has no numbers that are not finite")
        content = JSONNumber.content(of: value)
    }
}
