import Foundation
import HTTPTypes
import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One task of a session, from its start to the last byte of the response.
final class SessionExchange: @unchecked Sendable {
    typealias Chunks = AsyncThrowingStream<[UInt8], any Error>

    private enum State {
        case idle
        /// The request is on its way.
        case waiting(CheckedContinuation<TransportResponse, any Error>)
        /// The head of the response is there.
        case streaming(Chunks.Continuation)
        case finished(any Error)
    }

    let task: URLSessionDataTask
    private let isHead: Bool
    /// Only touched under `lock`, which is what makes this class sendable.
    private var state = State.idle
    /// How many bytes of the body are still to come; `nil` where only the end tells. Touched under `lock` as well.
    private var missingBytes: Int64?
    private let lock = NSLock()

    init(task: URLSessionDataTask, isHead: Bool) {
        self.task = task
        self.isHead = isHead
    }

    /// Starts the task and waits for the head of the response.
    func response() async throws -> TransportResponse {
        try await withCheckedThrowingContinuation { continuation in
            let failure: (any Error)? = lock.withLock {
                if case .finished(let error) = state { return error }
                state = .waiting(continuation)
                return nil
            }
            if let failure {
                continuation.resume(throwing: failure)
            } else {
                task.resume()
            }
        }
    }

    /// Ends the exchange. A task that never started reports nothing, so whoever waits is told here.
    func cancel() {
        task.cancel()
        finish(CancellationError())
    }

    func receive(_ response: URLResponse) {
        guard let head = HTTPResponse(response) else {
            return finish(URLSessionTransportError(code: .badServerResponse, message: "the response is not one of HTTP"))
        }
        // "Continue" and "Early Hints" come before the response; FoundationNetworking reports them like one.
        guard head.status.kind != .informational else { return }
        let (chunks, stream) = Chunks.makeStream()
        let length = bodyLength(of: head, expected: response.expectedContentLength)
        let waiting: CheckedContinuation<TransportResponse, any Error>? = lock.withLock {
            guard case .waiting(let continuation) = state else { return nil }
            state = .streaming(stream)
            missingBytes = length
            return continuation
        }
        guard let waiting else { return }
        // A reader that stops early, or is gone, needs no more bytes.
        stream.onTermination = { [task] reason in
            if case .cancelled = reason { task.cancel() }
        }
        let body = HTTPBody(chunks, length: length.map { .known($0) } ?? .unknown)
        waiting.resume(returning: TransportResponse(head: head, body: body))
    }

    func receive(_ data: Data) {
        let stream: Chunks.Continuation? = lock.withLock {
            missingBytes = missingBytes.map { $0 - Int64(data.count) }
            if case .streaming(let stream) = state { return stream }
            return nil
        }
        stream?.yield(Array(data))
    }

    /// - Parameter error: What ended the exchange; `nil` where it came to its end.
    func finish(_ error: (any Error)?) {
        // FoundationNetworking ends some redirects it cannot follow without having reported them.
        if error == nil, isWaiting, let response = task.response { receive(response) }
        let (ending, missing) = lock.withLock {
            let ending = state
            // The first reason stands: a task that was cancelled reports that once more.
            if case .finished = state {} else { state = .finished(error ?? Self.ended) }
            return (ending, missingBytes ?? 0)
        }
        switch ending {
        case .idle, .finished:
            break
        case .waiting(let continuation):
            continuation.resume(throwing: Self.reported(error ?? Self.ended))
        case .streaming(let stream):
            stream.finish(throwing: error.map(Self.reported) ?? (missing > 0 ? Self.ended : nil))
        }
    }

    private var isWaiting: Bool {
        lock.withLock { if case .waiting = state { true } else { false } }
    }

    /// How many bytes the body must have; `nil` where the response does not say, or says it of compressed bytes.
    private func bodyLength(of head: HTTPResponse, expected: Int64) -> Int64? {
        if isHead || head.status == .noContent || head.status == .notModified { return 0 }
        guard expected >= 0, head.headerFields[.contentLength] != nil, head.headerFields[.contentEncoding] == nil else {
            return nil
        }
        return expected
    }

    private static let ended = URLSessionTransportError(
        code: .networkConnectionLost,
        message: "the connection was closed before the response was complete"
    )

    private static func reported(_ error: any Error) -> any Error {
        if error is CancellationError || error is URLSessionTransportError { return error }
        return URLSessionTransportError(error)
    }
}
