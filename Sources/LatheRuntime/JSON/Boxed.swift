/// A value behind a reference, for a property that would make its struct contain itself or grow too large. It is a value like
/// the one inside: a copy that is changed leaves the original alone.
public struct Boxed<Value: Sendable>: Sendable {
    /// It is shared, but never changed once the value in it has been made.
    nonisolated(unsafe) private var storage: BoxStorage

    /// Puts a value behind a reference.
    public init(_ value: Value) {
        storage = .allocate(size: MemoryLayout<Value>.size, alignment: MemoryLayout<Value>.alignment)
        storage.pointer(to: Value.self).initialize(to: value)
        storage.finish(Value.self)
    }

    /// Puts a value behind a reference, if there is one.
    public init?(ifPresent value: Value?) {
        guard let value else { return nil }
        self.init(value)
    }

    /// The value inside.
    public var value: Value {
        get { storage.pointer(to: Value.self).pointee }
        set { self = Boxed(newValue) }
    }
}

/// Shows the value inside.
extension Boxed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { String(describing: value) }
    public var debugDescription: String { String(reflecting: value) }
    public var customMirror: Mirror { Mirror(reflecting: value) }
}

extension Boxed: Equatable where Value: Equatable {
    public static func == (left: Boxed, right: Boxed) -> Bool {
        left.storage === right.storage || left.value == right.value
    }
}

extension Boxed: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

/// Absence is that of the value inside.
extension Boxed: JSONRepresentable where Value: JSONRepresentable {
    /// Reads the value inside in its place: a large one would take its stack at each level of what is nested.
    public init(from reader: inout JSONReader) throws(JSONError) {
        storage = try .read(reader.layouts.layout(of: Value.self), from: &reader)
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }

    public static var jsonLayout: JSONLayout { JSONLayout(BoxLayout(of: Value.self)) }
}
