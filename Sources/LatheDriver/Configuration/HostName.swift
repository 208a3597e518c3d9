/// The name of a host in a list of those that are allowed: `schemas.example.com`, `localhost:8080`.
struct HostName: Hashable, Sendable {
    /// In lower case, with the port where there is one.
    let text: String

    init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let name = parts.first, !name.isEmpty, !name.hasPrefix("-"), !name.hasPrefix("."),
            name.utf8.allSatisfy(Self.isByteOfName)
        else { return nil }
        if parts.count == 2 {
            guard let port = UInt16(parts[1]), port > 0 else { return nil }
        }
        self.text = text.lowercased()
    }

    /// Letters, digits, hyphens and dots (RFC 1123 §2.1); names of other scripts are written as `xn--…`.
    private static func isByteOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    var name: Substring { text.prefix { $0 != ":" } }

    /// Whether it is this machine by name: there, a connection needs no protection.
    var isLocal: Bool { name == "localhost" || name == "127.0.0.1" }
}
