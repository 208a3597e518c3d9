/// Reads dates and times of RFC 3339, section 5.6, from ASCII bytes.
///
/// All that the section allows is read: lower-case `t` and `z`, a space in place of the `T`, any number of fraction digits, any
/// offset, and a leap second at the end of a UTC day. A time without an offset, which the section does not allow and many servers
/// write all the same, is one of UTC.
struct RFC3339Parser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    /// `full-date`.
    mutating func date() -> CalendarDate? {
        guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"), let day = number(digits: 2)
        else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `date-time`.
    mutating func instant() -> RFC3339Instant? {
        guard let date = date(), skip("T") || skip("t") || skip(" "),
            let hour = number(digits: 2), hour < 24, skip(":"),
            let minute = number(digits: 2), minute < 60, skip(":"),
            let second = number(digits: 2), second <= 60,
            let fraction = fraction(),
            let offset = offset()
        else { return nil }
        let minutes = date.daysSince1970 * 1440 + hour * 60 + minute - offset
        // A leap second is the last of a UTC day. The clock that dates count by has no place for it but the second after it.
        guard second < 60 || (minutes + 1).isMultiple(of: 1440) else { return nil }
        return RFC3339Instant(seconds: minutes * 60 + second, fraction: fraction)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func digit() -> Int? {
        guard index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit < 10 else { return nil }
        index += 1
        return Int(digit)
    }

    private mutating func number(digits: Int) -> Int? {
        guard bytes.count &- index >= digits, let start = bytes.baseAddress else { return nil }
        var number = 0
        for place in index..<index &+ digits {
            let digit = Int(start[place] &- UInt8(ascii: "0"))
            guard digit < 10 else { return nil }
            number = number &* 10 &+ digit
        }
        index &+= digits
        return number
    }

    /// The part of a second, less than 1; 0 where there is none, `nil` for a point without digits.
    private mutating func fraction() -> Double? {
        guard skip(".") else { return 0 }
        guard var digits = digit() else { return nil }
        var scale = 10.0
        while let digit = digit() {
            // A double tells no times apart that differ in later digits.
            guard scale < 1e15 else { continue }
            digits = digits * 10 + digit
            scale *= 10
        }
        return Double(digits) / scale
    }

    /// How far local time is ahead of UTC, in minutes; 0 where nothing is said.
    private mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let isAhead = skip("+")
        guard isAhead || skip("-"), let hours = number(digits: 2), hours < 24, skip(":"), let minutes = number(digits: 2),
            minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }
}
