/// Why a body cannot be read.
public enum HTTPBodyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is longer than the reader is willing to hold in memory; `limit` is in bytes.
    case tooLarge(limit: Int)
    /// It can be read once only and was read before.
    case alreadyRead
    /// Two tasks read from it at the same time.
    case readTwiceAtOnce
    /// It ended before or went on after the number of bytes that was announced.
    case incomplete(expected: Int64, found: Int64)

    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .tooLarge(let limit): "the body has more than the \(limit) bytes allowed"
        case .alreadyRead: "the body can be read only once and was read before; give one that can be read again"
        case .readTwiceAtOnce: "the body was read by two tasks at the same time; read it by one"
        case .incomplete(let expected, let found): "the body has \(found) bytes where \(expected) were announced"
        }
    }
}
