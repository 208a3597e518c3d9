/// A path as documented, `/v1/projects/{id}`, to be filled with values.
struct PathTemplate: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case parameter(String)
    }

    private let parts: [Part]

    init(_ template: String) {
        var parts: [Part] = []
        // A fragment is no part of a request (RFC 9110 §7.1).
        var rest = template.prefix { $0 != "#" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(Self.encoded(rest[..<open])))
            parts.append(.parameter(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(Self.encoded(rest)))
        self.parts = parts
    }

    private static func encoded(_ text: Substring) -> String {
        PercentEncoding.encode(String(text), allowed: .query, keepsTriplets: true)
    }

    /// The path, with every parameter replaced.
    ///
    /// - Parameter values: Encoded values by parameter name.
    /// - Throws: A reason where a value is missing, or where it would make a segment `.` or `..`, which servers and proxies read as
    ///   "here" and "up" even when they are percent-encoded.
    func filled(with values: [String: String]) throws(RequestError.Reason) -> String {
        var path = ""
        var segmentParameter: String?
        for part in parts {
            switch part {
            case .parameter(let name):
                guard let value = values[name] else { throw .missingPathParameter(name: name) }
                path += value
                segmentParameter = name
            case .text(let text):
                guard let slash = text.firstIndex(of: "/") else {
                    path += text
                    continue
                }
                path += text[..<slash]
                if let segmentParameter, Self.endsInDotSegment(path) { throw .unsafePathParameter(name: segmentParameter) }
                segmentParameter = nil
                path += text[slash...]
            }
        }
        if let segmentParameter, Self.endsInDotSegment(path) { throw .unsafePathParameter(name: segmentParameter) }
        return path.hasPrefix("/") ? path : "/" + path
    }

    private static func endsInDotSegment(_ path: String) -> Bool {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        // A dot that is percent-encoded is a dot to many servers.
        let segment = path[start...]
        guard segment.utf8.count <= 6, segment.utf8.first == UInt8(ascii: ".") || segment.hasPrefix("%") else { return false }
        let decoded = segment.lowercased().split(separator: "%2e", omittingEmptySubsequences: false).joined(separator: ".")
        return decoded == "." || decoded == ".."
    }
}
