/// What kind of multipart body it is: the subtype of its media type.
public struct MultipartKind: Hashable, Sendable {
    /// The subtype: `form-data`.
    public let subtype: String

    /// - Parameter subtype: The subtype of `multipart/`.
    public init(_ subtype: String) { self.subtype = subtype }

    /// `multipart/form-data` (RFC 7578): parts have names.
    public static let formData = MultipartKind("form-data")
    /// `multipart/mixed` (RFC 2046 §5.1.3): parts come in an order.
    public static let mixed = MultipartKind("mixed")
}
