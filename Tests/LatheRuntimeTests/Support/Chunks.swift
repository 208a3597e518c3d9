import LatheRuntime

extension HTTPBody {
    /// A body of these chunks, to be read once.
    init(chunks: [[UInt8]], length: Length = .unknown, then error: (any Error)? = nil) {
        let stream = AsyncThrowingStream<[UInt8], any Error> { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish(throwing: error)
        }
        self.init(stream, length: length)
    }

    /// The whole body as text.
    func text() async throws -> String { String(decoding: try await collect(upTo: 1 << 30), as: UTF8.self) }
}

extension [UInt8] {
    /// The bytes in pieces of `size`.
    func pieces(of size: Int) -> [[UInt8]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
