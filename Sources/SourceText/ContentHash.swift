/// A number of 128 bits for some bytes, by which a change of them is noticed. Made for that alone: it is no seal against somebody who
/// looks for two texts with one number.
package struct ContentHash: Hashable, Sendable {
    package var high: UInt64
    package var low: UInt64

    // Odd, so that multiplying by them loses nothing; else without a meaning: digits of the roots of 2, 3 and 5.
    private static let first: UInt64 = 0x6A09_E667_F3BC_C909
    private static let second: UInt64 = 0xBB67_AE85_84CA_A73B
    private static let third: UInt64 = 0x3C6E_F372_FE94_F82B

    package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentHash($0) } }

    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// Two sums, each of which takes in all words of eight bytes in another way: every step can be undone, so that no two texts of one
    /// length that differ in a single word have the same sum.
    private init(_ bytes: UnsafeRawBufferPointer) {
        var high = Self.first
        var low = Self.second
        var offset = 0
        while offset + 8 <= bytes.count {
            Self.mix(
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
                &high,
                &low
            )
            offset += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[offset...].reversed() { rest = rest << 8 | UInt64(byte) }
        Self.mix(rest, &high, &low)
        Self.mix(UInt64(bytes.count), &high, &low)
        high = Self.spread(high ^ Self.rotated(low, 32))
        low = Self.spread(low &+ high &* Self.third)
        self.high = high
        self.low = low
    }

    private static func mix(_ word: UInt64, _ high: inout UInt64, _ low: inout UInt64) {
        high = rotated(high ^ word, 29) &* first &+ third
        low = rotated(low &+ word &* second, 37) &* third &+ first
    }

    private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word << count | word >> (64 - count)
    }

    /// Lets every bit say something about all others.
    private static func spread(_ word: UInt64) -> UInt64 {
        var word = (word ^ word >> 31) &* second
        word = (word ^ word >> 29) &* third
        return word ^ word >> 32
    }

    /// As 32 digits.
    package var text: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// - Returns: `nil` for what is not 32 digits.
    package init?(digits: String) {
        guard digits.utf8.count == 32, let high = UInt64(digits.prefix(16), radix: 16),
            let low = UInt64(digits.suffix(16), radix: 16)
        else { return nil }
        self.high = high
        self.low = low
    }
}
