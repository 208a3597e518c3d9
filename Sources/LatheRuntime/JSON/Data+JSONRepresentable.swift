#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Bytes, which JSON holds in base64 (RFC 4648, section 4).
extension Data: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let token = try reader.string("bytes in base64")
        guard let data = Data(base64Encoded: reader.text(of: token)) else {
            throw reader.unexpected(token, expected: "bytes in base64")
        }
        self = data
    }

    public func write(to writer: inout JSONWriter) throws(JSONError) { writer.write(base64EncodedString()) }
}
