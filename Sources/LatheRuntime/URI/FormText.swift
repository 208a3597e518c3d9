/// Names and values as `application/x-www-form-urlencoded` has them (URL Standard §5).
package enum FormText {
    /// A space as `+`, and percent-encoding of what is not a letter, a digit or one of `*-._` (§5.2).
    package static func encode(_ text: String) -> String {
        let encoded = PercentEncoding.encode(text, allowed: .formWithSpace)
        guard encoded.utf8.contains(UInt8(ascii: " ")) else { return encoded }
        return String(decoding: encoded.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 }, as: UTF8.self)
    }

    /// `+` as a space, triplets as their bytes, and what is not UTF-8 then repaired (§5.1).
    package static func decode(_ text: some StringProtocol) -> String {
        let bytes = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return String(decoding: PercentEncoding.decodedBytes(bytes), as: UTF8.self)
    }
}
