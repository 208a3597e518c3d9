/// Remembers the secrets of one call while it is made, for the errors it may end with.
final class SecretLog: Sendable {
    private let known = Locked(Redaction())

    var redaction: Redaction { known.withLock { $0 } }

    func insert(_ secrets: [String]) {
        known.withLock { redaction in
            for secret in secrets { redaction.insert(secret) }
        }
    }
}
