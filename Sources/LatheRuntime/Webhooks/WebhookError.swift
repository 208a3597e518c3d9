/// Why a webhook is not believed. Holds neither keys nor signatures.
public enum WebhookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A field that has the signature, or belongs to it, is not there.
    case missingField(String)
    /// A field is not what it should be.
    case malformedField(String)
    /// The signature belongs to another body, another time or another key.
    case wrongSignature
    /// It was signed too long ago, or too far ahead: the difference to now in seconds.
    case staleTimestamp(seconds: Int64)
    /// The key is none.
    case unusableKey(String)

    public var description: String {
        switch self {
        case .missingField(let name): "the webhook has no field '\(name)', so it cannot be checked"
        case .malformedField(let name): "the field '\(name)' of the webhook is not what it should be"
        case .wrongSignature: "the signature of the webhook is wrong"
        case .staleTimestamp(let seconds):
            "the webhook was signed \(seconds.magnitude) seconds \(seconds < 0 ? "in the future" : "ago")"
        case .unusableKey(let why): "the key cannot be used: \(why)"
        }
    }
}
