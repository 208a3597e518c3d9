import Foundation
import LatheRuntime
import Testing

@Suite struct DateTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2025-01-31T12:00:00Z", 1_738_324_800), ("2025-01-31t12:00:00z", 1_738_324_800),
            ("2025-01-31 12:00:00Z", 1_738_324_800), ("2025-01-31T12:00:00+00:00", 1_738_324_800),
            ("2025-01-31T12:00:00-00:00", 1_738_324_800), ("2025-01-31T14:30:00+02:30", 1_738_324_800),
            ("2025-01-30T22:15:00-13:45", 1_738_324_800), ("2025-02-01T11:59:00+23:59", 1_738_324_800),
            ("1969-12-31T23:59:59Z", -1), ("1969-12-31T23:59:59.25Z", -0.75), ("2024-02-29T00:00:00Z", 1_709_164_800),
            ("2000-02-29T00:00:00Z", 951_782_400), ("1900-02-28T00:00:00Z", -2_203_977_600),
            ("2000-03-01T00:00:00Z", 951_868_800),
            ("0000-01-01T00:00:00Z", -62_167_219_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
            ("2025-01-31T12:00:00.5Z", 1_738_324_800.5), ("2025-01-31T12:00:00.250000000000000000000000Z", 1_738_324_800.25),
            ("2025-01-31T12:00:00.000Z", 1_738_324_800), ("2025-01-31T12:00:00", 1_738_324_800),
            ("2025-01-31 12:00:00.5", 1_738_324_800.5), ("2016-12-31t23:59:60", 1_483_228_800),
            ("2016-12-31T23:59:60Z", 1_483_228_800),
            ("2016-12-31T15:59:60.5-08:00", 1_483_228_800.5), ("2017-01-01T05:29:60+05:30", 1_483_228_800),
        ] as [(String, Double)]
    )
    func readsEveryForm(text: String, seconds: Double) throws {
        #expect(try read(Date.self, "\"\(text)\"").timeIntervalSince1970 == seconds)
    }

    @Test func keepsTheDigitsOfAFraction() throws {
        let date = try read(Date.self, "\"2023-01-25 04:51:35.903816Z\"")
        #expect(abs(date.timeIntervalSinceReferenceDate - 696_315_095.903816) < 2e-7)
        #expect(try text(date) == "\"2023-01-25T04:51:35.904Z\"")
    }

    @Test(arguments: [
        "", "2025-01-31", "2025-01-31T12:00Z", "2025-01-31T12:00:00.", "2025-01-31T12:00:00.Z", "2025-01-31T12:00:00,5Z",
        "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-01-32T00:00:00Z", "2025-01-00T00:00:00Z", "2025-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z", "2025-04-31T00:00:00Z", "2025-01-31T24:00:00Z", "2025-01-31T12:60:00Z", "2025-01-31T12:00:61Z",
        "2025-01-31T12:00:60Z", "2025-01-31T12:00:00+24:00", "2025-01-31T12:00:00+02:60", "2025-01-31T12:00:00+0230",
        "2025-01-31T12:00:00 Z", "2025-01-31T12:00:00Zz", " 2025-01-31T12:00:00Z", "25-01-31T12:00:00Z", "2025-1-31T12:00:00Z",
        "+2025-01-31T12:00:00Z", "２025-01-31T12:00:00Z", "2025-01-31_12:00:00Z", "1738324800",
    ])
    func refusesOtherForms(text: String) {
        #expect(
            failure([Date].self, "[\"\(text)\"]")?.description
                == "$[0]: expected a date and time like 2025-01-31T12:00:00Z, found \"\(text)\" (byte 1)"
        )
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_738_324_800.25, "2025-01-31T12:00:00.250Z"),
            (1_738_324_800.001, "2025-01-31T12:00:00.001Z"), (1_738_324_800.0004, "2025-01-31T12:00:00Z"),
            (1_738_324_799.9996, "2025-01-31T12:00:00Z"), (-0.75, "1969-12-31T23:59:59.250Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] as [(Double, String)]
    )
    func writesUTC(seconds: Double, expected: String) throws {
        #expect(try text(Date(timeIntervalSince1970: seconds)) == "\"\(expected)\"")
    }

    @Test(arguments: [253_402_300_800, -62_167_219_201, .infinity, .nan, 1e300, 253_402_300_799.9999] as [Double])
    func writesNoYearOfFiveDigits(seconds: Double) {
        let error = failure(writing: [Date(timeIntervalSince1970: seconds)])
        #expect(error?.kind == .outOfRange)
        #expect(error?.path == "$[0]")
        #expect(error?.expected == "a date in the years 0 to 9999")
    }

    @Test func otherTypesAreNoDates() {
        #expect(failure(Date.self, "1738324800")?.description == "$: expected a date and time, found an integer (byte 0)")
    }

    /// Foundation's calendar agrees, on the first, a middle and the last day of every month of some centuries.
    @Test func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for year in Array(1600...1605) + Array(1895...1905) + Array(1960...2040) + Array(2095...2105) {
            for month in 1...12 {
                for day in [1, 15, 28, 29, 30, 31] {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    let components = DateComponents(year: year, month: month, day: day)
                    let expected = try #require(calendar.date(from: components))
                    let read = try read(Date.self, "\"\(date)T00:00:00Z\"")
                    #expect(read == expected, "\(date)")
                    #expect(try text(read) == "\"\(date)T00:00:00Z\"")
                }
            }
        }
    }
}
