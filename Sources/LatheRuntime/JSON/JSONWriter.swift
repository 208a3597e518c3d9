/// Writes JSON text value by value, without white space.
///
/// A writer puts commas where they belong. It does not check that what is opened is closed, or that every name has a value.
public struct JSONWriter: ~Copyable {
    private var buffer = ByteBuffer()
    /// Whether a value stands before what is written next, in the same array or object.
    private var needsComma = false
    /// Whether values are checked against the constraints of their schemas.
    let isChecking: Bool
    var layouts = KnownLayouts()

    package init(isChecking: Bool = false) { self.isChecking = isChecking }

    /// What has been written, in UTF-8.
    package var bytes: [UInt8] { Array(buffer.contents) }

    /// How many bytes have been written.
    var count: Int { buffer.count }

    /// What has been written from a place on.
    func bytes(from start: Int) -> ArraySlice<UInt8> { Array(buffer.contents[start...])[...] }

    /// Opens an array.
    public mutating func beginArray() {
        separate()
        buffer.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// Closes an array.
    public mutating func endArray() {
        buffer.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Opens an object.
    public mutating func beginObject() {
        separate()
        buffer.append(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Writes the name of a member. A value must follow.
    public mutating func writeName(_ name: String) {
        write(name)
        buffer.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes the name of a member as it stands in a field table: in quotation marks, with the colon. A value must follow.
    @inline(__always)
    mutating func writeKey(_ key: UnsafeBufferPointer<UInt8>) {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        buffer.append(key)
        needsComma = false
    }

    /// Closes an object.
    public mutating func endObject() {
        buffer.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes `null`.
    public mutating func writeNull() { writeLiteral("null") }

    @inline(__always)
    mutating func write(_ value: Bool) { writeLiteral(value ? "true" : "false") }

    @inline(__always)
    mutating func write(_ value: some FixedWidthInteger & SignedInteger) {
        separate()
        buffer.append(atMost: DecimalDigits.maximum) { DecimalDigits.write(Int64(value), to: $0) }
    }

    @inline(__always)
    mutating func write(_ value: some FixedWidthInteger & UnsignedInteger) {
        separate()
        buffer.append(atMost: DecimalDigits.maximum) { DecimalDigits.write(UInt64(value), to: $0) }
    }

    /// Writes the shortest number that is read as the same double.
    mutating func write(_ value: Double) throws(JSONError) {
        guard value.isFinite else { throw JSONError(.outOfRange, expected: "a finite number", found: value.description) }
        separate()
        if value.sign == .minus { buffer.append(UInt8(ascii: "-")) }
        guard value != 0 else { return buffer.append(UInt8(ascii: "0")) }
        let decimal = ShortestDecimal(value.magnitude)
        buffer.append(atMost: ShortestDecimal.maximum) { decimal.write(to: $0) }
    }

    /// Writes the shortest number that is read as the same float.
    mutating func write(_ value: Float) throws(JSONError) {
        guard value.isFinite else { throw JSONError(.outOfRange, expected: "a finite number", found: value.description) }
        let text = value.description
        writePlain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    mutating func write(_ value: String) {
        separate()
        // Text that was made by another language's runtime is copied first.
        var value = value
        value.withUTF8 { writeQuoted($0) }
    }

    /// Writes a string that needs no escapes.
    ///
    /// - Parameters:
    ///   - maximum: how many bytes it has at most.
    ///   - body: writes it and returns how many bytes it has.
    @inline(__always)
    mutating func writeQuoted(atMost maximum: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        separate()
        buffer.append(UInt8(ascii: "\""))
        buffer.append(atMost: maximum, body)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Writes text that is a whole value as it is.
    mutating func writePlain(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { buffer.append($0) }
    }

    /// Writes one of the words that JSON has.
    @inline(__always)
    private mutating func writeLiteral(_ text: StaticString) {
        separate()
        buffer.append(text.bytes)
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    mutating func write(_ value: StaticString) {
        separate()
        writeQuoted(value.bytes)
    }

    private mutating func writeQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        buffer.append(UInt8(ascii: "\""))
        var start = 0
        while true {
            let stop = text.firstToEscape(from: start)
            buffer.append(UnsafeBufferPointer(rebasing: text[start..<stop]))
            guard stop < text.count else { break }
            writeEscape(of: text[stop])
            start = stop + 1
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(of byte: UInt8) {
        buffer.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: buffer.append(UInt8(ascii: "b"))
        case 0x09: buffer.append(UInt8(ascii: "t"))
        case 0x0A: buffer.append(UInt8(ascii: "n"))
        case 0x0C: buffer.append(UInt8(ascii: "f"))
        case 0x0D: buffer.append(UInt8(ascii: "r"))
        case ..<0x20:
            let text: StaticString = byte < 16 ? "u000" : "u001"
            buffer.append(text.bytes)
            let digit = byte & 15
            buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: buffer.append(byte)
        }
    }
}

extension JSONWriter {
    /// Writes a member of an object.
    public mutating func write(_ value: some JSONRepresentable, named name: String) throws(JSONError) {
        writeName(name)
        do { try value.write(to: &self) } catch { throw error.inside(.member(name)) }
    }
}
