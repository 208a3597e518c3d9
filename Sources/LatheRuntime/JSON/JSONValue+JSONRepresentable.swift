import JSONSyntax

extension JSONValue: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        switch try reader.nextKind() {
        case .null:
            _ = try reader.readNull()
            self = .null
        case .boolean: self = .bool(try reader.read())
        case .number: self = .number(try reader.read())
        case .string: self = .string(try reader.read())
        case .array: self = .array(try reader.read())
        case .object: self = .object(try reader.read())
        }
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        switch self {
        case .null: writer.writeNull()
        case .bool(let value): writer.write(value)
        case .number(let value): try value.write(to: &writer)
        case .string(let value): writer.write(value)
        case .array(let value): try value.write(to: &writer)
        case .object(let value): try value.write(to: &writer)
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON text.
    public var description: String {
        // Writing a value fails only for numbers that are not finite, and `JSONNumber` holds none.
        (try? json()).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}
