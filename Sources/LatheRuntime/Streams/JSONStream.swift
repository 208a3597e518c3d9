/// The values of a stream of JSON texts, read as they come: `application/jsonl`, `application/x-ndjson` or `application/json-seq`.
///
/// ```swift
/// for try await entry in try await client.tailLog() { print(entry.message) }
/// ```
///
/// It can be iterated over once. Leaving the loop and letting go of the sequence, or cancelling the task, ends the transfer.
public struct JSONStream<Value: JSONRepresentable>: AsyncSequence, Sendable {
    public typealias Element = Value

    let reply: StreamedReply
    let framing: JSONFraming

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(reply, framing) }

    /// Gives the values.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let reply: StreamedReply
        private var chunks: HTTPBody.AsyncIterator?
        private var parser: JSONStreamParser
        private var values: [JSONStreamParser.Text] = []
        private var nextValue = 0

        init(_ reply: StreamedReply, _ framing: JSONFraming) {
            self.reply = reply
            chunks = reply.body.makeAsyncIterator()
            parser = JSONStreamParser(framing, limit: reply.options.streams.maximumElementBytes)
        }

        /// The next value, `nil` after the last.
        ///
        /// - Throws: A `ClientError` or `CancellationError`. After a value that could not be decoded, the next one can be asked for
        ///   (RFC 7464 §2.3 wants that).
        public mutating func next() async throws -> Value? {
            while nextValue == values.count {
                guard chunks != nil else { return nil }
                values = []
                nextValue = 0
                let chunk: [UInt8]?
                do {
                    chunk = try await chunks?.next()
                } catch {
                    chunks = nil
                    throw error
                }
                if let chunk {
                    parser.take(chunk, into: &values)
                } else {
                    chunks = nil
                    parser.finish(into: &values)
                }
            }
            defer { nextValue += 1 }
            let text: [UInt8]
            do {
                text = try values[nextValue].get()
            } catch {
                if error != .truncated { chunks = nil }
                throw reply.undecodable(.stream(error))
            }
            do {
                return try Value(json: text, limits: reply.options.json)
            } catch {
                throw reply.undecodable(.json(error))
            }
        }
    }
}
