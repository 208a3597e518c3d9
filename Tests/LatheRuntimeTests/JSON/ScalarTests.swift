import LatheRuntime
import Testing

@Suite struct ScalarTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("1.0", 1), ("1e3", 1000), ("-12.50E1", -125), ("9223372036854775807", .max),
            ("-9223372036854775808", .min), ("922337203685477580.7e1", .max), ("100000000000000000000e-19", 10),
        ] as [(String, Int64)]
    )
    func readsIntegers(json: String, expected: Int64) throws {
        #expect(try read(Int64.self, json) == expected)
        #expect(try read(Int64.self, " \t\(json)\r\n") == expected)
        #expect(try read(Int64.self, try text(expected)) == expected)
    }

    @Test func integersAreExactToTheirEnds() throws {
        #expect(try read(UInt64.self, "18446744073709551615") == .max)
        #expect(try text(UInt64.max) == "18446744073709551615")
        #expect(try text(Int64.min) == "-9223372036854775808")
        #expect(try read(Int8.self, "-128") == -128)
        #expect(try read(UInt8.self, "255") == 255)
        #expect(try read(Int16.self, "-32768") == -32768)
        #expect(try read(UInt16.self, "65535") == 65535)
        #expect(try read(Int32.self, "-2147483648") == .min)
        #expect(try read(UInt32.self, "4294967295") == .max)
        #expect(try read(Int.self, "9007199254740993") == 9_007_199_254_740_993)
        #expect(try read(UInt.self, "18446744073709551615") == .max)
    }

    @Test(arguments: [
        ("9223372036854775808", "an integer from -9223372036854775808 to 9223372036854775807"),
        ("-9223372036854775809", "an integer from -9223372036854775808 to 9223372036854775807"),
        ("1e19", "an integer from -9223372036854775808 to 9223372036854775807"),
        ("1e999999999999", "an integer from -9223372036854775808 to 9223372036854775807"),
    ])
    func refusesIntegersOutOfRange(json: String, expected: String) throws {
        let error = try #require(failure(Int64.self, json))
        #expect(error.kind == .outOfRange)
        #expect(error.expected == expected)
        #expect(error.found == json)
        #expect(error.offset == 0)
    }

    @Test func refusesIntegersOutOfSmallerRanges() {
        #expect(failure(Int8.self, "128")?.description == "$: expected an integer from -128 to 127, found 128 (byte 0)")
        #expect(failure(UInt8.self, "-1")?.description == "$: expected an integer from 0 to 255, found -1 (byte 0)")
        #expect(failure(UInt64.self, "18446744073709551616")?.kind == .outOfRange)
        #expect(failure(UInt64.self, "-9223372036854775809")?.kind == .outOfRange)
        #expect(failure(Int32.self, "2147483648")?.kind == .outOfRange)
    }

    @Test(arguments: ["0.5", "1.5", "1e-3", "12345678901234567890.5"])
    func refusesFractionsAsIntegers(json: String) {
        #expect(failure(Int.self, json)?.description == "$: expected an integer, found \(json) (byte 0)")
        #expect(failure(Int.self, json)?.kind == .typeMismatch)
    }

    @Test(arguments: [
        ("0", 0), ("1.5", 1.5), ("-2.25e2", -225), ("0.1", 0.1), ("1e23", 1e23), ("5e-324", .leastNonzeroMagnitude),
        ("4.9e-324", .leastNonzeroMagnitude),
        ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown), ("1.7976931348623157e308", 1.7976931348623157e308),
        ("9007199254740993", 9_007_199_254_740_992), ("9007199254740993.0000000000000000001", 9_007_199_254_740_994),
        ("0.30000000000000004", 0.30000000000000004), ("1e-400", 0), ("123456789012345678901234567890", 1.2345678901234568e29),
        ("1.00000000000000011102230246251565404236316680908203125", 1),
        ("1.00000000000000011102230246251565404236316680908203126", 1.0000000000000002),
    ])
    func readsTheNearestDouble(json: String, expected: Double) throws {
        #expect(try read(Double.self, json) == expected)
        #expect(try read(Double.self, "-" + json.replacing("-2.25", with: "2.25")) == -abs(expected))
    }

    @Test func negativeZeroStays() throws {
        #expect(try read(Double.self, "-0").sign == .minus)
        #expect(try text(-0.0) == "-0")
        #expect(try text(0.0) == "0")
    }

    /// Bit patterns from a fixed sequence, so that every run tests the same.
    @Test func doublesSurviveTheRoundTrip() throws {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<20_000 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let value = Double(bitPattern: state)
            guard value.isFinite else { continue }
            #expect(try read(Double.self, try text(value)).bitPattern == value.bitPattern)
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: state))
            guard float.isFinite else { continue }
            #expect(try read(Float.self, try text(float)).bitPattern == float.bitPattern)
        }
        for value in [0.1, 1 / 3, 1e21, 1e-7, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 123_456_789.125] as [Double] {
            #expect(try read(Double.self, try text(value)) == value)
        }
    }

    @Test func doublesAreShort() throws {
        #expect(try text(1.0) == "1")
        #expect(try text(0.1) == "0.1")
        #expect(try text(-1.5) == "-1.5")
        #expect(try text(Float(0.1)) == "0.1")
        #expect(try text(1e300) == "1e+300")
    }

    @Test func refusesDoublesThatAreNotFinite() {
        #expect(failure(Double.self, "1e400")?.description == "$: expected a number that fits a double, found 1e400 (byte 0)")
        #expect(failure(Float.self, "-1e39")?.description == "$: expected a number that fits a float, found -1e39 (byte 0)")
        #expect(failure(writing: ["a": [1, Double.nan]])?.description == "$.a[1]: expected a finite number, found nan")
        #expect(failure(writing: -Double.infinity)?.description == "$: expected a finite number, found -inf")
        #expect(failure(writing: Float.infinity)?.kind == .outOfRange)
        let long = String(repeating: "9", count: 400)
        #expect(failure(Double.self, long)?.found == "a number of 400 characters")
    }

    @Test func readsFloatsWithoutRoundingTwice() throws {
        // Halfway between two floats but for a digit that a double drops.
        #expect(try read(Float.self, "1.00000005960464477540") == 1.0000001)
        #expect(try read(Float.self, "16777217") == 16_777_216)
    }

    @Test(arguments: [
        ("", "\"\""), ("plain", "\"plain\""), ("a\"b\\c/", #""a\"b\\c/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#), ("é€😀\u{7F}\u{2028}", "\"é€😀\u{7F}\u{2028}\""),
    ])
    func writesStrings(value: String, json: String) throws {
        #expect(try text(value) == json)
        #expect(try read(String.self, json) == value)
        #expect(try text([value: value]) == "{\(json):\(json)}")
        #expect(try text(JSONValue.string(value)) == json)
    }

    @Test func readsBooleans() throws {
        #expect(try read([Bool].self, "[true,false]") == [true, false])
        #expect(try text([true, false]) == "[true,false]")
        #expect(failure(Bool.self, "1")?.description == "$: expected a boolean, found an integer (byte 0)")
        #expect(failure(Bool.self, "\"true\"")?.description == "$: expected a boolean, found a string (byte 0)")
    }

    @Test(arguments: [
        ("null", "null"), ("true", "a boolean"), ("1", "an integer"), ("1.5", "a number"), ("[]", "an array"),
        ("{}", "an object"),
    ])
    func saysWhatItFoundInsteadOfAString(json: String, found: String) throws {
        let error = try #require(failure(String.self, "  \(json)"))
        #expect(error.kind == .typeMismatch)
        #expect(error.description == "$: expected a string, found \(found) (byte 2)")
    }
}
