import JSONSyntax

/// The value of a member that has only one.
enum FieldConstant: Sendable {
    case string(StaticString)
    case integer(Int)
    case boolean(Bool)

    /// Reads the next value and throws if it is another one.
    func check(_ reader: inout JSONReader) throws(JSONError) {
        switch self {
        case .string(let value):
            let token = try reader.string()
            let isEqual =
                token.hasEscapes ? reader.text(of: token) == "\(value)" : value.isEqual(to: reader.scanner[token.range])
            if !isEqual { throw reader.unexpected(token, expected: text) }
        case .integer(let value):
            let token = try reader.number("an integer")
            let isEqual = token.integer == .magnitude(UInt64(value.magnitude)) && (value == 0 || token.isNegative == (value < 0))
            if !isEqual { throw reader.unexpected(token, .unexpectedValue, expected: text) }
        case .boolean(let value):
            _ = try reader.nextType()
            let offset = reader.offset
            guard try reader.boolean() == value else {
                throw JSONError(.unexpectedValue, expected: text, found: "\(!value)", offset: offset)
            }
        }
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let value): writer.write("\(value)")
        case .integer(let value): writer.write(value)
        case .boolean(let value): writer.write(value)
        }
    }

    /// The value as JSON text.
    private var text: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
