import Foundation
import LatheRuntime

/// A request's body whose progress a test can see.
final class Source: Sendable {
    /// What a source throws where it is told to.
    struct Failure: Error, Hashable {}

    private let lock = NSLock()
    private nonisolated(unsafe) var count = 0
    /// Given when nobody reads any more: the end was reached, or the reader went away.
    let ended = Signal()

    /// How many chunks were asked for.
    var chunksTaken: Int { lock.withLock { count } }

    /// - Parameters:
    ///   - chunks: How many chunks there are.
    ///   - next: Makes the chunk of this number, the first being 1; it may wait or throw.
    func body(
        _ chunks: Int,
        length: HTTPBody.Length = .unknown,
        iterations: HTTPBody.Iterations = .once,
        _ next: @escaping @Sendable (Int) async throws -> [UInt8]
    ) -> HTTPBody {
        HTTPBody(Chunks(source: self, count: chunks, make: next), length: length, iterations: iterations)
    }

    private struct Chunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        let source: Source
        let count: Int
        let make: @Sendable (Int) async throws -> [UInt8]

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self, end: End(source)) }

        struct AsyncIterator: AsyncIteratorProtocol {
            let chunks: Chunks
            let end: End
            var number = 0

            mutating func next() async throws -> [UInt8]? {
                guard number < chunks.count else { return nil }
                number += 1
                chunks.source.lock.withLock { chunks.source.count += 1 }
                return try await chunks.make(number)
            }
        }

        final class End: Sendable {
            let source: Source

            init(_ source: Source) { self.source = source }

            deinit { source.ended.give() }
        }
    }
}
