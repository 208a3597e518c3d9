/// A day without a time and without a time zone, in the Gregorian calendar (RFC 3339, `full-date`).
public struct CalendarDate: Hashable, Sendable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// `nil` if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDate.daysInMonth(month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    private static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// `2025-03-09`.
    public var description: String {
        RFC3339Text.string { $0.append(self) }
    }

    /// `nil` for anything but four digits, two digits and two digits that are a day.
    public init?(_ description: String) {
        var description = description
        guard let date = description.withUTF8({ CalendarDate(rfc3339: $0) }) else { return nil }
        self = date
    }

    init?(rfc3339 bytes: UnsafeBufferPointer<UInt8>) {
        var parser = RFC3339Parser(bytes)
        guard let date = parser.date(), parser.isAtEnd else { return nil }
        self = date
    }
}
