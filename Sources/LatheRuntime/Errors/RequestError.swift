/// A call that could not be made: nothing was sent, or nothing more.
public struct RequestError: ClientError {
    /// What is wrong with the call.
    public let reason: Reason
    public let context: ErrorContext

    public init(reason: Reason, context: ErrorContext) {
        self.reason = reason
        self.context = context
    }

    public var description: String {
        "\(context.subject): not sent: \(context.redaction(reason.description))."
    }
}
