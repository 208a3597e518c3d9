extension CalendarDate: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let expected = "a date like 2025-01-31"
        let token = try reader.string("a date like 2025-01-31")
        guard let date = reader.withBytes(of: token, { CalendarDate(rfc3339: $0) }) else {
            throw reader.unexpected(token, expected: expected)
        }
        self = date
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) {
        writer.writeQuoted(atMost: RFC3339Text.maximum) { target in
            var text = RFC3339Text(in: target)
            text.append(self)
            return text.count
        }
    }
}

extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected a date like 2025-01-31")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
