import Foundation
import LatheRuntime
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2025-01-31", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "0987-06-05"])
    func readsAndWritesDays(text: String) throws {
        let date = try read(CalendarDate.self, "\"\(text)\"")
        #expect(date.description == text)
        #expect(try LatheRuntimeTests.text(date) == "\"\(text)\"")
        #expect(CalendarDate(text) == date)
    }

    @Test(arguments: [
        "", "2025-02-29", "1900-02-29", "2025-13-01", "2025-04-31", "2025-1-1", "2025-01-31T00:00:00Z", " 2025-01-31", "20250131",
    ])
    func refusesOtherTexts(text: String) {
        #expect(
            failure(CalendarDate.self, "\"\(text)\"")?.description
                == "$: expected a date like 2025-01-31, found \"\(text)\" (byte 0)"
        )
        #expect(CalendarDate(text) == nil)
    }

    @Test func refusesDaysThatAreNone() {
        #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2025, month: 0, day: 1) == nil)
        #expect(CalendarDate(year: 2025, month: 1, day: 0) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
        #expect(
            failure(CalendarDate.self, "20250131")?.description == "$: expected a date like 2025-01-31, found an integer (byte 0)"
        )
    }

    @Test func daysAreInOrder() throws {
        let days = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"].compactMap { CalendarDate($0) }
        #expect(days.count == 4)
        #expect(days.shuffled().sorted() == days)
    }

    @Test func daysAreCodable() throws {
        let json = Data(#"["2025-01-31"]"#.utf8)
        let days = try JSONDecoder().decode([CalendarDate].self, from: json)
        #expect(days == [CalendarDate("2025-01-31")])
        #expect(try JSONEncoder().encode(days) == json)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([CalendarDate].self, from: Data(#"["x"]"#.utf8)) }
    }
}
