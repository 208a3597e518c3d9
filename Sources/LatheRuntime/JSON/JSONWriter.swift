/// Writes JSON text value by value, without white space.
///
/// A writer puts commas where they belong. It does not check that what is opened is closed, or that every name has a value.
public struct JSONWriter: ~Copyable {
    /// What has been written, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// Whether a value stands before what is written next, in the same array or object.
    private var needsComma = false
    /// Whether values are checked against the constraints of their schemas.
    let isChecking: Bool

    package init(isChecking: Bool = false) { self.isChecking = isChecking }

    /// Opens an array.
    public mutating func beginArray() {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
    }

    /// Closes an array.
    public mutating func endArray() {
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Opens an object.
    public mutating func beginObject() {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
    }

    /// Writes the name of a member. A value must follow.
    public mutating func writeName(_ name: String) {
        write(name)
        endName()
    }

    /// Writes the name of a member. A value must follow.
    mutating func writeName(_ name: StaticString) {
        separate()
        writeQuoted(name.bytes)
        endName()
    }

    /// Closes an object.
    public mutating func endObject() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// Writes `null`.
    public mutating func writeNull() { writePlain("null") }

    mutating func write(_ value: Bool) { writePlain(value ? "true" : "false") }

    mutating func write(_ value: some FixedWidthInteger) { writePlain(value.description) }

    /// Writes the shortest number that is read as the same double.
    mutating func write<Value: BinaryFloatingPoint & CustomStringConvertible>(_ value: Value) throws(JSONError) {
        guard value.isFinite else { throw JSONError(.outOfRange, expected: "a finite number", found: value.description) }
        let text = value.description
        writePlain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    mutating func write(_ value: some StringProtocol) {
        separate()
        let isWritten: Void? = value.utf8.withContiguousStorageIfAvailable { writeQuoted($0) }
        if isWritten == nil { Array(value.utf8).withUnsafeBufferPointer { writeQuoted($0) } }
    }

    /// Writes text that is a whole value as it is.
    mutating func writePlain(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func endName() {
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func writeQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: text[start..<index])
            writeEscape(of: byte)
            start = index + 1
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(of byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case ..<0x20: bytes.append(contentsOf: ((byte < 16 ? "u000" : "u00") + String(byte, radix: 16)).utf8)
        default: bytes.append(byte)
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
