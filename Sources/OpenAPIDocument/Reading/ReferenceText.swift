/// A reference in its two parts.
package struct ReferenceText {
    /// What comes before the `#`: which file is meant; empty for the own one.
    package var address: String
    /// What comes after it, percent-decoded: a pointer or a name.
    package var fragment: String

    package init(_ text: String) {
        guard let hash = text.firstIndex(of: "#") else {
            address = text
            fragment = ""
            return
        }
        address = String(text[..<hash])
        fragment = JSONPointer.percentDecode(String(text[text.index(after: hash)...]))
    }

    /// Whether an address names a scheme (RFC 3986 §3.1).
    package static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isASCII, first.isLetter else {
            return false
        }
        return address[..<colon].utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }

    /// Whether an address says where something is without the place it stands in.
    package static func isAbsolute(_ address: String) -> Bool { address.hasPrefix("/") || hasScheme(address) }

    /// The reference to a place of the document.
    package static func local(_ tokens: [String]) -> String {
        // A percent sign of a key would be decoded.
        "#" + tokens.map { "/" + JSONPointer.escape($0).replacing("%", with: "%25") }.joined()
    }
}
