/// A point in time as header fields have it (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`. Its obsolete forms are not read.
struct HTTPDate {
    /// The same point in time as RFC 3339 has it.
    let rfc3339: String

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `nil` for what is no such text.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].hasSuffix(","), words[5] == "GMT",
            let month = Self.months.firstIndex(of: String(words[2])),
            words[1].utf8.count == 2, words[3].utf8.count == 4, words[4].utf8.count == 8
        else { return nil }
        let number = month + 1
        rfc3339 = "\(words[3])-\(number < 10 ? "0" : "")\(number)-\(words[1])T\(words[4])Z"
    }
}
