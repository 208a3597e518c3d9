/// Looks for a byte, eight bytes at a time.
package struct ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    /// The byte, eight times.
    private let pattern: UInt64

    package init(_ byte: UInt8) { pattern = UInt64(byte) &* Self.ones }

    /// The offset of the first such byte from an offset on; `nil` where there is none.
    package func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let bytes = UnsafeRawBufferPointer(bytes)
        var offset = start
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ pattern
            // The lowest of these bits is that of the first byte of zeros.
            let zeros = (word &- Self.ones) & ~word & Self.highBits
            if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count {
            if bytes[offset] == UInt8(truncatingIfNeeded: pattern) { return offset }
            offset += 1
        }
        return nil
    }
}
