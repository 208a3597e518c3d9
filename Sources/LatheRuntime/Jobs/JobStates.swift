/// The states of a long job, one for each time it was asked for, up to the last.
///
/// ```swift
/// for try await state in gladia.preRecordedStates(id: job.id) { progress.update(state.status) }
/// ```
///
/// The sequence ends after the state of success. After a state of failure it throws a `JobFailedError` that holds it. A state the client
/// does not know goes on.
public struct JobStates<State: Sendable>: AsyncSequence, Sendable {
    public typealias Element = State

    /// Asks for the state once.
    let ask: @Sendable () async throws -> (state: State, response: RawResponse)
    let phase: @Sendable (State) -> JobPhase
    let polling: Polling
    let clock: any Clock<Duration>
    /// What errors say where no question was answered.
    let operation: APIOperation
    let maximumRetryAfter: Duration

    /// - Parameters:
    ///   - client: Whose call asks for the state.
    ///   - operation: What errors call the job.
    ///   - polling: How often and for how long it is asked.
    ///   - state: Makes the call that asks for the state.
    ///   - phase: How far a job in this state is.
    public init<Client: APIClient>(
        of client: Client,
        _ operation: APIOperation,
        polling: Polling,
        state: @escaping @Sendable (Client) async throws -> State,
        phase: @escaping @Sendable (State) -> JobPhase
    ) {
        ask = {
            let (state, response) = try await client.withResponse { try await state($0) }
            return (state, response)
        }
        self.phase = phase
        self.polling = polling
        self.operation = operation
        clock = client.core.options.clock
        maximumRetryAfter = client.core.options.retries.maximumRetryAfter
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(states: self) }

    /// Waits until the job has ended.
    ///
    /// - Returns: The state of success.
    /// - Throws: `JobFailedError`, `JobTimeoutError`, or what the call that asks for the state throws.
    public func last() async throws -> State {
        var last: State?
        for try await state in self { last = state }
        guard let last else {
            // The sequence has a state before it ends.
            throw CancellationError()
        }
        return last
    }

    /// Waits until the job has ended, and asks for what it made.
    ///
    /// - Parameters:
    ///   - key: What the last state says of the result.
    ///   - call: Asks for the result with it.
    /// - Throws: `JobFailedError`, also where the last state does not say how to ask, and what `last()` and `call` throw.
    public func result<Key, Result>(_ key: (State) -> Key?, call: (Key) async throws -> Result) async throws -> Result {
        let state = try await last()
        guard let key = key(state) else {
            throw JobFailedError(state: state, context: ErrorContext(operation: operation))
        }
        return try await call(key)
    }

    /// Gives the states of a job.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let states: JobStates
        private var stopwatch: Stopwatch
        private var wait: Duration?
        private var last: (state: State, response: RawResponse)?
        /// The last answer, also one that the job is not known yet.
        private var answer: RawResponse?
        private var isOver = false

        init(states: JobStates) {
            self.states = states
            stopwatch = Stopwatch(states.clock)
        }

        /// The next state, `nil` after the state of success.
        public mutating func next() async throws -> State? {
            if isOver { return nil }
            if let last, states.phase(last.state) == .failed {
                isOver = true
                throw JobFailedError(state: last.state, context: context)
            }
            if last != nil { try await pause() }
            while true {
                do {
                    let answer = try await ask()
                    last = answer
                    self.answer = answer.response
                    isOver = states.phase(answer.state) == .succeeded
                    return answer.state
                } catch let error as JobTimeoutError<State> {
                    isOver = true
                    throw error
                } catch let error as any ClientError where error.status == .notFound && last == nil {
                    guard stopwatch.elapsed < states.polling.appearance else {
                        isOver = true
                        throw error
                    }
                    answer = error.response
                    try await pause()
                } catch {
                    isOver = true
                    throw error
                }
            }
        }

        private var context: ErrorContext {
            ErrorContext(operation: states.operation, request: answer?.request, response: answer)
        }

        /// Asks for the state, as long as the job may still take. Questions take real time, whatever the clock.
        private func ask() async throws -> (state: State, response: RawResponse) {
            guard let deadline = states.polling.deadline else { return try await states.ask() }
            let limit = Swift.max(deadline - stopwatch.elapsed, Polling.shortestAnswer)
            guard let answer = try await Deadline(limit).run(states.ask) else { throw timeout(deadline) }
            return answer
        }

        private func timeout(_ deadline: Duration) -> JobTimeoutError<State> {
            JobTimeoutError(state: last?.state, deadline: deadline, context: context)
        }

        /// Waits before the next question, as long as the job may still take.
        private mutating func pause() async throws {
            // Nothing comes after an error.
            isOver = true
            let usual = states.polling.wait(after: wait)
            wait = usual
            let asked = answer.flatMap { RetryAfter($0.headerFields, now: SystemTime.seconds) }?.duration ?? .zero
            let pause = Swift.max(usual, Swift.min(asked, states.maximumRetryAfter))
            if let deadline = states.polling.deadline {
                let left = deadline - stopwatch.elapsed
                guard left > .zero else { throw timeout(deadline) }
                // The last question is asked when the time is up.
                try await states.clock.sleep(for: Swift.min(pause, left))
            } else {
                try await states.clock.sleep(for: pause)
            }
            isOver = false
        }
    }
}
