/// A struct that is a JSON object. Its field table is all it has to say: reading, writing, `==`, `hash(into:)` and `Codable`
/// come with it.
///
/// See `Fields` for what the table holds and how it works.
public protocol Model: JSONRepresentable, Codable {
    /// The stored properties and their members. It is a stored constant, so that it is made once.
    static var fields: Fields<Self> { get }
}

extension Model {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let memory = UnsafeMutablePointer<Self>.allocate(capacity: 1)
        defer { memory.deallocate() }
        try Self.initialize(memory, from: &reader)
        self = memory.move()
    }

    public static func initialize(
        _ destination: UnsafeMutablePointer<Self>,
        from reader: inout JSONReader
    ) throws(JSONError) {
        try fields.table.initialize(UnsafeMutableRawPointer(destination), from: &reader)
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try withUnsafePointer(to: self) { (model) throws(JSONError) in
            try Self.fields.table.write(UnsafeRawPointer(model), to: &writer)
        }
    }

    public static func == (left: Self, right: Self) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                fields.table.isEqual(UnsafeRawPointer(left), UnsafeRawPointer(right))
            }
        }
    }

    public func hash(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { Self.fields.table.hash(UnsafeRawPointer($0), into: &hasher) }
    }
}
