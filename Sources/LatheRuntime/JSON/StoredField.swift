/// A stored property, by its place in the memory of a model and its type. Together with `RestField` and `RestElements` this is all there is of
/// unsafe access to the memory of models and tuples.
///
/// Every function takes the address of a model. The caller knows whether the property's memory is initialised: it must not be
/// for `initialize`, and must be for the others.
struct StoredField: Sendable {
    private let distance: Int32
    private let kind: ValueKind
    let type: any JSONRepresentable.Type
    /// Of an optional that is of no kind of its own. It lives as long as the program, as field tables do.
    private nonisolated(unsafe) let optional: UnsafePointer<OptionalLayout>?

    /// The distance from the beginning of the model, in bytes.
    var offset: Int { Int(distance) }

    init(offset: Int, type: any JSONRepresentable.Type) {
        distance = Int32(offset)
        self.type = type
        let kind = ValueKind(type)
        optional = kind == .other ? OptionalLayout.of(type) : nil
        self.kind = optional == nil ? kind : .optional
    }

    /// Reads the next value into the property. If this throws, the memory still is not initialised.
    @inline(__always)
    func initialize(in model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        let address = model + offset
        switch kind {
        case .string: try String.initialize(at: address, from: &reader)
        case .integer: try Int.initialize(at: address, from: &reader)
        case .double: try Double.initialize(at: address, from: &reader)
        case .boolean: try Bool.initialize(at: address, from: &reader)
        case .optionalString: try String?.initialize(at: address, from: &reader)
        case .optionalInteger: try Int?.initialize(at: address, from: &reader)
        case .optionalDouble: try Double?.initialize(at: address, from: &reader)
        case .optionalBoolean: try Bool?.initialize(at: address, from: &reader)
        case .optional:
            let optional = optional.unsafelyUnwrapped.pointee
            guard try !reader.readNull() else { return optional.initializeAsNone(address) }
            try optional.wrapped.initialize(at: address, from: &reader)
            optional.finish(address)
        case .other: try type.initialize(at: address, from: &reader)
        }
    }

    /// Gives the property what stands for a member that is not there.
    ///
    /// - Returns: whether the type has such a value. If not, nothing has been done.
    func initializeAsAbsent(in model: UnsafeMutableRawPointer) -> Bool {
        let address = model + offset
        switch kind {
        case .string, .integer, .double, .boolean: return false
        case .optionalString: return String?.initializeAsAbsent(at: address)
        case .optionalInteger: return Int?.initializeAsAbsent(at: address)
        case .optionalDouble: return Double?.initializeAsAbsent(at: address)
        case .optionalBoolean: return Bool?.initializeAsAbsent(at: address)
        case .optional:
            optional.unsafelyUnwrapped.pointee.initializeAsNone(address)
            return true
        case .other: return type.initializeAsAbsent(at: address)
        }
    }

    func deinitialize(in model: UnsafeMutableRawPointer) { type.deinitialize(at: model + offset) }

    @inline(__always)
    func isAbsent(in model: UnsafeRawPointer) -> Bool {
        let address = model + offset
        switch kind {
        case .string, .integer, .double, .boolean: return false
        case .optionalString: return String?.isAbsent(at: address)
        case .optionalInteger: return Int?.isAbsent(at: address)
        case .optionalDouble: return Double?.isAbsent(at: address)
        case .optionalBoolean: return Bool?.isAbsent(at: address)
        case .optional, .other: return type.isAbsent(at: address)
        }
    }

    /// Writes the value of the property, which is not absent.
    @inline(__always)
    func write(in model: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        let address = model + offset
        switch kind {
        case .string: try String.write(at: address, to: &writer)
        case .integer: try Int.write(at: address, to: &writer)
        case .double: try Double.write(at: address, to: &writer)
        case .boolean: try Bool.write(at: address, to: &writer)
        case .optionalString: try String?.write(at: address, to: &writer)
        case .optionalInteger: try Int?.write(at: address, to: &writer)
        case .optionalDouble: try Double?.write(at: address, to: &writer)
        case .optionalBoolean: try Bool?.write(at: address, to: &writer)
        case .optional: try optional.unsafelyUnwrapped.pointee.wrapped.write(at: address, to: &writer)
        case .other: try type.write(at: address, to: &writer)
        }
    }

    func isEqual(in left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        type.isEqual(at: left + offset, and: right + offset)
    }

    func hash(in model: UnsafeRawPointer, into hasher: inout Hasher) { type.hash(at: model + offset, into: &hasher) }

    /// The size and the alignment of the property, in bytes.
    var layout: (size: Int, alignment: Int) { type.layout }

    /// Whether stored properties make up a struct of this size: each begins where the one before it ends, but for its alignment. (A
    /// property which is smaller than the padding in its place cannot be missed.)
    static func fill(_ fields: [StoredField], size: Int) -> Bool {
        var end = 0
        for field in fields.sorted(by: { ($0.offset, $0.layout.size) < ($1.offset, $1.layout.size) }) {
            let (size, alignment) = field.layout
            guard field.offset == (end + alignment - 1) / alignment * alignment else { return false }
            end = field.offset + size
        }
        return end == size
    }
}

/// The same for a type that is known, at the address of a value of it.
extension JSONRepresentable {
    @inline(__always)
    fileprivate static func initialize(
        at address: UnsafeMutableRawPointer,
        from reader: inout JSONReader
    ) throws(JSONError) {
        try initialize(address.assumingMemoryBound(to: Self.self), from: &reader)
    }

    @inline(__always)
    fileprivate static func initializeAsAbsent(at address: UnsafeMutableRawPointer) -> Bool {
        guard let value = absentValue else { return false }
        address.assumingMemoryBound(to: Self.self).initialize(to: value)
        return true
    }

    @inline(__always)
    fileprivate static func deinitialize(at address: UnsafeMutableRawPointer) {
        address.assumingMemoryBound(to: Self.self).deinitialize(count: 1)
    }

    @inline(__always)
    fileprivate static func isAbsent(at address: UnsafeRawPointer) -> Bool {
        address.assumingMemoryBound(to: Self.self).pointee.isAbsent
    }

    @inline(__always)
    fileprivate static func write(at address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try address.assumingMemoryBound(to: Self.self).pointee.write(to: &writer)
    }

    @inline(__always)
    fileprivate static func isEqual(at left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        left.assumingMemoryBound(to: Self.self).pointee == right.assumingMemoryBound(to: Self.self).pointee
    }

    @inline(__always)
    fileprivate static func hash(at address: UnsafeRawPointer, into hasher: inout Hasher) {
        address.assumingMemoryBound(to: Self.self).pointee.hash(into: &hasher)
    }

    fileprivate static var layout: (size: Int, alignment: Int) { (MemoryLayout<Self>.size, MemoryLayout<Self>.alignment) }
}
