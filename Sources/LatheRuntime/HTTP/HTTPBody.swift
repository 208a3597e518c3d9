/// The bytes of a request or a response, as chunks that arrive one after another.
///
/// A body is either bytes in memory or a stream of chunks. Chunks are never empty by contract, but readers accept empty ones.
public struct HTTPBody: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    /// How many bytes there are in all.
    public enum Length: Hashable, Sendable {
        /// This many bytes.
        case known(Int64)
        /// Only the end tells.
        case unknown
    }

    /// How often a body can be read from its beginning.
    public enum Iterations: Hashable, Sendable {
        /// The bytes are gone once they are read: a stream from a socket.
        case once
        /// Any number of times: bytes in memory, a file that is opened again.
        case many
    }

    /// How many bytes there are in all.
    public let length: Length
    /// How often the body can be read. What can be read once only cannot be sent again after a redirect.
    public let iterations: Iterations
    /// All the bytes, where they are in memory already: transports send them without waiting.
    public let bytes: [UInt8]?
    private let chunks: @Sendable () -> AsyncIterator

    /// A body of bytes in memory.
    public init(_ bytes: [UInt8]) {
        length = .known(Int64(bytes.count))
        iterations = .many
        self.bytes = bytes
        chunks = {
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// A body of the UTF-8 bytes of `text`.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// A body of chunks that are made while it is sent.
    ///
    /// - Parameters:
    ///   - chunks: The chunks. Where `iterations` is `.many`, every iterator of it must begin at the beginning.
    ///   - length: The number of bytes in all, where it is known; a transport may refuse chunks that do not add up to it.
    ///   - iterations: How often `chunks` can be read.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, length: Length = .unknown, iterations: Iterations = .once)
    where Chunks.Element == [UInt8] {
        self.length = length
        self.iterations = iterations
        bytes = nil
        let gate = iterations == .once ? SingleUseGate() : nil
        self.chunks = {
            var iterator = chunks.makeAsyncIterator()
            var entered = false
            return AsyncIterator {
                if !entered {
                    entered = true
                    try await gate?.enter()
                }
                if let chunk = try await iterator.next() { return chunk }
                // A stream that ends because the task was cancelled has not come to its end.
                try Task.checkCancellation()
                return nil
            }
        }
    }

    /// The chunks from the beginning. Reading a body of `.once` a second time throws `HTTPBodyError.alreadyRead`.
    public func makeAsyncIterator() -> AsyncIterator { chunks() }

    /// Gives the chunks of a body.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let nextChunk: () async throws -> [UInt8]?

        init(_ nextChunk: @escaping () async throws -> [UInt8]?) {
            self.nextChunk = nextChunk
        }

        /// The next chunk, `nil` after the last.
        public mutating func next() async throws -> [UInt8]? { try await nextChunk() }
    }
}

/// Lets the first reader of a body through and refuses every other one.
private actor SingleUseGate {
    private var isUsed = false

    func enter() throws {
        guard !isUsed else { throw HTTPBodyError.alreadyRead }
        isUsed = true
    }
}
