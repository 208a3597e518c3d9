import Foundation
import LatheRuntime

/// The chunks of a response as its reader gets them.
struct ResponseChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    private let end: ReadingEnd

    init(of exchange: SessionExchange) { end = ReadingEnd(exchange) }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(end: end) }

    struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let end: ReadingEnd
        /// Made by the first call, so that an iterator that never reads ends nothing.
        private var reading: ReadingEnd?

        fileprivate init(end: ReadingEnd) { self.end = end }

        mutating func next() async throws -> [UInt8]? {
            if reading == nil { reading = ReadingEnd(end.exchange) }
            return try await withTaskCancellationHandler {
                try await end.exchange.nextChunk()
            } onCancel: { [exchange = end.exchange] in
                exchange.cancel()
            }
        }
    }

    /// When this is gone nobody reads any more: a body that was let go, or an iterator that was left before its end.
    final class ReadingEnd: Sendable {
        let exchange: SessionExchange

        init(_ exchange: SessionExchange) { self.exchange = exchange }

        deinit { exchange.abandon() }
    }
}
