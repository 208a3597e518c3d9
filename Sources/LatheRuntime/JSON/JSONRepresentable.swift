/// A type that is read from JSON text and written to it, without anything in between.
///
/// The types of the standard library that JSON has values for conform, as do the types of generated clients. A type of your own
/// conforms by reading one value and writing one value:
///
/// ```swift
/// struct Celsius: JSONRepresentable {
///     var degrees: Double
///     init(from reader: inout JSONReader) throws(JSONError) { degrees = try reader.read() }
///     func write(to writer: inout JSONWriter) throws(JSONError) { try degrees.write(to: &writer) }
/// }
/// ```
public protocol JSONRepresentable: Hashable, Sendable {
    /// Reads the next value.
    init(from reader: inout JSONReader) throws(JSONError)

    /// Writes one value.
    func write(to writer: inout JSONWriter) throws(JSONError)

    /// How a property of this type is read and written in the memory of its model. A type of your own has what it needs from the default, and
    /// must leave it at that: what is said here for another type stops the program.
    static var jsonLayout: JSONLayout { get }
}

extension JSONRepresentable {
    public static var jsonLayout: JSONLayout { JSONLayout(ValueLayout(Self.self)) }
}

extension JSONRepresentable {
    /// Reads a JSON text that holds one value.
    ///
    /// - Parameters:
    ///   - json: the text, in UTF-8.
    ///   - limits: how large and how deep it may be.
    /// - Throws: `JSONError`, with the path of what is wrong, if the text is no JSON or not the JSON of this type.
    public init(json: some Collection<UInt8>, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var failure: JSONError?
        let inPlace = json.withContiguousStorageIfAvailable { Self.read($0, limits, &failure) }
        let value = inPlace ?? Array(json).withUnsafeBufferPointer { Self.read($0, limits, &failure) }
        // Moved out, for copying a large model counts every reference in it.
        switch consume value {
        case .some(let value): self = value
        case .none: throw failure ?? JSONError(.syntax, expected: "a value", found: "nothing", offset: 0)
        }
    }

    /// - Returns: `nil` after a failure.
    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: JSONLimits, _ failure: inout JSONError?) -> Self? {
        withUnsafeTemporaryAllocation(byteCount: ScratchMemory.capacity, alignment: ScratchMemory.alignment) { scratch in
            do throws(JSONError) {
                var reader = try JSONReader(bytes, limits: limits, scratch: ScratchMemory(scratch))
                let value = try Self(from: &reader)
                try reader.finish()
                return value
            } catch {
                failure = error
                return nil
            }
        }
    }

    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `JSONError` for what JSON has no text for: a number that is not finite, a date beyond the year 9999.
    public func json() throws(JSONError) -> [UInt8] {
        var writer = JSONWriter()
        try write(to: &writer)
        return writer.bytes
    }

    /// The value as it is sent.
    ///
    /// - Throws: `JSONError` of the kind `constraint` for a value that breaks a constraint, where the client was generated with
    ///   checks.
    package func checkedJSON(_ checks: [ValueCheck]) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter(isChecking: true)
        try write(to: &writer)
        if !checks.isEmpty { try ValueCheck.check(checks, json: writer.bytes) }
        return writer.bytes
    }
}
