extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first byte that JSON text must escape: a quotation mark, a backslash, a control character (RFC 8259, section 7); the
    /// count where there is none. Looks at eight bytes at a time.
    func firstToEscape(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let base = UnsafeRawPointer(baseAddress ?? UnsafePointer(bitPattern: 1)!)
        var offset = start
        while count &- offset >= 8 {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
            let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
            // A byte below n borrows from its high bit when n is subtracted; a bit that was borrowed in vain is above a true one.
            let stops = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word) & highBits
            guard stops == 0 else { return offset &+ stops.trailingZeroBitCount / 8 }
            offset &+= 8
        }
        while offset < count {
            let byte = self[offset]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return offset }
            offset &+= 1
        }
        return count
    }
}
