/// Remembers the secrets of one call while it is made, for the errors it may end with.
actor SecretLog {
    private(set) var redaction = Redaction()

    func insert(_ secrets: [String]) {
        for secret in secrets { redaction.insert(secret) }
    }
}
