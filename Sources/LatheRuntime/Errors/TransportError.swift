/// No response came back, or not all of it: no connection, a broken one, or no time left.
public struct TransportError: ClientError {
    /// What the transport reported; `CallTimeout` where the time was up.
    public let underlying: any Error
    public let context: ErrorContext

    public init(underlying: any Error, context: ErrorContext) {
        self.underlying = underlying
        self.context = context
    }

    public var description: String {
        let what = context.response.map { "\($0.status.code), and the rest of the response did not come" } ?? "no response"
        return "\(context.subject): \(what): \(context.redaction(String(describing: underlying)))\(context.bodyNote)"
    }
}

extension TransportError {
    /// What a call throws where a transport threw `error`: itself, where it is an error of a call or says that the task was cancelled.
    static func from(_ error: any Error, context: ErrorContext) -> any Error {
        if error is CancellationError || error is any ClientError { return error }
        // A transport may report that it was cancelled in words of its own.
        if Task.isCancelled { return CancellationError() }
        return TransportError(underlying: error, context: context)
    }
}
