extension ValueLayout {
    /// The layouts that have been made.
    private static let known = Locked<[ObjectIdentifier: ValueLayout]>([:])

    /// The layouts that have been made so far, by their types.
    static var all: [ObjectIdentifier: ValueLayout] { known.withLock { $0 } }

    /// The layout of a type, which is made once.
    static func of(_ type: any JSONRepresentable.Type) -> ValueLayout {
        let key = ObjectIdentifier(type)
        if let layout = known.withLock({ $0[key] }) { return layout }
        // Not under the lock: the layout of an optional asks for that of what is inside.
        let made = type.jsonLayout.value
        precondition(made.type == type, "\(type) must leave its jsonLayout to the default")
        return known.withLock { layouts in
            // Somebody else may have been faster. What is known stays, for tables hold it without counting references.
            if let first = layouts[key] { return first }
            layouts[key] = made
            return made
        }
    }
}

/// Models read and write themselves by their tables. A table is only asked for when a value comes: models may contain themselves.
final class ModelLayout: ValueLayout, @unchecked Sendable {
    private let model: any Model.Type

    init(_ model: any Model.Type) {
        self.model = model
        super.init(model)
    }

    override func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try model.initialize(address, from: &reader)
    }

    override func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try model.write(address, to: &writer)
    }
}

/// Tuples, like models.
final class TupleLayout: ValueLayout, @unchecked Sendable {
    private let tuple: any Tuple.Type

    init(_ tuple: any Tuple.Type) {
        self.tuple = tuple
        super.init(tuple)
    }

    override func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try tuple.initialize(address, from: &reader)
    }

    override func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try tuple.write(address, to: &writer)
    }
}

extension Model {
    public static var jsonLayout: JSONLayout { JSONLayout(ModelLayout(Self.self)) }

    /// Reads one into memory that is not initialised. If this throws, it still is not.
    static func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try fields.table.withImmortal { (table) throws(JSONError) in try table.initialize(address, from: &reader) }
    }

    static func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try fields.table.withImmortal { (table) throws(JSONError) in try table.write(address, to: &writer) }
    }
}

extension Tuple {
    public static var jsonLayout: JSONLayout { JSONLayout(TupleLayout(Self.self)) }

    /// Reads one into memory that is not initialised. If this throws, it still is not.
    static func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try elements.table.withImmortal { (table) throws(JSONError) in try table.initialize(address, from: &reader) }
    }

    static func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        try elements.table.withImmortal { (table) throws(JSONError) in try table.write(address, to: &writer) }
    }
}
