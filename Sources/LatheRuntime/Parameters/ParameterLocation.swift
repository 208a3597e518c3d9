/// Where a request carries a parameter.
public enum ParameterLocation: String, Hashable, Sendable {
    case path, query, header, cookie

    /// The bytes of a value that stay as they are; `nil` where nothing is percent-encoded.
    func unencoded(allowReserved: Bool) -> ByteSet? {
        switch self {
        case .path: allowReserved ? .reservedInPathValue : .unreserved
        case .query: allowReserved ? .reservedInQueryValue : .unreserved
        case .cookie: .unreserved
        case .header: nil
        }
    }
}
