/// What a JSON value is, as its first byte tells (RFC 8259, section 3).
package enum JSONKind: UInt8, Hashable, Sendable, CaseIterable {
    case null, boolean, number, string, array, object
}
