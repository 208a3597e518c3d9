import JSONSyntax

/// Reads JSON text value by value.
///
/// A reader is made by `init(json:limits:)` of the type to read and lives as long as that call: it cannot be copied or kept.
/// After an error it is of no use: nothing says where it stands.
public struct JSONReader: ~Copyable {
    var scanner: JSONScanner
    /// How deep arrays and objects may be nested.
    let depthLimit: Int
    /// How many bytes were read once more, for another variant of a choice.
    var rereadBytes = 0
    /// For values that are made before their place is known.
    var scratch: ScratchMemory
    var layouts = KnownLayouts()

    /// - Throws: `JSONError` if the text is larger than the limit.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, scratch: consuming ScratchMemory) throws(JSONError) {
        guard bytes.count <= limits.size else {
            throw JSONError(.limit, expected: "at most \(limits.size) bytes", found: "\(bytes.count) bytes", offset: 0)
        }
        self.scratch = scratch
        scanner = JSONScanner(bytes, depthLimit: limits.depth)
        depthLimit = limits.depth
    }

    /// The offset of what is read next, in bytes.
    public var offset: Int { scanner.offset }

    /// Reads the next value.
    public mutating func read<Value: JSONRepresentable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(from: &self)
    }

    /// Passes over the next value, whatever it is.
    public mutating func skipValue() throws(JSONError) {
        do { try scanner.skipValue() } catch { throw failure(error) }
    }

    /// The type of the next value, which stays where it is.
    public mutating func nextType() throws(JSONError) -> JSONType {
        do { return try scanner.nextType() } catch { throw failure(error) }
    }

    /// Passes over `null`, if it is the next value.
    ///
    /// - Returns: whether it was.
    public mutating func readNull() throws(JSONError) -> Bool {
        scanner.skipWhitespace()
        guard scanner.nextByte == UInt8(ascii: "n") else { return false }
        do { try scanner.null() } catch { throw failure(error) }
        return true
    }

    /// Reads an array.
    ///
    /// - Parameter element: is called for each element and must read one value.
    public mutating func readArray(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        var more = try beginArray()
        var index = 0
        while more {
            do { try element(&self) } catch { throw error.inside(.element(index)) }
            index += 1
            more = try nextElement()
        }
    }

    /// Reads an object.
    ///
    /// ```swift
    /// try reader.readObject { (name, reader) throws(JSONError) in
    ///     if name == "id" { id = try reader.read() } else { try reader.skipValue() }
    /// }
    /// ```
    ///
    /// - Parameter member: is called for each member with its name and must read one value. A name may come more than once.
    public mutating func readObject(
        _ member: (_ name: String, _ reader: inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        var more = try beginObject()
        while more {
            let name = text(of: try memberName())
            do { try member(name, &self) } catch { throw error.inside(.member(name)) }
            more = try nextMember()
        }
    }

    /// Which variant of a union the next value is, by its place; `nil` for none of them. The value stays where it is.
    public mutating func variant(_ decision: UnionDecision) throws(JSONError) -> Int? {
        do { return try decision.variant(of: scanner) } catch { throw failure(error) }
    }

    /// An error about the value that begins here.
    public mutating func error(_ kind: JSONError.Kind, expected: String, found: String) -> JSONError {
        scanner.skipWhitespace()
        return JSONError(kind, expected: expected, found: found, offset: offset)
    }

    /// Throws if anything but white space follows.
    mutating func finish() throws(JSONError) {
        do { try scanner.finish() } catch { throw failure(error) }
    }
}
