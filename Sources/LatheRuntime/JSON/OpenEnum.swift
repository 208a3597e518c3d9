/// An enum over the strings a schema lists, with a case for those it does not: a server that adds a value breaks no client.
///
/// Two values are equal if their strings are.
public protocol OpenEnum: JSONRepresentable, Codable, RawRepresentable where RawValue == String {
    /// The cases for the values that the schema lists, in its order.
    static var knownCases: [Self] { get }
    /// The case for a value; `unknown` for one that the schema does not list.
    init(rawValue: String)
}

extension OpenEnum {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self.init(rawValue: try String(from: &reader))
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) { try rawValue.write(to: &writer) }

    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }
}
