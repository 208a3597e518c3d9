import Foundation
import LatheRuntime
import Testing

@Suite struct JSONValueTests {
    static let sample: JSONValue = [
        "null": nil, "yes": true, "count": 3, "ratio": 2.5, "name": "demo", "list": [1, "two", [], [:]],
        "nested": ["a": ["b": nil]],
    ]

    @Test func literalsAndAccess() {
        let value = Self.sample
        #expect(value["null"]?.isNull == true)
        #expect(value["yes"]?.boolValue == true)
        #expect(value["count"]?.intValue == 3)
        #expect(value["count"]?.doubleValue == 3)
        #expect(value["ratio"]?.doubleValue == 2.5)
        #expect(value["ratio"]?.intValue == nil)
        #expect(value["name"]?.stringValue == "demo")
        #expect(value["list"]?[1] == "two")
        #expect(value["list"]?[4] == nil)
        #expect(value["list"]?[-1] == nil)
        #expect(value["list"]?.arrayValue?.count == 4)
        #expect(value["nested"]?["a"]?["b"] == .null)
        #expect(value["nested"]?.objectValue?.keys.sorted() == ["a"])
        #expect(value["absent"] == nil)
        #expect(value[0] == nil)
        #expect(JSONValue.string("x")["x"] == nil)
        #expect(["a": 1, "a": 2] as JSONValue == ["a": 2])
        #expect("\(1 + 1)" as JSONValue == .string("2"))
    }

    @Test func isWrittenSorted() throws {
        let json =
            #"{"count":3,"list":[1,"two",[],{}],"name":"demo","nested":{"a":{"b":null}},"null":null,"ratio":2.5,"yes":true}"#
        #expect(try text(Self.sample) == json)
        #expect(Self.sample.description == json)
        #expect(try read(JSONValue.self, json) == Self.sample)
    }

    @Test func theLastMemberCounts() throws {
        #expect(try read(JSONValue.self, #"{"a":1,"a":{"b":[]}}"#) == ["a": ["b": []]])
    }

    @Test func worksWithEveryCoder() throws {
        let json = try JSONEncoder().encode(Self.sample)
        #expect(try JSONDecoder().decode(JSONValue.self, from: json) == Self.sample)
        #expect(try JSONValue(json: json) == Self.sample)
        let numbers: JSONValue = [.number(JSONNumber(UInt64.max)), .number(JSONNumber(Int64.min)), -1.5]
        #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(numbers)) == numbers)
        let propertyList: JSONValue = ["a": [1, "x", true, 2.5]]
        #expect(
            try PropertyListDecoder().decode(JSONValue.self, from: PropertyListEncoder().encode(propertyList)) == propertyList
        )
    }
}

@Suite struct JSONNumberTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "-0"), ("-0.0", "-0"), ("1", "1"), ("1.0", "1"), ("1e3", "1000"), ("100e-2", "1"), ("0.1", "0.1"),
        ("0.10", "0.1"),
        ("1.5e-7", "1.5e-07"), ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "9223372036854775808"), ("18446744073709551615", "18446744073709551615"),
        ("123456789012345678901234567890", "123456789012345678901234567890"), ("0.1000000000000000055", "0.1000000000000000055"),
        ("0.12345678901234567890", "0.12345678901234567890"), ("1e400", "1e400"), ("-1E+400", "-1E+400"), ("1e-400", "1e-400"),
        ("1e23", "1e+23"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("5e-324", "5e-324"), ("4.9e-324", "4.9e-324"),
        ("0e999999999999", "0"), ("3.141592653589793", "3.141592653589793"), ("3.1415926535897931", "3.1415926535897931"),
    ])
    func nothingIsLost(json: String, expected: String) throws {
        let number = try read(JSONNumber.self, json)
        #expect(try text(number) == expected)
        #expect(try read(JSONNumber.self, expected) == number)
        #expect(try text(read(JSONValue.self, "[\(json)]")) == "[\(expected)]")
    }

    @Test func equalNumbersAreEqual() throws {
        #expect(try read(JSONNumber.self, "1.0") == 1)
        #expect(try read(JSONNumber.self, "1e2") == 100)
        #expect(JSONNumber(2.0) == JSONNumber(2))
        #expect(2.5 == JSONNumber(2.5))
        #expect(JSONNumber("2.50") == 2.5)
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(Double.infinity) == nil)
        #expect(JSONNumber("x") == nil)
        #expect(JSONNumber("1 2") == nil)
        #expect(JSONNumber("\"1\"") == nil)
    }

    @Test func convertsWhereItIsExact() throws {
        #expect(JSONNumber(UInt64.max).integer(UInt64.self) == .max)
        #expect(JSONNumber(UInt64.max).int == nil)
        #expect(JSONNumber(300).integer(UInt8.self) == nil)
        #expect((2.5 as JSONNumber).int == nil)
        #expect(JSONNumber(UInt64.max).double == 18_446_744_073_709_551_616)
        #expect(try read(JSONNumber.self, "1e400").double == .infinity)
        #expect(try read(JSONNumber.self, "1e19").integer(UInt64.self) == 10_000_000_000_000_000_000)
        #expect(JSONNumber(Int64.min).integer(Int64.self) == .min)
    }
}
