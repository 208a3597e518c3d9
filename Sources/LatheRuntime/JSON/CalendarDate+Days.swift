extension CalendarDate {
    /// Days before the first of a month, in a year that begins with March: so the leap day is the last day of the year, and no
    /// month before it needs to know whether there is one.
    private static let daysBeforeMonth = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]

    /// How many days it is after the first of January 1970.
    var daysSince1970: Int {
        let marchYear = month > 2 ? year : year - 1
        // Counted from a year that is a multiple of 400, so that no division has a negative number in it.
        let years = marchYear + 400
        let leapDays = years / 4 - years / 100 + years / 400
        // There are 865,565 days from the first of March of the year -400 to the first of January 1970.
        return years * 365 + leapDays + CalendarDate.daysBeforeMonth[month - 1] + day - 1 - 865_565
    }

    /// `nil` for a day outside the years 0 to 9999.
    init?(daysSince1970 days: Int) {
        // The years 0 to 9999 are the days -719,528 to 2,932,896.
        guard (-719_528...2_932_896).contains(days) else { return nil }
        var rest = days + 865_565
        let cycles = rest / 146_097
        rest %= 146_097
        // The last day of four centuries is a leap day, and so is that of four years: neither begins a new one.
        let centuries = min(rest / 36_524, 3)
        rest -= centuries * 36_524
        let leapCycles = rest / 1_461
        rest %= 1_461
        let years = min(rest / 365, 3)
        rest -= years * 365
        let marchYear = cycles * 400 + centuries * 100 + leapCycles * 4 + years - 400
        // From March on, five months in a row have 153 days.
        let monthsSinceMarch = (5 * rest + 2) / 153
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        self.init(year: month > 2 ? marchYear : marchYear + 1, month: month, day: rest - (153 * monthsSinceMarch + 2) / 5 + 1)
    }
}
