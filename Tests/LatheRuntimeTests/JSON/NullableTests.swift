import Foundation
import LatheRuntime
import Testing

@Suite struct NullableTests {
    struct Patch: Model {
        var name: Nullable<String> = .absent
        var count: Nullable<Int> = .absent
        static let fields = Fields<Patch> { field in
            field("name", \.name)
            field("count", \.count)
        }
    }

    @Test(arguments: ["{}", #"{"name":null}"#, #"{"name":"a","count":null}"#, #"{"name":"","count":0}"#])
    func survives(json: String) throws { #expect(try text(read(Patch.self, json)) == json) }

    @Test func literalsAreValues() {
        let texts: [Nullable<String>] = ["a", "b\(1)", .null, .absent]
        #expect(texts.map(\.value) == ["a", "b1", nil, nil])
        let numbers: (Nullable<Int>, Nullable<Double>, Nullable<Double>, Nullable<Bool>) = (1, 2, 2.5, true)
        #expect(numbers == (.value(1), .value(2), .value(2.5), .value(true)))
        let list: Nullable<[String]> = ["a"]
        let map: Nullable<[String: Int?]> = ["a": 1, "b": nil]
        #expect(list == .value(["a"]))
        #expect(map == .value(["a": 1, "b": nil]))
    }

    @Test func optionalsSayWhatNilMeans() {
        #expect(Nullable<Int>(nil as Int?) == .null)
        #expect(Nullable<Int>(ifPresent: nil) == .absent)
        #expect(Nullable(1 as Int?) == 1)
        #expect(Nullable<Int>.null.isNull)
        #expect(!Nullable<Int>.absent.isNull)
    }

    @Test func isNotEqualToAnotherState() {
        #expect(Set<Nullable<Int>>([.absent, .null, 0, .value(0)]).count == 3)
    }

    struct Coded: Codable, Hashable {
        var name: Nullable<String>
        var list: [Nullable<Int>]
    }

    @Test(arguments: [#"{"list":[]}"#, #"{"list":[1,null],"name":null}"#, #"{"list":[],"name":"a"}"#])
    func isCodableInTypesOfOthers(json: String) throws {
        let value = try JSONDecoder().decode(Coded.self, from: Data(json.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == json)
    }

    @Test func reportsWhatIsWrong() {
        #expect(failure(Patch.self, #"{"name":1}"#)?.description == "$.name: expected a string, found an integer (byte 8)")
    }
}

@Suite struct ConvertingTests {
    struct Full: Model {
        var id: Int
        var name: String
        var rest: [String: JSONValue] = [:]
        static let fields = Fields<Full> { field in
            field("id", \.id)
            field("name", \.name)
            field.rest(\.rest)
        }
    }

    struct Sent: Model {
        var name: String
        var rest: [String: JSONValue] = [:]
        static let fields = Fields<Sent> { field in
            field("name", \.name)
            field.skipped("id")
            field.rest(\.rest)
        }
    }

    @Test func whatIsSkippedIsNeitherKeptNorSent() throws {
        let full = try read(Full.self, #"{"id":1,"name":"a","more":[true]}"#)
        var sent = try Sent(converting: full)
        #expect(sent.rest == ["more": [true]])
        sent.rest["id"] = 2
        #expect(try text(sent) == #"{"name":"a","more":[true]}"#)
        #expect(try read(Sent.self, #"{"id":{"a":[]},"name":"a","id":1}"#) == Sent(name: "a"))
    }

    @Test func saysWhatDoesNotFit() {
        let error = #expect(throws: JSONError.self) { try Full(converting: Sent(name: "a")) }
        #expect(error?.path == "$.id")
        #expect(throws: JSONError.self) { try [Int](converting: [Double.infinity]) }
    }
}

@Suite struct LiteralTests {
    @Test func areTheValues() {
        #expect(Date(literal: "2025-01-31T12:00:00.250Z").timeIntervalSince1970 == 1_738_324_800.25)
        #expect(CalendarDate(literal: "2024-02-29") == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(UUID(literal: "6F9619FF-8B86-D011-B42D-00CF4FC964FF").uuidString == "6F9619FF-8B86-D011-B42D-00CF4FC964FF")
        #expect(Data(literal: "aGVsbG8=") == Data("hello".utf8))
        #expect(Decimal(literal: "-1.50") == Decimal(sign: .minus, exponent: -1, significand: 15))
    }

    @Test(
        arguments: [
            ("0", "0"), ("-0", "0"), ("1.50", "1.5"), ("1e3", "1000"), ("-2.5E-3", "-0.0025"), ("0.1", "0.1"),
            ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
            ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
        ]
    )
    func decimalsKeepTheirDigits(json: String, expected: String) throws {
        #expect(try text(read(Decimal.self, json)) == expected)
    }

    @Test(arguments: ["123456789012345678901234567890123456789", "0.123456789012345678901234567890123456789", "1e200", "1e-200"])
    func decimalsThatDoNotFitAreRefused(json: String) {
        let error = failure([Decimal].self, "[\(json)]")
        #expect(error?.kind == .outOfRange)
        #expect(error?.path == "$[0]")
        #expect(error?.expected == "a number of at most 38 digits")
    }

    @Test func notANumberHasNoText() { #expect(failure(writing: [Decimal.nan])?.path == "$[0]") }
}
