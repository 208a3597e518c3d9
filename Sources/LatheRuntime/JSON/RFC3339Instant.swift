/// A point in time, as RFC 3339 writes it.
struct RFC3339Instant: Hashable, Sendable {
    /// Whole seconds since the first of January 1970, UTC, without leap seconds.
    var seconds: Int
    /// The part of a second after them, at least 0 and less than 1.
    var fraction: Double

    init(seconds: Int, fraction: Double) {
        self.seconds = seconds
        self.fraction = fraction
    }

    /// The instant in UTC, with milliseconds only where it is not a whole second; `nil` outside the years 0 to 9999, for which
    /// RFC 3339 has no text.
    var text: String? {
        var isWritten = true
        let text = RFC3339Text.string { isWritten = write(to: &$0) }
        return isWritten ? text : nil
    }

    /// Writes the text.
    ///
    /// - Returns: whether there is one.
    func write(to text: inout RFC3339Text) -> Bool {
        // Rounded together, so that 59.9996 becomes the next minute.
        let milliseconds = Int((fraction * 1000).rounded())
        let seconds = seconds + milliseconds / 1000
        let (days, secondOfDay) = (seconds.flooredQuotient(by: 86_400), seconds.flooredRemainder(by: 86_400))
        guard let date = CalendarDate(daysSince1970: days) else { return false }
        text.append(date)
        text.append("T", secondOfDay / 3600, digits: 2)
        text.append(":", secondOfDay / 60 % 60, digits: 2)
        text.append(":", secondOfDay % 60, digits: 2)
        if !milliseconds.isMultiple(of: 1000) { text.append(".", milliseconds % 1000, digits: 3) }
        text.append("Z")
        return true
    }
}

extension Int {
    /// The quotient rounded down, also for a negative number.
    fileprivate func flooredQuotient(by divisor: Int) -> Int { (self - flooredRemainder(by: divisor)) / divisor }

    /// What is left after division, never negative.
    fileprivate func flooredRemainder(by divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
