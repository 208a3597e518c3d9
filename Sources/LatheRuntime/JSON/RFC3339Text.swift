/// Puts together the text of a date or a time, in memory of the caller's.
struct RFC3339Text: ~Copyable {
    /// The most bytes that a text takes: `9999-12-31T23:59:59.999Z`.
    static let maximum = 24

    private let target: UnsafeMutablePointer<UInt8>
    /// How many bytes have been written.
    private(set) var count = 0

    /// - Parameter target: memory for `maximum` bytes.
    init(in target: UnsafeMutablePointer<UInt8>) { self.target = target }

    /// The text that `body` puts together.
    static func string(_ body: (inout RFC3339Text) -> Void) -> String {
        String(unsafeUninitializedCapacity: maximum) { target in
            var text = RFC3339Text(in: target.baseAddress!)
            body(&text)
            return text.count
        }
    }

    mutating func append(_ date: CalendarDate) {
        append(date.year, digits: 4)
        append("-", date.month, digits: 2)
        append("-", date.day, digits: 2)
    }

    /// Adds a separator and a number, filled up with zeros.
    mutating func append(_ separator: Unicode.Scalar, _ number: Int, digits: Int) {
        append(separator)
        append(number, digits: digits)
    }

    mutating func append(_ character: Unicode.Scalar) {
        target[count] = UInt8(ascii: character)
        count += 1
    }

    private mutating func append(_ number: Int, digits: Int) {
        DecimalDigits.write(UInt64(number), count: digits, to: target + count)
        count += digits
    }
}
