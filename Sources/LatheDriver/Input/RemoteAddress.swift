import OpenAPIDocument

/// An address of the network: `https://host/path?query` (RFC 3986 §3), without its fragment.
struct RemoteAddress: Hashable {
    /// In lower case.
    var scheme: String
    /// In lower case, with the port where it is not the scheme's own.
    var host: String
    /// With the slash it begins with, without `.` and `..`; with the query.
    var path: String
    /// Whether a name or a password stands before the host.
    var hasUser = false

    /// - Returns: `nil` where the text is no such address.
    init?(_ text: String) {
        guard let colon = text.firstRange(of: "://"), text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") })
        else { return nil }
        scheme = text[..<colon.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let rest = text[colon.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        hasUser = authority.contains("@")
        guard let name = HostName(String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "")) else {
            return nil
        }
        let port = scheme == "https" ? ":443" : ":80"
        host = name.text.hasSuffix(port) ? String(name.name) : name.text
        path = Self.normalized(String(rest.dropFirst(authority.count).prefix { $0 != "#" }))
    }

    /// An address relative to this one (RFC 3986 §5.2).
    func resolving(_ address: String) -> RemoteAddress? {
        if address.contains("://") { return RemoteAddress(address) }
        if address.hasPrefix("//") { return RemoteAddress("\(scheme):\(address)") }
        if address.hasPrefix("/") { return RemoteAddress("\(scheme)://\(host)\(address)") }
        let folder = path.prefix { $0 != "?" }
        let parent = folder.lastIndex(of: "/").map { folder[...$0] } ?? "/"
        return RemoteAddress("\(scheme)://\(host)\(parent)\(address)")
    }

    var text: String { "\(scheme)://\(host)\(path)" }

    private static func normalized(_ text: String) -> String {
        let path = text.prefix { $0 != "?" }
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return "/" + parts.joined(separator: "/") + text.dropFirst(path.count)
    }
}
