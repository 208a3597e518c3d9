/// A request as it arrived: nothing decoded, nothing normalised, but chunks put together.
public struct RawRequest: Hashable, Sendable {
    /// Everything up to the empty line, without it.
    public let head: String
    /// The body; what was read of it.
    public internal(set) var body: [UInt8] = []

    init(head: String) { self.head = head }

    /// The first line.
    public var line: String { head.components("\r\n").first ?? "" }
    public var method: String { line.components(" ").first ?? "" }
    /// Path and query.
    public var target: String { line.components(" ").dropFirst().first ?? "" }
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The lines of the head that follow the first, in their order and spelling.
    public var fields: [(name: String, value: String)] {
        head.components("\r\n").dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }))
        }
    }

    /// The values of a header field, whatever the case of its name.
    public subscript(name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// How the end of the body is told.
    var framing: RawFraming {
        if self["Transfer-Encoding"].contains("chunked") { return .chunked }
        return .length(Int(self["Content-Length"].first ?? "") ?? 0)
    }
}

/// How the end of a body is told.
enum RawFraming {
    case length(Int)
    case chunked
}

extension String {
    /// The parts between separators. A line end is one character of Swift's, so that this goes by bytes.
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
