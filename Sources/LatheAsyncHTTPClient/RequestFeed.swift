#if AsyncHTTPClient
    import Foundation
    import LatheRuntime
    import NIOCore

    /// A request's body as the client reads it.
    ///
    /// A client whose exchange is over waits for the source all the same. This one stops waiting.
    final class RequestFeed: AsyncSequence, @unchecked Sendable {
        typealias Element = ByteBuffer

        let length: HTTPBody.Length
        private let body: HTTPBody
        private let threads: any EventLoopGroup
        /// The iterator and the counts are used by one read at a time, the rest is touched under `lock` only: that makes this class sendable.
        private var iterator: HTTPBody.AsyncIterator?
        private var count: Int64 = 0
        private var unsettled = 0
        private var reading: Task<ByteBuffer?, any Error>?
        private var isOver = false
        private var sourceFailure: (any Error)?
        private let lock = NSLock()

        init(_ body: HTTPBody, threads: any EventLoopGroup) {
            self.body = body
            self.threads = threads
            length = body.length
        }

        /// What the source threw, or why its chunks cannot be sent.
        var failure: (any Error)? { lock.withLock { sourceFailure } }

        /// Whether chunks were asked for.
        var hasBegun: Bool { lock.withLock { reading != nil } }

        /// Reads no more of the source.
        func stop() {
            lock.withLock {
                isOver = true
                iterator = nil
                return reading
            }?.cancel()
        }

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(feed: self) }

        struct AsyncIterator: AsyncIteratorProtocol {
            let feed: RequestFeed

            mutating func next() async throws -> ByteBuffer? { try await feed.next() }
        }

        private func next() async throws -> ByteBuffer? {
            let task = lock.withLock {
                let task = Task { [self] in try await read() }
                reading = task
                if isOver { task.cancel() }
                return task
            }
            return try await task.value
        }

        private func read() async throws -> ByteBuffer? {
            do {
                try Task.checkCancellation()
                try await settle()
                let chunk = try await nextChunk()
                unsettled += chunk?.count ?? 0
                count += Int64(chunk?.count ?? 0)
                if case .known(let expected) = length, count > expected || chunk == nil && count < expected {
                    throw HTTPBodyError.incomplete(expected: expected, found: count)
                }
                return chunk.map { ByteBuffer(bytes: $0) }
            } catch {
                // A source that was told to stop fails for no reason of its own.
                lock.withLock { if !isOver { sourceFailure = error } }
                throw error
            }
        }

        /// Lets the threads do what they were given. A client takes chunks until it knows that the server is slow, and it learns of that
        /// on its thread: without this, it would have taken many by then.
        private func settle() async throws {
            guard unsettled >= 256 << 10 else { return }
            unsettled = 0
            for thread in threads.makeIterator() { try await thread.submit {}.get() }
        }

        private func nextChunk() async throws -> [UInt8]? {
            var iterator = lock.withLock { self.iterator } ?? body.makeAsyncIterator()
            defer { lock.withLock { self.iterator = isOver ? nil : iterator } }
            while let chunk = try await iterator.next() {
                if !chunk.isEmpty { return chunk }
            }
            return nil
        }
    }
#endif
