import FormatsConstruct
import Foundation
import LatheRuntime
import Testing

/// Formats with a type of their own.
struct FormatsTests {
    @Test func survives() throws {
        let json = #"""
            {"moment": "2025-01-31T12:00:00Z", "moments": ["1969-12-31T23:59:59.250Z"], "day": "2024-02-29",
             "key": "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "bytes": "aGVsbG8=", "binary": "\u0000ÿ", "int": -9223372036854775808,
             "int8": -128, "int16": 32767, "int32": -2147483648, "int64": 9223372036854775807, "uint8": 255, "uint16": 65535,
             "uint32": 4294967295, "uint64": 18446744073709551615, "float": 0.1, "double": 1e300, "number": 0.1,
             "decimal": 12345678901234567890.123456789, "mail": "a@b", "unheardOf": "x"}
            """#
        let values = try roundTrip(Values.self, json)
        #expect(values.uint64 == .max)
        #expect(values.decimal == Decimal(string: "12345678901234567890.123456789"))
        try codableRoundTrip(Values.self, #"{"moment": "2025-01-31T12:00:00Z", "uint64": 18446744073709551615, "int8": 1}"#)
    }

    /// Every form of RFC 3339, and a time without an offset, which is one of UTC.
    @Test(arguments: [
        ("2025-01-31T12:00:00Z", "2025-01-31T12:00:00Z"), ("2025-01-31t12:00:00z", "2025-01-31T12:00:00Z"),
        ("2025-01-31 12:00:00Z", "2025-01-31T12:00:00Z"), ("2025-01-31T14:30:00+02:30", "2025-01-31T12:00:00Z"),
        ("2025-01-31T12:00:00.1Z", "2025-01-31T12:00:00.100Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"), ("2025-01-31T12:00:00", "2025-01-31T12:00:00Z"),
        ("2025-01-31T12:00:00.250000", "2025-01-31T12:00:00.250Z"),
    ])
    func momentsAreNormalised(written: String, normalised: String) throws {
        try roundTrip(Values.self, #"{"moment": "\#(written)"}"#, normalised: #"{"moment": "\#(normalised)"}"#)
    }

    /// Milliseconds are written, whatever was read.
    @Test func finerFractionsAreRounded() throws {
        let values = try Values(json: #"{"moment": "2025-01-31T12:00:00.123456789Z"}"#.utf8)
        #expect(try encoded(values) == ["moment": "2025-01-31T12:00:00.123Z"])
    }

    @Test(arguments: [
        (#"{"moment": "2025-01-31"}"#, "$.moment: expected a date and time like 2025-01-31T12:00:00Z, found \"2025-01-31\""),
        (#"{"moments": ["", 1]}"#, "$.moments[0]: expected a date and time like 2025-01-31T12:00:00Z, found \"\""),
        (#"{"day": "2025-02-30"}"#, "$.day: expected a date like 2025-01-31, found \"2025-02-30\""),
        (#"{"key": "6f9619ff"}"#, "$.key: expected a UUID, found \"6f9619ff\""),
        (#"{"bytes": "a"}"#, "$.bytes: expected bytes in base64, found \"a\""),
        (#"{"int8": 128}"#, "$.int8: expected an integer from -128 to 127, found 128"),
        (#"{"uint64": -1}"#, "$.uint64: expected an integer from 0 to 18446744073709551615, found -1"),
        (
            #"{"int64": 9223372036854775808}"#,
            "$.int64: expected an integer from -9223372036854775808 to 9223372036854775807, found 9223372036854775808"
        ),
        (#"{"int": 1.5}"#, "$.int: expected an integer, found 1.5"),
        (#"{"decimal": "1"}"#, "$.decimal: expected a number, found a string"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Values.self, json) == message) }

    @Test func areWrittenInParameters() async throws {
        let transport = CannedTransport(.ok, body: "{}")
        _ = try await ThingsClient(transport: transport).sendValues(
            body: Values(),
            since: Date(timeIntervalSince1970: 0.25),
            day: CalendarDate(year: 2024, month: 2, day: 29),
            key: UUID(uuidString: "6F9619FF-8B86-D011-B42D-00CF4FC964FF"),
            size: .max,
            price: Decimal(string: "0.10")
        )
        let path = await transport.head?.path
        #expect(
            path == "/values?since=1970-01-01T00%3A00%3A00.250Z&day=2024-02-29&key=6f9619ff-8b86-d011-b42d-00cf4fc964ff"
                + "&size=18446744073709551615&price=0.1"
        )
    }
}
