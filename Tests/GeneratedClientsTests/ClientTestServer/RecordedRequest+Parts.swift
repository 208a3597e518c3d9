import Foundation

extension RecordedRequest {
    /// A part of a multipart body as it was sent.
    public struct Part: Hashable, Sendable {
        /// The lines of its header.
        public let fields: [String]
        public let body: [UInt8]

        /// The body as text.
        public var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// The parts of a multipart body, taken apart at the boundary that `Content-Type` names (RFC 2046 §5.1.1); `nil` where the body is
    /// not what the boundary makes of it. The runtime has a parser of its own, which is not the one to judge what it writes.
    public var parts: [Part]? {
        guard let type = self["Content-Type"], let mark = type.range(of: "boundary=") else { return nil }
        let boundary = Array("--\(type[mark.upperBound...].filter { $0 != "\"" })".utf8)
        var parts: [Part] = []
        var rest = body[...]
        guard rest.starts(with: boundary) else { return nil }
        rest = rest.dropFirst(boundary.count)
        while !rest.starts(with: Array("--\r\n".utf8)) {
            guard rest.starts(with: [13, 10]), let end = Self.index(of: [13, 10] + boundary, in: rest.dropFirst(2)) else {
                return nil
            }
            let part = rest[(rest.startIndex + 2)..<end]
            guard let head = Self.index(of: [13, 10, 13, 10], in: part) else { return nil }
            let lines = String(decoding: part[..<head], as: UTF8.self).split(separator: "\r\n").map(String.init)
            parts.append(Part(fields: lines, body: Array(part[(head + 4)...])))
            rest = rest[(end + 2 + boundary.count)...]
        }
        return rest.count == 4 ? parts : nil
    }

    private static func index(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = pattern.first else { return nil }
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: first) {
            if bytes[found...].starts(with: pattern) { return found }
            start = found + 1
        }
        return nil
    }
}
