/// A JSON string where it stands in the text (RFC 8259, section 7). It is well formed: its UTF-8, its escapes and its surrogate
/// pairs have been checked.
package struct JSONStringToken: Hashable, Sendable {
    /// The bytes between the quotation marks, as offsets in the text.
    package let range: Range<Int>
    /// Whether the bytes hold an escape. Without one they are the string itself.
    package let hasEscapes: Bool
    /// Whether all bytes are ASCII.
    package let isASCII: Bool

    @inlinable
    package init(range: Range<Int>, hasEscapes: Bool, isASCII: Bool) {
        self.range = range
        self.hasEscapes = hasEscapes
        self.isASCII = isASCII
    }
}
