import Foundation
import LatheRuntime

/// A request's body on its way from its source to the session.
final class RequestUpload: @unchecked Sendable {
    let pipe = UploadPipe()
    private let body: HTTPBody
    /// Touched under `lock` only, which is what makes this class sendable.
    private var task: Task<Void, Never>?
    private var isOver = false
    private var sourceFailure: (any Error)?
    private let lock = NSLock()

    init(_ body: HTTPBody) { self.body = body }

    deinit { stop() }

    /// What the source threw, or why its chunks cannot be sent.
    var failure: (any Error)? { lock.withLock { sourceFailure } }

    /// Begins to read the source.
    func start() {
        lock.withLock {
            guard !isOver, task == nil else { return }
            task = Task { [body, pipe, weak self] in
                do {
                    try await Self.send(body, to: pipe)
                    pipe.complete()
                } catch {
                    self?.fail(error)
                    pipe.close()
                }
            }
        }
    }

    /// Reads no more of the source, and wakes who waits for it.
    func stop() {
        let task = lock.withLock {
            isOver = true
            defer { self.task = nil }
            return self.task
        }
        pipe.close()
        task?.cancel()
    }

    /// A source that was told to stop fails for no reason of its own.
    private func fail(_ error: any Error) {
        lock.withLock { if !isOver { sourceFailure = error } }
    }

    private static func send(_ body: HTTPBody, to pipe: UploadPipe) async throws {
        let expected = body.expectedLength
        var count: Int64 = 0
        for try await chunk in body where !chunk.isEmpty {
            count += Int64(chunk.count)
            // The length is on the wire already, so that what is too much must not follow it.
            if let expected, count > expected { throw HTTPBodyError.incomplete(expected: expected, found: count) }
            try await pipe.write(chunk)
        }
        if let expected, count < expected { throw HTTPBodyError.incomplete(expected: expected, found: count) }
    }
}
