/// A set of ASCII bytes, looked up with one shift.
struct ByteSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ members: String) {
        for byte in members.utf8 { insert(byte) }
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 {
            low |= 1 << UInt64(byte)
        } else if byte < 128 {
            high |= 1 << UInt64(byte - 64)
        }
    }

    /// Whether `byte` is in the set. Bytes beyond ASCII never are.
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
        if byte < 128 { return high & (1 << UInt64(byte - 64)) != 0 }
        return false
    }

    func union(_ other: ByteSet) -> ByteSet {
        var result = self
        result.low |= other.low
        result.high |= other.high
        return result
    }
}

extension ByteSet {
    /// RFC 3986 §2.3: never encoded.
    static let unreserved = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    /// RFC 3986 §3.3: what a path may hold as it is, with the slash between segments.
    static let path = unreserved.union(ByteSet("!$&'()*+,;=:@/"))

    /// RFC 3986 §3.4: what a query may hold as it is.
    static let query = path.union(ByteSet("?"))

    /// Reserved characters that a value may keep in a query without ending the query, the pair or the name, and
    /// without being read as a space.
    static let reservedInQueryValue = unreserved.union(ByteSet(":/?@!$'()*,;="))

    /// Reserved characters that a value may keep in a path without adding a segment or ending the path.
    static let reservedInPathValue = unreserved.union(ByteSet(":@!$&'()*+,;="))

    /// What `application/x-www-form-urlencoded` leaves as it is, and the space, which it writes as `+` (URL Standard §5.2).
    static let formWithSpace = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._ ")

    /// RFC 6265 §4.1.1: what a cookie's value may hold.
    static let cookieValue = unreserved.union(ByteSet("!#$%&'()*+/:<=>?@[]^`{|}"))
}
