import Testing

@testable import LatheRuntime

/// Doubles as text and back: the standard library says what is right.
@Suite struct DoubleTextTests {
    /// Numbers where something ends: exponents, the bits of the significand, halves, whole numbers.
    static let edges: [Double] =
        [
            .leastNonzeroMagnitude, .leastNormalMagnitude, .leastNormalMagnitude.nextDown, .greatestFiniteMagnitude, .ulpOfOne,
            .pi, 0.1, 0.2,
            0.3, 1, 2, 10, 100, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23, 9_007_199_254_740_992, 18_014_398_509_481_984,
            18_014_398_509_481_988,
            0.0001, 0.00012345, 0.00009999, 0.001, 9.5e-5, 123456.789, 4.35, 8.41, 1.7976931348623157e308, 8.98846567431158e307,
            4.5035996273704975e15,
        ] + inexact.compactMap { Double($0) }

    /// Literals that no double is exactly, which the compiler would refuse in Swift.
    private static let inexact = [
        "9007199254740993", "18014398509481986", "12345678901234567", "5e-324", "1.5e-323", "2.2250738585072011e-308", "2.5e-310",
    ]

    @Test("Edges and their neighbours are written as Swift writes them, and read back", arguments: edges)
    func edge(_ value: Double) throws {
        for value in [value, value.nextUp, value.nextDown] where value.isFinite {
            try check(value)
            try check(-value)
        }
    }

    @Test func everyPowerOfTwoAndTen() throws {
        for exponent in -1074...1023 {
            let value = Double(sign: .plus, exponent: exponent, significand: 1)
            for value in [value, value.nextUp, value.nextDown] where value.isFinite { try check(value) }
        }
        for exponent in -323...308 {
            let value = try #require(Double("1e\(exponent)"))
            for value in [value, value.nextUp, value.nextDown] where value.isFinite { try check(value) }
        }
    }

    @Test("Random bits, random decimals and random whole numbers")
    func random() throws {
        var generator = SplitMix(state: 20_261_121)
        for _ in 0..<30_000 {
            let value = Double(bitPattern: generator.next())
            if value.isFinite { try check(value) }
            try check((Double(generator.next() % 100_000_000) / 10_000))
            try check(Double(generator.next() % (1 << 60)))
        }
    }

    @Test("Texts with any number of digits are read as the nearest double")
    func texts() throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<30_000 {
            let digits = String(generator.next()) + String(generator.next()).prefix(Int(generator.next() % 21))
            let count = Int(generator.next() % UInt64(digits.utf8.count)) + 1
            let exponent = Int(generator.next() % 700) - 350
            let text = "1" + digits.prefix(count) + "." + digits.suffix(count) + "e\(exponent)"
            let nearest = try #require(Double(text))
            guard nearest.isFinite else {
                #expect(throws: JSONError.self) { try Double(json: Array(text.utf8)) }
                continue
            }
            #expect(try Double(json: Array(text.utf8)) == nearest, "\(text)")
        }
    }

    @Test(
        "Halfway between two doubles the even one is taken, above it the next",
        arguments: [
            "9007199254740993", "9007199254740993.0", "9007199254740993.00000000000000000000000000000000000000001",
            "9007199254740995",
            "4503599627370496.5", "4503599627370497.5", "1.00000000000000011102230246251565404236316680908203125",
            "1.00000000000000011102230246251565404236316680908203124", "1.00000000000000011102230246251565404236316680908203126",
            "2.4703282292062327208e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "179769313486231580793e288",
            "0e400", "0.0e-400",
            "10000000000000000000000000000000000000000e-40", "2.2250738585072012e-308",
        ]
    )
    func halfway(_ text: String) throws {
        #expect(try Double(json: Array(text.utf8)) == Double(text))
    }

    private func check(_ value: Double) throws {
        let text = String(decoding: try value.json(), as: UTF8.self)
        let description = value.description
        #expect(text == (description.hasSuffix(".0") ? String(description.dropLast(2)) : description))
        #expect(try Double(json: Array(text.utf8)).bitPattern == value.bitPattern)
    }
}

/// A generator that gives the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
