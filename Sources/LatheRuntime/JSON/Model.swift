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
        let memory = reader.scratch.allocate(Self.self)
        do { try Self.initialize(memory, from: &reader) } catch {
            reader.scratch.release(memory)
            throw error
        }
        self = memory.move()
        reader.scratch.release(memory)
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

    public static func write(_ elements: [Self], to writer: inout JSONWriter) throws(JSONError) {
        let table = fields.table
        let written = elements.withUnsafeBufferPointer { elements in
            Result { () throws(JSONError) in
                writer.beginArray()
                for index in elements.indices {
                    do throws(JSONError) {
                        try table.write(UnsafeRawPointer(elements.baseAddress! + index), to: &writer)
                    } catch {
                        throw error.inside(.element(index))
                    }
                }
                writer.endArray()
            }
        }
        try written.get()
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

    /// That of `hash(into:)`. Without it the compiler would write one for each model.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}
