import JSONSyntax

/// The value of a member that has only one.
enum FieldConstant: Sendable {
    case string(StaticString)
    case integer(Int)
    case boolean(Bool)
    case double(Double)
    case null
    /// Any JSON, by its number in the table: a value in here would have to be counted whenever an entry is copied.
    case value(Int)

    /// Reads the next value and throws if it is another one.
    ///
    /// - Parameter values: the values of the table.
    func check(_ reader: inout JSONReader, values: [JSONValue]) throws(JSONError) {
        switch self {
        case .string(let value):
            let token = try reader.string()
            let isEqual =
                reader.withBytes(of: token) { value.isEqual(to: $0) }
            if !isEqual { throw reader.unexpected(token, expected: text(values)) }
        case .integer(let value):
            let token = try reader.number("an integer")
            let isEqual = token.integer == .magnitude(UInt64(value.magnitude)) && (value == 0 || token.isNegative == (value < 0))
            if !isEqual { throw reader.unexpected(token, .unexpectedValue, expected: text(values)) }
        case .boolean(let value):
            _ = try reader.nextType()
            let offset = reader.offset
            guard try reader.boolean() == value else {
                throw JSONError(.unexpectedValue, expected: text(values), found: "\(!value)", offset: offset)
            }
        case .double(let value):
            let token = try reader.number()
            guard Double(reader.text(of: token)) == value else {
                throw reader.unexpected(token, .unexpectedValue, expected: text(values))
            }
        case .null:
            if try reader.readNull() { return }
            let type = try reader.nextType()
            throw reader.error(.typeMismatch, expected: text(values), found: type.phrase)
        case .value(let number):
            _ = try reader.nextType()
            let offset = reader.offset
            let value = try JSONValue(from: &reader)
            guard value == values[number] else {
                let found = FieldConstant.excerpt(of: value)
                throw JSONError(.unexpectedValue, expected: text(values), found: found, offset: offset)
            }
        }
    }

    func write(to writer: inout JSONWriter, values: [JSONValue]) throws(JSONError) {
        switch self {
        case .string(let value): writer.write(value)
        case .integer(let value): writer.write(value)
        case .boolean(let value): writer.write(value)
        case .double(let value): try writer.write(value)
        case .null: writer.writeNull()
        case .value(let number): try values[number].write(to: &writer)
        }
    }

    /// The value as JSON text.
    private func text(_ values: [JSONValue]) -> String {
        switch self {
        case .string(let value): JSONValue.string("\(value)").description
        case .integer(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .double(let value): JSONNumber(value)?.description ?? "\(value)"
        case .null: "null"
        case .value(let number): FieldConstant.excerpt(of: values[number])
        }
    }

    /// A value as JSON text, cut where it is long.
    private static func excerpt(of value: JSONValue) -> String {
        let text = value.description
        return text.count > 60 ? text.prefix(60) + "…" : text
    }
}
