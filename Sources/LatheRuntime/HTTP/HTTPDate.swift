/// A date of a header field, in any of the three forms of RFC 9110 §5.6.7.
struct HTTPDate: Hashable, Sendable {
    /// Seconds since 1970.
    let seconds: Int64
    /// The same point in time as RFC 3339 has it; `nil` for the obsolete forms.
    let rfc3339: String?

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// - Returns: `nil` where the text is no date.
    init?(_ text: Substring) {
        // `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
        guard words.count >= 5 else { return nil }
        let isASCTime = words[2].allSatisfy(\.isNumber) && !words[1].allSatisfy(\.isNumber)
        let day = isASCTime ? words[2] : words[1]
        let month = isASCTime ? words[1] : words[2]
        let year = isASCTime ? words[4] : words[3]
        let time = (isASCTime ? words[3] : words[4]).split(separator: ":").compactMap { Int64($0) }
        guard let day = Int64(day), (1...31).contains(day), let number = Self.months.firstIndex(of: month.prefix(3).lowercased()),
            let written = Int64(year), (0...9999).contains(written), time.count == 3,
            (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2])
        else { return nil }
        // Two digits are the year in the past with them, at most 50 years ahead; these forms are from the last century.
        let full = year.count > 2 ? written : written < 70 ? written + 2000 : written + 1900
        let days = Self.days(year: full, month: Int64(number) + 1, day: day)
        let isUsual = year.utf8.count == 4 && words[1].utf8.count == 2 && !isASCTime && words.last == "GMT"
        let digits = number + 1 < 10 ? "0\(number + 1)" : "\(number + 1)"
        rfc3339 = isUsual ? "\(year)-\(digits)-\(words[1])T\(words[4])Z" : nil
        seconds = days * 86_400 + time[0] * 3_600 + time[1] * 60 + time[2]
    }

    /// Days from 1970-01-01, in the Gregorian calendar: years begin in March, so that the leap day is their last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension HTTPFields {
    /// When the response was made, in seconds since 1970 by the clock of the server; `nil` where it does not say so.
    var serverTime: Int64? { self[.date].flatMap { HTTPDate($0[...]) }?.seconds }
}
