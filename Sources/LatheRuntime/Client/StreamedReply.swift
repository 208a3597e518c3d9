/// A documented success whose body is still arriving: what a method decodes when a body is read as it comes, or may be.
public struct StreamedReply: Sendable {
    /// The response, without its body.
    public let response: RawResponse
    /// The body, read as it comes. What goes wrong on the way is a `TransportError`.
    public let body: HTTPBody
    let context: ErrorContext
    let options: ClientOptions
    /// The closures of `withResponse` that the call is in.
    var recorders: [ExchangeRecorder] = []
    /// Makes the call again, with the number of the last event; `nil` where the request's body cannot be sent again.
    var again: (@Sendable (_ lastEventID: String) async throws -> StreamedReply)?

    /// The response's status.
    public var status: HTTPResponse.Status { response.status }

    init(_ opening: Exchange.Opening, options: ClientOptions) {
        response = opening.response
        var context = opening.context
        context.response = opening.response
        body = HTTPBody(
            ReportedChunks(body: opening.body, context: context, maximumSilence: options.streams.maximumSilence),
            length: opening.body.length,
            iterations: opening.body.iterations
        )
        self.context = context
        self.options = options
    }

    /// The reply without its body.
    var head: Reply { Reply(response: response, context: context, limits: options.json, tolerance: options.contentTypes) }

    /// Checks that the body has a media type that is documented.
    ///
    /// - Throws: `ResponseDecodingError` where it has another one.
    func require(_ documented: [String]) throws { _ = try head.content(among: documented) }

    /// Checks that the body can be bytes of the documented media types.
    ///
    /// - Parameter documented: None where it can be anything.
    /// - Throws: `ResponseDecodingError` for text or JSON that is not documented, and for everything else that is not where
    ///   `ClientOptions.contentTypes` is strict.
    func requireBytes(_ documented: [String]) throws {
        guard !documented.isEmpty, options.contentTypes != .any else { return }
        if options.contentTypes == .missing, let text = response.headerFields[.contentType], let found = MediaType(text),
            !found.isJSON, found.type != "text"
        {
            return
        }
        try require(documented)
    }

    func undecodable(_ reason: ResponseDecodingError.Reason) -> ResponseDecodingError {
        ResponseDecodingError(reason: reason, response: response, context: context)
    }
}

/// The chunks of a response's body, with errors that say of which call.
private struct ReportedChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let body: HTTPBody
    let context: ErrorContext
    let maximumSilence: Duration?

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self, iterator: HeldIterator(body)) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: ReportedChunks
        var iterator: HeldIterator

        mutating func next() async throws -> [UInt8]? {
            do {
                if let chunk = try await nextInTime() { return chunk }
            } catch {
                throw TransportError.from(error, context: chunks.context)
            }
            // A stream that was cancelled ends like any other.
            try Task.checkCancellation()
            return nil
        }

        private mutating func nextInTime() async throws -> [UInt8]? {
            guard let limit = chunks.maximumSilence else { return try await iterator.next() }
            // The iterator goes into the task that may be given up, and comes back with the chunk.
            let answer = try await Deadline(limit).run { [iterator] in
                var held = iterator
                let chunk = try await held.next()
                return (held, chunk)
            }
            guard let (held, chunk) = answer else { throw CallTimeout(limit: limit) }
            iterator = held
            return chunk
        }
    }
}
