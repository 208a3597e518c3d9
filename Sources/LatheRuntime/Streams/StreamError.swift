/// Why a stream of events or values could not be read any further.
public enum StreamError: Error, Hashable, Sendable, CustomStringConvertible {
    /// An event or value has more than `limit` bytes; `StreamOptions.maximumElementBytes` is the limit.
    case elementTooLarge(limit: Int)
    /// A value of a JSON text sequence may have lost its end (RFC 7464 §2.4).
    case truncated
    /// A JSON text sequence does not begin with its separator (RFC 7464 §2.1).
    case noSeparator

    /// What is wrong, to be put after "but".
    public var description: String {
        switch self {
        case .elementTooLarge(let limit): "an element of the stream has more than the \(limit) bytes allowed"
        case .truncated: "a value of the stream may have lost its end"
        case .noSeparator: "the stream is no JSON text sequence: it does not begin with a record separator"
        }
    }
}
