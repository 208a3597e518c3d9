import OpenAPIDocument
import SourceText

/// References to the network.
struct RemoteReferences {
    let options: ReferenceOptions

    /// Where an address of the network leads; `nil` for the path of a file.
    func location(of address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation? {
        guard let scheme = Self.scheme(of: address) else { return nil }
        switch scheme {
        case "http", "https":
            let host = address.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) }.lowercased()
            var failure = LinkFailure(
                "remote-reference",
                "'\(address)' is on the host \(host), and nothing is fetched from there",
                kind: .unsupported,
                fix: "if it may be, allow it in lathe.yaml with references: {hosts: [\(host)]}"
            )
            failure.isRemote = true
            throw failure
        default:
            var failure = LinkFailure(
                "absolute-reference",
                "the reference '\(address)' is no path to a file",
                severity: scheme == "file" ? .error : .warning,
                fix: scheme == "file" ? "write it relative to the file that it stands in" : nil
            )
            failure.isRemote = scheme != "file"
            throw failure
        }
    }

    func isRemote(_ location: FileLocation) -> Bool { Self.scheme(of: location.id) != nil }

    func file(for location: FileLocation) throws(LinkFailure) -> String { location.path }

    /// RFC 3986 §3.1.
    private static func scheme(of address: String) -> String? {
        guard let colon = address.firstIndex(of: ":"), let first = address.utf8.first, first | 0x20 >= UInt8(ascii: "a"),
            first | 0x20 <= UInt8(ascii: "z")
        else { return nil }
        let scheme = address[..<colon].lowercased()
        let isScheme = scheme.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
        }
        return isScheme ? scheme : nil
    }
}
