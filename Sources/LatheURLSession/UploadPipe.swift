import Foundation

/// Hands the chunks of a request from a task, which waits, to a thread, which blocks.
///
/// It holds one chunk: whoever writes waits until the one before is taken, so that a slow server holds back the source.
final class UploadPipe: @unchecked Sendable {
    private enum State {
        case open
        /// All chunks are written.
        case complete
        /// No more bytes come or are wanted: the source failed, or the exchange is over.
        case broken
    }

    /// What is touched under `condition` only, which is what makes this class sendable.
    private var state = State.open
    private var chunk: ArraySlice<UInt8> = []
    private var writer: CheckedContinuation<Void, Never>?
    private let condition = NSCondition()

    /// Waits until the chunk before is taken, then leaves `bytes` to be read. One task writes.
    ///
    /// - Throws: `CancellationError` where nobody reads any more.
    func write(_ bytes: [UInt8]) async throws {
        await withCheckedContinuation { continuation in
            let isFree = condition.withLock {
                guard state == .open, !chunk.isEmpty else { return true }
                writer = continuation
                return false
            }
            if isFree { continuation.resume() }
        }
        let isWanted = condition.withLock {
            guard state == .open else { return false }
            chunk = bytes[...]
            condition.signal()
            return true
        }
        guard isWanted else { throw CancellationError() }
    }

    /// Says that all chunks are written.
    func complete() { end(.complete) }

    /// Ends both sides at once. What was not read is lost.
    func close() { end(.broken) }

    private func end(_ end: State) {
        let waiting: CheckedContinuation<Void, Never>? = condition.withLock {
            guard state == .open || end == .broken else { return nil }
            state = end
            condition.broadcast()
            return takeWriter()
        }
        waiting?.resume()
    }

    /// Blocks until there are bytes.
    ///
    /// - Returns: How many bytes were copied; 0 at the end, -1 where the end does not come.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var waiting: CheckedContinuation<Void, Never>?
        let count: Int = condition.withLock {
            while chunk.isEmpty, state == .open { condition.wait() }
            guard state != .broken else { return -1 }
            let count = min(buffer.count, chunk.count)
            chunk.withUnsafeBytes { bytes in buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
            chunk = chunk.dropFirst(count)
            if chunk.isEmpty { waiting = takeWriter() }
            return count
        }
        waiting?.resume()
        return count
    }

    private func takeWriter() -> CheckedContinuation<Void, Never>? {
        defer { writer = nil }
        return writer
    }
}
