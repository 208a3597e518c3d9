/// Why a multipart body could not be read (RFC 2046 §5.1).
public enum MultipartError: Error, Hashable, Sendable {
    /// The media type is not `multipart/…` or names no boundary.
    case noBoundary
    /// The body ended before its last delimiter, or has none at all.
    case truncated
    /// The only delimiter is the last one, and something stands before it: a first delimiter that is misspelt, or no multipart at all.
    case noPart
    /// A part has header fields that are none.
    case invalidHeader
    /// The header fields of a part have more than `limit` bytes.
    case headerTooLarge(limit: Int)
    /// A part says that it is in base64 or quoted-printable, and is not.
    case invalidTransferEncoding
    /// The body of a part was read after the next part was asked for.
    case passedOver
}

extension MultipartError: CustomStringConvertible {
    /// What is wrong, to be put after a colon.
    public var description: String {
        switch self {
        case .noBoundary: "its media type is not multipart or names no boundary"
        case .truncated: "the multipart body ends before its last boundary"
        case .noPart: "the multipart body has only its last boundary, and something before it that is no part"
        case .invalidHeader: "a part has a header field that is none"
        case .headerTooLarge(let limit): "the header fields of a part have more than \(limit) bytes"
        case .invalidTransferEncoding: "a part is not in the encoding its Content-Transfer-Encoding names"
        case .passedOver: "the body of a part was not read before the next part was asked for, and is gone"
        }
    }
}
