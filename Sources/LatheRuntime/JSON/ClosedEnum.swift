/// An enum over the strings or integers a schema lists, and nothing else: another value is an error with its path.
public protocol ClosedEnum: JSONRepresentable, Codable, RawRepresentable, CaseIterable where RawValue: JSONRepresentable {}

extension ClosedEnum {
    public init(from reader: inout JSONReader) throws(JSONError) {
        _ = try reader.nextType()
        let offset = reader.offset
        let rawValue = try RawValue(from: &reader)
        guard let value = Self(rawValue: rawValue) else {
            let allowed = Self.allCases.map { Self.text($0.rawValue) }.joined(separator: ", ")
            throw JSONError(.unexpectedValue, expected: "one of \(allowed)", found: Self.text(rawValue), offset: offset)
        }
        self = value
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }

    /// A raw value as JSON.
    private static func text(_ rawValue: RawValue) -> String {
        (try? rawValue.json()).map { String(decoding: $0, as: UTF8.self) } ?? "\(rawValue)"
    }
}
