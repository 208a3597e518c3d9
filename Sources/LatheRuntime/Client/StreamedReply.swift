/// A documented success whose body is still arriving.
struct StreamedReply: Sendable {
    /// The response, without its body.
    let response: RawResponse
    /// The body. What goes wrong on the way is a `TransportError`.
    let body: HTTPBody
    let context: ErrorContext
    let options: ClientOptions

    init(_ opening: Exchange.Opening, options: ClientOptions) {
        response = opening.response
        var context = opening.context
        context.response = opening.response
        body = HTTPBody(
            ReportedChunks(body: opening.body, context: context),
            length: opening.body.length,
            iterations: opening.body.iterations
        )
        self.context = context
        self.options = options
    }

    /// Checks that the body has a media type that is documented.
    ///
    /// - Throws: `ResponseDecodingError` where it has another one.
    func require(_ documented: [String]) throws {
        let reply = Reply(response: response, context: context, limits: options.json, tolerance: options.contentTypes)
        _ = try reply.content(among: documented)
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

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(iterator: body.makeAsyncIterator(), context: context) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var iterator: HTTPBody.AsyncIterator
        let context: ErrorContext

        mutating func next() async throws -> [UInt8]? {
            do {
                if let chunk = try await iterator.next() { return chunk }
            } catch {
                throw TransportError.from(error, context: context)
            }
            // A stream that was cancelled ends like any other.
            try Task.checkCancellation()
            return nil
        }
    }
}
