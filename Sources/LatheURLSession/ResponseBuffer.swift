import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What has arrived of a response's body and was not read yet.
///
/// Up to `memoryLimit` bytes are held in memory. On Linux, what comes while that is full goes to a file; elsewhere `append` says that the
/// sender has to wait, until the next time that `next` has given all there was.
final class ResponseBuffer: @unchecked Sendable {
    static let memoryLimit = 1 << 20

    /// Touched under `lock` only, which is what makes this class sendable.
    private var bytes: [UInt8] = []
    private var reader: CheckedContinuation<[UInt8]?, any Error>?
    private var end: Result<Void, any Error>?
    #if canImport(FoundationNetworking)
        private var spool: TemporaryFile?
        /// How much of the file was read.
        private var position: off_t = 0
    #endif
    private let lock = NSLock()

    /// - Returns: Whether there is room for more.
    /// - Throws: `URLSessionTransportError` where the file cannot be written.
    func append(_ bytes: [UInt8]) throws -> Bool {
        var waiting: CheckedContinuation<[UInt8]?, any Error>?
        let hasRoom: Bool = try lock.withLock {
            guard end == nil else { return true }
            if let reader = takeReader() {
                waiting = reader
                return true
            }
            #if canImport(FoundationNetworking)
                // What came first is in memory, what came later in the file: until that is empty, everything goes there.
                if self.bytes.count + bytes.count > Self.memoryLimit || (spool?.length ?? 0) > 0 {
                    let file = try spool ?? TemporaryFile()
                    spool = file
                    try file.append(bytes)
                    return true
                }
            #endif
            self.bytes += bytes
            return self.bytes.count < Self.memoryLimit
        }
        waiting?.resume(returning: bytes)
        return hasRoom
    }

    /// Whether there is no room for more.
    var isFull: Bool { lock.withLock { bytes.count >= Self.memoryLimit } }

    /// Says that nothing more comes. Only the first word counts.
    func finish(_ error: (any Error)?) {
        let waiting: CheckedContinuation<[UInt8]?, any Error>? = lock.withLock {
            guard end == nil else { return nil }
            end = error.map { .failure($0) } ?? .success(())
            return takeReader()
        }
        guard let waiting else { return }
        if let error { waiting.resume(throwing: error) } else { waiting.resume(returning: nil) }
    }

    /// Forgets what was not read.
    func drop() {
        lock.withLock {
            bytes = []
            #if canImport(FoundationNetworking)
                spool = nil
            #endif
        }
    }

    /// The next bytes, waiting for them; `nil` at the end. One task reads.
    func next() async throws -> [UInt8]? {
        try await withCheckedThrowingContinuation { continuation in
            let ready: Result<[UInt8]?, any Error>? = lock.withLock {
                do {
                    if let bytes = try takeBytes() { return .success(bytes) }
                } catch {
                    return .failure(error)
                }
                if let end { return end.map { nil } }
                reader = continuation
                return nil
            }
            if let ready { continuation.resume(with: ready) }
        }
    }

    private func takeBytes() throws -> [UInt8]? {
        if !bytes.isEmpty {
            defer { bytes = [] }
            return bytes
        }
        #if canImport(FoundationNetworking)
            if let spool, spool.length > 0 {
                let bytes = try spool.read(upTo: 128 << 10, at: position)
                position += off_t(bytes.count)
                if position == spool.length {
                    spool.clear()
                    position = 0
                }
                return bytes
            }
        #endif
        return nil
    }

    private func takeReader() -> CheckedContinuation<[UInt8]?, any Error>? {
        defer { reader = nil }
        return reader
    }
}
