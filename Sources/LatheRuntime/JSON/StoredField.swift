/// A stored property, by its place in the memory of a model and its type. Together with `RestField`, `RestElements` and `ValueLayout` this is all there
/// is of unsafe access to the memory of models and tuples.
///
/// Every function takes the address of a model. The caller knows whether the property's memory is initialised: it must not be
/// for `initialize`, and must be for the others.
struct StoredField: Sendable {
    private let distance: Int32
    private let kind: ValueKind
    /// Passing over a field counts no references: layouts live as long as the program.
    private let unmanagedLayout: Unmanaged<ValueLayout>
    /// Of what is written, unless it is absent: of an optional, the value inside.
    private let unmanagedPresent: Unmanaged<ValueLayout>

    /// The distance from the beginning of the model, in bytes.
    var offset: Int { Int(distance) }

    init(offset: Int, type: any JSONRepresentable.Type) {
        distance = Int32(offset)
        kind = ValueKind(type)
        let layout = ValueLayout.of(type)
        unmanagedLayout = .passUnretained(layout)
        unmanagedPresent = .passUnretained((layout as? OptionalLayout)?.wrapped ?? layout)
    }

    var layout: ValueLayout { unmanagedLayout.takeUnretainedValue() }

    /// Reads the next value into the property. If this throws, the memory still is not initialised.
    @inline(__always)
    func initialize(in model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        let address = model + offset
        // What may be nested passes through small functions only: in a debug build each takes its stack at every level.
        if kind == .other {
            try unmanagedLayout.withImmortal { (layout) throws(JSONError) in try layout.initialize(address, from: &reader) }
        } else {
            try initializeScalar(address, from: &reader)
        }
    }

    @inline(__always)
    private func initializeScalar(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        switch kind {
        case .string: try String.initialize(at: address, from: &reader)
        case .integer: try Int.initialize(at: address, from: &reader)
        case .double: try Double.initialize(at: address, from: &reader)
        case .boolean: try Bool.initialize(at: address, from: &reader)
        case .optionalString: try String?.initialize(at: address, from: &reader)
        case .optionalInteger: try Int?.initialize(at: address, from: &reader)
        case .optionalDouble: try Double?.initialize(at: address, from: &reader)
        case .optionalBoolean: try Bool?.initialize(at: address, from: &reader)
        case .other: preconditionFailure("no scalar")
        }
    }

    /// Gives the property what stands for a member that is not there.
    ///
    /// - Returns: whether the type has such a value. If not, nothing has been done.
    @inline(__always)
    func initializeAsAbsent(in model: UnsafeMutableRawPointer) -> Bool {
        let address = model + offset
        switch kind {
        case .string, .integer, .double, .boolean: return false
        case .optionalString: String?.initializeAsNone(at: address)
        case .optionalInteger: Int?.initializeAsNone(at: address)
        case .optionalDouble: Double?.initializeAsNone(at: address)
        case .optionalBoolean: Bool?.initializeAsNone(at: address)
        case .other: return unmanagedLayout._withUnsafeGuaranteedRef { $0.initializeAsAbsent(address) }
        }
        return true
    }

    func deinitialize(in model: UnsafeMutableRawPointer) {
        unmanagedLayout._withUnsafeGuaranteedRef { $0.deinitialize(model + offset) }
    }

    @inline(__always)
    func isAbsent(in model: UnsafeRawPointer) -> Bool {
        let address = model + offset
        switch kind {
        case .string, .integer, .double, .boolean: return false
        case .optionalString: return String?.isNone(at: address)
        case .optionalInteger: return Int?.isNone(at: address)
        case .optionalDouble: return Double?.isNone(at: address)
        case .optionalBoolean: return Bool?.isNone(at: address)
        case .other: return unmanagedLayout._withUnsafeGuaranteedRef { $0.isAbsent(address) }
        }
    }

    /// Writes the value of the property, which is not absent.
    @inline(__always)
    func write(in model: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        let address = model + offset
        if kind == .other {
            try unmanagedPresent.withImmortal { (layout) throws(JSONError) in try layout.write(address, to: &writer) }
        } else {
            try writeScalar(address, to: &writer)
        }
    }

    @inline(__always)
    private func writeScalar(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        switch kind {
        case .string: try String.write(at: address, to: &writer)
        case .integer: try Int.write(at: address, to: &writer)
        case .double: try Double.write(at: address, to: &writer)
        case .boolean: try Bool.write(at: address, to: &writer)
        case .optionalString: try String?.write(at: address, to: &writer)
        case .optionalInteger: try Int?.write(at: address, to: &writer)
        case .optionalDouble: try Double?.write(at: address, to: &writer)
        case .optionalBoolean: try Bool?.write(at: address, to: &writer)
        case .other: preconditionFailure("no scalar")
        }
    }

    func isEqual(in left: UnsafeRawPointer, and right: UnsafeRawPointer) -> Bool {
        unmanagedLayout._withUnsafeGuaranteedRef { $0.isEqual(left + offset, right + offset) }
    }

    func hash(in model: UnsafeRawPointer, into hasher: inout Hasher) {
        unmanagedLayout._withUnsafeGuaranteedRef { $0.hash(model + offset, into: &hasher) }
    }

    /// Whether stored properties make up a struct of this size: each begins where the one before it ends, but for its alignment. (A
    /// property which is smaller than the padding in its place cannot be missed.)
    static func fill(_ fields: [StoredField], size: Int) -> Bool {
        var end = 0
        for field in fields.sorted(by: { ($0.offset, $0.layout.size) < ($1.offset, $1.layout.size) }) {
            let alignment = field.layout.alignment
            guard field.offset == (end + alignment - 1) / alignment * alignment else { return false }
            end = field.offset + field.layout.size
        }
        return end == size
    }
}

extension Optional {
    @inline(__always)
    fileprivate static func initializeAsNone(at address: UnsafeMutableRawPointer) {
        address.initializeMemory(as: Wrapped?.self, to: nil)
    }
}
