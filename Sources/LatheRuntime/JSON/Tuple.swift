/// A struct that is a JSON array whose elements have types by their places (`prefixItems`). Its element table is all it has to
/// say: reading, writing, `==`, `hash(into:)` and `Codable` come with it.
///
/// See `Elements` for what the table holds.
public protocol Tuple: JSONRepresentable, Codable {
    /// The stored properties in the order of the elements. It is a stored constant, so that it is made once.
    static var elements: Elements<Self> { get }
}

extension Tuple {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let memory = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        defer { memory.deallocate() }
        try Self.initialize(memory, from: &reader)
        self = memory.move()
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try withUnsafePointer(to: self) { (tuple) throws(JSONError) in try Self.write(tuple, to: &writer) }
    }

    public static func == (left: Self, right: Self) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                elements.table._withUnsafeGuaranteedRef { $0.isEqual(left, right) }
            }
        }
    }

    public func hash(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { tuple in
            Self.elements.table._withUnsafeGuaranteedRef { $0.hash(tuple, into: &hasher) }
        }
    }
}
