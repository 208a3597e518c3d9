/// The stored property for the elements of a tuple that have no place of their own: an array.
struct RestElements: Sendable {
    let stored: StoredField
    /// The type of one element.
    let elementType: any JSONRepresentable.Type

    /// Gives the property an empty array.
    func initialize(in tuple: UnsafeMutableRawPointer) { elementType.initializeArray(at: tuple + stored.offset) }

    /// Reads one more element.
    func append(in tuple: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try elementType.append(toArrayAt: tuple + stored.offset, from: &reader)
    }

    func isEmpty(in tuple: UnsafeRawPointer) -> Bool { elementType.isArrayEmpty(at: tuple + stored.offset) }

    /// Writes the elements, within the array that they are the rest of.
    ///
    /// - Parameter start: the place of the first of them.
    func write(in tuple: UnsafeRawPointer, to writer: inout JSONWriter, from start: Int) throws(JSONError) {
        try elementType.writeArray(at: tuple + stored.offset, to: &writer, from: start)
    }
}

/// The same for a type that is known, at the address of an array of it.
extension JSONRepresentable {
    fileprivate static func initializeArray(at address: UnsafeMutableRawPointer) {
        address.assumingMemoryBound(to: [Self].self).initialize(to: [])
    }

    fileprivate static func append(
        toArrayAt address: UnsafeMutableRawPointer,
        from reader: inout JSONReader
    ) throws(JSONError) {
        let value = try Self(from: &reader)
        address.assumingMemoryBound(to: [Self].self).pointee.append(value)
    }

    fileprivate static func isArrayEmpty(at address: UnsafeRawPointer) -> Bool {
        address.assumingMemoryBound(to: [Self].self).pointee.isEmpty
    }

    fileprivate static func writeArray(
        at address: UnsafeRawPointer,
        to writer: inout JSONWriter,
        from start: Int
    ) throws(JSONError) {
        for (index, element) in address.assumingMemoryBound(to: [Self].self).pointee.enumerated() {
            do { try element.write(to: &writer) } catch { throw error.inside(.element(start + index)) }
        }
    }
}
