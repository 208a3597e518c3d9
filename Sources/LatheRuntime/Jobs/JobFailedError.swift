/// A long job that ended badly.
public struct JobFailedError<State: Sendable>: ClientError {
    /// The last state of the job.
    public let state: State
    public let context: ErrorContext

    public init(state: State, context: ErrorContext) {
        self.state = state
        self.context = context
    }

    public var description: String { "\(context.subject): the job has failed.\(context.bodyNote)" }
}

/// A long job that did not end in the time it had.
public struct JobTimeoutError<State: Sendable>: ClientError {
    /// The last state of the job; `nil` where none was ever seen.
    public let state: State?
    /// The time it had.
    public let deadline: Duration
    public let context: ErrorContext

    public init(state: State?, deadline: Duration, context: ErrorContext) {
        self.state = state
        self.deadline = deadline
        self.context = context
    }

    public var description: String { "\(context.subject): the job has not ended within \(deadline).\(context.bodyNote)" }
}
