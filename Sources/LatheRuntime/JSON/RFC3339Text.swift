/// Puts together the text of a date or a time.
struct RFC3339Text {
    private(set) var string = ""

    mutating func append(_ date: CalendarDate) {
        append("", date.year, digits: 4)
        append("-", date.month, digits: 2)
        append("-", date.day, digits: 2)
    }

    /// Adds a separator and a number, filled up with zeros.
    mutating func append(_ separator: String, _ number: Int, digits: Int) {
        let text = String(number)
        string += separator
        string += String(repeating: "0", count: max(0, digits - text.utf8.count))
        string += text
    }
}
