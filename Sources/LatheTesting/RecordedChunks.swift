import LatheRuntime

/// The chunks of a request's body, noted as they are read.
struct RecordedChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let body: HTTPBody
    let record: RequestRecord
    let index: Int

    static func body(of body: HTTPBody, record: RequestRecord, index: Int) -> HTTPBody {
        HTTPBody(RecordedChunks(body: body, record: record, index: index), length: body.length)
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self, iterator: body.makeAsyncIterator()) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: RecordedChunks
        var iterator: HTTPBody.AsyncIterator

        mutating func next() async throws -> [UInt8]? {
            chunks.record.begin(chunks.index)
            guard let chunk = try await iterator.next() else {
                chunks.record.complete(chunks.index)
                return nil
            }
            chunks.record.add(chunk, to: chunks.index)
            return chunk
        }
    }
}
