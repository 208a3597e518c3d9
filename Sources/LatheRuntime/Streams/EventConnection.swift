/// The first response of a stream of events, and how to get another one.
struct EventConnection: Sendable {
    let first: StreamedReply
    /// Makes the call again, with the number of the last event; `nil` where that is not wanted, or the body cannot be sent again.
    let again: (@Sendable (_ lastEventID: String) async throws -> StreamedReply)?
}

/// Reads the events of one connection after another.
struct EventSource {
    private let options: StreamOptions
    private let again: (@Sendable (_ lastEventID: String) async throws -> StreamedReply)?
    private var reply: StreamedReply
    private var chunks: HTTPBody.AsyncIterator?
    private var parser: EventStreamParser
    private var events: [ServerSentEvent<String>] = []
    private var nextEvent = 0
    /// What is wrong with the stream behind these events.
    private var failure: StreamError?
    /// The attempts since the last event.
    private var attempts = 0

    init(_ connection: EventConnection) {
        reply = connection.first
        again = connection.again
        options = connection.first.options.streams
        chunks = reply.body.makeAsyncIterator()
        parser = EventStreamParser(limit: options.maximumElementBytes)
    }

    mutating func next() async throws -> ServerSentEvent<String>? {
        while nextEvent == events.count {
            if let failure {
                finish()
                throw undecodable(.stream(failure))
            }
            guard chunks != nil else { return nil }
            events = []
            nextEvent = 0
            let chunk: [UInt8]?
            do {
                chunk = try await chunks?.next()
            } catch let error as TransportError {
                try await reconnect(after: error)
                continue
            }
            if let chunk { take(chunk) } else { try await reconnect(after: nil) }
        }
        attempts = 0
        defer { nextEvent += 1 }
        return events[nextEvent]
    }

    /// Ends the stream.
    mutating func finish() {
        chunks = nil
        failure = nil
        events = []
        nextEvent = 0
    }

    func undecodable(_ reason: ResponseDecodingError.Reason) -> ResponseDecodingError { reply.undecodable(reason) }

    private mutating func take(_ chunk: [UInt8]) {
        do throws(StreamError) {
            try parser.take(chunk, into: &events)
        } catch {
            // The events before it come first, so that it does not matter where the stream was cut.
            chunks = nil
            failure = error
        }
    }

    /// Waits and connects again, as often as it may. Ends the stream where it may not, or the server says so with 204.
    private mutating func reconnect(after error: TransportError?) async throws {
        chunks = nil
        var error = error
        guard let policy = options.reconnection, let again else {
            if let error { throw error }
            return
        }
        while attempts < policy.attempts {
            attempts += 1
            try await options.clock.sleep(for: policy.wait(beforeAttempt: attempts, server: parser.retry))
            do {
                reply = try await again(parser.lastEventID)
                chunks = reply.body.makeAsyncIterator()
                parser = parser.restarted()
                return
            } catch let failure as TransportError {
                error = failure
            } catch let failure as UndocumentedStatusError where failure.status == .noContent {
                return
            }
        }
        if let error { throw error }
    }
}
