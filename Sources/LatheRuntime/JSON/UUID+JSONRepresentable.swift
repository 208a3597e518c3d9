#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension UUID: JSONRepresentable {
    /// Reads the text form of RFC 9562, in either case.
    public init(from reader: inout JSONReader) throws(JSONError) {
        let token = try reader.string("a UUID")
        guard let value = UUID(uuidString: reader.text(of: token)) else { throw reader.unexpected(token, expected: "a UUID") }
        self = value
    }

    /// Writes lower-case letters, as RFC 9562, section 4, does.
    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(uuidString.lowercased()) }
}
