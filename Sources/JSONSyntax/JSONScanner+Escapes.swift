extension JSONScanner {
    /// The text of a string with escapes. What an escape stands for is never longer than the escape.
    @usableFromInline
    package func unescapedText(of token: JSONStringToken) -> String {
        let source = self[token.range]
        // What the scanner has checked is not checked again where the system can be told so. A long text would take memory of its own to put it
        // together in.
        if source.count <= 1024, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { target in
                guard let start = target.baseAddress else { return "" }
                let (count, addsMultibyte) = unescape(source, to: start)
                let text = UnsafeBufferPointer(start: start, count: count)
                return String(copying: UTF8Span(unchecked: text.span, isKnownASCII: token.isASCII && !addsMultibyte))
            }
        }
        return String(unsafeUninitializedCapacity: source.count) { target in
            guard let start = target.baseAddress else { return 0 }
            return unescape(source, to: start).count
        }
    }

    /// Writes the text of a string with escapes.
    ///
    /// - Parameter target: room for as many bytes as the string has with its escapes.
    /// - Returns: how many bytes there are, and whether an escape stood for something else than ASCII.
    @inline(__always)
    private func unescape(
        _ source: UnsafeBufferPointer<UInt8>,
        to target: UnsafeMutablePointer<UInt8>
    ) -> (count: Int, addsMultibyte: Bool) {
        guard let start = source.baseAddress else { return (0, false) }
        var reader = 0
        var writer = 0
        var addsMultibyte = false
        while true {
            JSONScanner.copyToBackslash(in: source, from: &reader, to: target, at: &writer)
            guard reader < source.count else { return (writer, addsMultibyte) }
            reader &+= 1
            let byte = JSONScanner.unescaped(start[reader])
            if byte != 0 {
                target[writer] = byte
                writer &+= 1
                reader &+= 1
                continue
            }
            let length = write(unescapedScalar(in: source, at: &reader), to: target + writer)
            addsMultibyte = addsMultibyte || length > 1
            writer &+= length
        }
    }

    /// Copies the bytes before the next backslash, or all where there is none. A word is copied at a time, of which the end may be no text: there
    /// is room for it, because what has been written is never longer than what has been read.
    @inline(__always)
    private static func copyToBackslash(
        in source: UnsafeBufferPointer<UInt8>,
        from reader: inout Int,
        to target: UnsafeMutablePointer<UInt8>,
        at writer: inout Int
    ) {
        let start = source.baseAddress.unsafelyUnwrapped
        while source.count &- reader >= 8 {
            let word = UnsafeRawPointer(start).loadUnaligned(fromByteOffset: reader, as: UInt64.self)
            UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: writer, as: UInt64.self)
            let stops = JSONScanner.places(of: UInt8(ascii: "\\"), in: UInt64(littleEndian: word))
            let count = stops == 0 ? 8 : stops.trailingZeroBitCount / 8
            reader &+= count
            writer &+= count
            if stops != 0 { return }
        }
        while reader < source.count, start[reader] != UInt8(ascii: "\\") {
            target[writer] = start[reader]
            reader &+= 1
            writer &+= 1
        }
    }

    /// Writes a Unicode scalar in UTF-8.
    ///
    /// - Returns: how many bytes that took.
    @inline(__always)
    private func write(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let tail = { (shift: UInt32) in UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch scalar {
        case ..<0x80:
            target[0] = UInt8(truncatingIfNeeded: scalar)
            return 1
        case ..<0x800:
            target[0] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
            target[1] = tail(0)
            return 2
        case ..<0x10000:
            target[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
            target[1] = tail(6)
            target[2] = tail(0)
            return 3
        default:
            target[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
            target[1] = tail(12)
            target[2] = tail(6)
            target[3] = tail(0)
            return 4
        }
    }

    /// What a letter after a backslash stands for; zero for `u` and for what is no escape.
    @inlinable
    package static func unescaped(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: 0
        }
    }

    /// What `u` and the digits behind it stand for, or those of both halves of a pair. The scanner has checked that there are four digits, and
    /// that behind the first half of a pair the other one follows, in a `\u` of its own.
    @inline(__always)
    private func unescapedScalar(in source: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
        let first = JSONScanner.hexadecimalUnit(in: source, at: index &+ 1) ?? 0
        index &+= 5
        guard UTF16.isLeadSurrogate(first) else { return UInt32(first) }
        let second = JSONScanner.hexadecimalUnit(in: source, at: index &+ 2) ?? 0
        index &+= 6
        return 0x10000 &+ (UInt32(first) & 0x3FF) << 10 &+ UInt32(second) & 0x3FF
    }

    /// The number that four hexadecimal digits stand for; `nil` if there are no four.
    @inline(__always)
    static func hexadecimalUnit(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
        guard bytes.count &- index >= 4, let base = bytes.baseAddress else { return nil }
        return hexadecimalUnit(UInt32(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt32.self)))
    }

    /// The same for the four digits in one word, the first in its lowest byte: all four are looked at at once.
    @inline(__always)
    private static func hexadecimalUnit(_ digits: UInt32) -> UInt16? {
        let ones: UInt32 = 0x0101_0101
        // A letter has the bit of 64 set, a decimal digit has not.
        let letters = digits >> 6 & ones
        let decimals = letters ^ ones
        let values = digits & 0x0F0F_0F0F &+ letters &* 9
        // 0x40 or 0x60 for letters, whose bit of 32 says whether they are small, and 0x30 for decimal digits.
        guard digits & 0xD0D0_D0D0 == letters << 6 | decimals << 4, digits & decimals << 5 == decimals << 5,
            // Letters stand for 10 to 15, decimal digits for less than 10.
            (values &+ 0x0606_0606) >> 4 & ones == letters, values & 0x1010_1010 == 0
        else { return nil }
        let ordered = values.byteSwapped
        let pairs = (ordered | ordered >> 4) & 0x00FF_00FF
        return UInt16(truncatingIfNeeded: pairs | pairs >> 8)
    }

    /// Whether the byte is a hexadecimal digit.
    static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
