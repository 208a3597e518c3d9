/// Attributes as they are written.
enum Attributes {
    /// `@available(*, deprecated)`, with the reason where there is one.
    static func deprecated(_ reason: String?) -> String? {
        guard let reason else { return nil }
        let message = CommentText(reason).oneLine
        return message.isEmpty ? "@available(*, deprecated)" : "@available(*, deprecated, message: \(StringLiteral(message).text))"
    }
}
