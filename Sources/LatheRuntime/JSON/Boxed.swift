/// A value behind a reference, for a property that would make its struct contain itself or grow too large. It is a value like
/// the one inside: a copy that is changed leaves the original alone.
public struct Boxed<Value: Sendable>: Sendable {
    private var storage: Storage

    private final class Storage: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    /// Puts a value behind a reference.
    public init(_ value: Value) { storage = Storage(value) }

    /// The value inside.
    public var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
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
    public init(from reader: inout JSONReader) throws(JSONError) {
        let memory = reader.scratch.allocate(Value.self)
        do { try Value.initialize(memory, from: &reader) } catch {
            reader.scratch.release(memory)
            throw error
        }
        self.init(memory.move())
        reader.scratch.release(memory)
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try value.write(to: &writer) }

    public static var absentValue: Boxed? { Value.absentValue.map { Boxed($0) } }

    public var isAbsent: Bool { value.isAbsent }
}
