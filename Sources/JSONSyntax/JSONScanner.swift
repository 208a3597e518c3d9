/// Walks over a JSON text (RFC 8259), token by token, and checks its grammar.
///
/// The scanner copies nothing and keeps nothing: tokens are byte ranges of the text. It is a value, so a copy of it looks ahead.
/// It does not own the text: it must not outlive the buffer it was made with.
///
/// A byte-order mark at the beginning is passed over. Half a surrogate pair is refused, because no Unicode string can hold it.
///
/// ```swift
/// var more = try scanner.beginObject()
/// while more {
///     let key = try scanner.memberName()
///     try scanner.skipValue()
///     more = try scanner.nextMember()
/// }
/// try scanner.finish()
/// ```
package struct JSONScanner {
    /// The whole text.
    package let bytes: UnsafeBufferPointer<UInt8>
    /// The offset of the next byte.
    package var offset: Int
    /// How many more arrays and objects may be opened inside each other.
    package var remainingDepth: Int

    /// - Parameters:
    ///   - bytes: the text, in UTF-8.
    ///   - depthLimit: how deep arrays and objects may be nested.
    package init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = 512) {
        self.bytes = bytes
        let hasByteOrderMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        offset = hasByteOrderMark ? 3 : 0
        remainingDepth = depthLimit
    }

    /// The next byte; `nil` at the end.
    @inlinable
    @inline(__always)
    package var nextByte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    @inlinable
    package func error(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError { JSONSyntaxError(expected, at: offset) }

    /// Passes over spaces, tabs and line ends.
    @inlinable
    @inline(__always)
    package mutating func skipWhitespace() {
        // Most texts have none.
        guard offset < bytes.count, bytes[offset] <= 0x20 else { return }
        skipMoreWhitespace()
    }

    @usableFromInline
    package mutating func skipMoreWhitespace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset &+= 1
            default: return
            }
        }
    }

    /// Passes over white space and says what the next value is. The value stays where it is.
    @inlinable
    package mutating func peek() throws(JSONSyntaxError) -> JSONKind {
        skipWhitespace()
        guard offset < bytes.count else { throw error(.value) }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: throw error(.value)
        }
    }

    /// Passes over white space and over the byte, if it is the next one.
    @inlinable
    @inline(__always)
    package mutating func consume(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    /// Passes over white space and over these bytes, if they come next.
    @inlinable
    @inline(__always)
    package mutating func consume(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        skipWhitespace()
        let count = text.count
        guard bytes.count &- offset >= count, let here = bytes.baseAddress, let text = text.baseAddress else { return false }
        let (left, right) = (UnsafeRawPointer(here + offset), UnsafeRawPointer(text))
        guard count >= 8 else {
            for index in 0..<count where here[offset &+ index] != text[index] { return false }
            offset &+= count
            return true
        }
        var place = 0
        while place < count {
            // The last word overlaps the one before it.
            place = min(place, count &- 8)
            guard JSONScanner.difference(left, right, at: place) == 0 else { return false }
            place &+= 8
        }
        offset &+= count
        return true
    }

    /// The same for bytes behind which eight more can be read, so that the ends of words need not be taken apart.
    @inlinable
    @inline(__always)
    package mutating func consume(padded text: UnsafeBufferPointer<UInt8>) -> Bool {
        skipWhitespace()
        let count = text.count
        guard bytes.count &- offset >= max(8, count), let here = bytes.baseAddress, let text = text.baseAddress else {
            return consume(UnsafeBufferPointer(start: text.baseAddress, count: count))
        }
        let (mine, yours) = (UnsafeRawPointer(here + offset), UnsafeRawPointer(text))
        let difference = JSONScanner.difference(mine, yours, at: 0)
        if count < 8 {
            // The bytes behind the text are shifted out.
            guard UInt64(littleEndian: difference) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count) == 0 else { return false }
        } else {
            guard difference == 0 else { return false }
            var place = 8
            while place < count {
                // The last word overlaps the one before it.
                guard JSONScanner.difference(mine, yours, at: min(place, count &- 8)) == 0 else { return false }
                place &+= 8
            }
        }
        offset &+= count
        return true
    }

    /// The bits in which eight bytes differ.
    @inlinable
    @inline(__always)
    static func difference(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, at place: Int) -> UInt64 {
        left.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    /// How many commas stand before the next closing bracket.
    package func commasToBracket() -> Int {
        var count = 0
        var place = offset
        if let start = bytes.baseAddress {
            let base = UnsafeRawPointer(start)
            while bytes.count &- place >= 8 {
                let word = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                guard JSONScanner.places(of: UInt8(ascii: "]"), in: word) == 0 else { break }
                count &+= JSONScanner.places(of: UInt8(ascii: ","), in: word).nonzeroBitCount
                place &+= 8
            }
        }
        while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
            if bytes[place] == UInt8(ascii: ",") { count &+= 1 }
            place &+= 1
        }
        return count
    }

    /// The high bits of those of eight bytes that are this one.
    static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
        let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let zero = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return ~((zero & lowBits) &+ lowBits | zero | lowBits)
    }

    /// Passes over white space; throws if anything else follows.
    @inlinable
    package mutating func finish() throws(JSONSyntaxError) {
        skipWhitespace()
        guard offset == bytes.count else { throw error(.endOfText) }
    }

    /// What stands at an offset, to be put after "found": `"x"`, `byte 0x07`, `the end of the text`.
    package func found(at offset: Int) -> String {
        guard bytes.indices.contains(offset) else { return "the end of the text" }
        let byte = bytes[offset]
        guard (0x20..<0x7F).contains(byte) else {
            let digits = String(byte, radix: 16, uppercase: true)
            return "byte 0x" + (digits.count < 2 ? "0" : "") + digits
        }
        return byte == UInt8(ascii: "\"") ? "a quotation mark" : "\"\(Character(Unicode.Scalar(byte)))\""
    }
}
