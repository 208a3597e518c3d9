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

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try withUnsafePointer(to: self) { (model) throws(JSONError) in try Self.write(model, to: &writer) }
    }

    public static func == (left: Self, right: Self) -> Bool {
        withUnsafePointer(to: left) { left in
            withUnsafePointer(to: right) { right in
                fields.table._withUnsafeGuaranteedRef { $0.isEqual(left, right) }
            }
        }
    }

    public func hash(into hasher: inout Hasher) {
        withUnsafePointer(to: self) { model in
            Self.fields.table._withUnsafeGuaranteedRef { $0.hash(model, into: &hasher) }
        }
    }

    /// That of `hash(into:)`. Without it the compiler would write one for each model.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }
}
