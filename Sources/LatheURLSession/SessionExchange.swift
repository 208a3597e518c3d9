import Foundation
import HTTPTypes
import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One task of a session, from its start to the last byte of the response.
final class SessionExchange: @unchecked Sendable {
    private enum State {
        case idle
        /// The request is on its way.
        case waiting(CheckedContinuation<TransportResponse, any Error>)
        /// The head of the response is there.
        case streaming
        case finished(any Error)
    }

    let task: URLSessionDataTask
    private let isHead: Bool
    private let upload: RequestUpload?
    private let bodyStream: @Sendable () -> InputStream?
    private let afterStart: @Sendable () -> Void
    private let buffer = ResponseBuffer()
    /// Only touched under `lock`, which is what makes this class sendable.
    private var state = State.idle
    /// How many bytes of the body are still to come; `nil` where only the end tells. Touched under `lock` as well.
    private var missingBytes: Int64?
    /// Whether the task was suspended because the buffer is full. Touched under `lock` as well.
    private var isHeldBack = false
    private let lock = NSLock()

    /// - Parameters:
    ///   - upload: The request's body where it is sent while it is made.
    ///   - bodyStream: Gives the request's body from its beginning, where that can be had.
    ///   - afterStart: Called when the task has started.
    init(
        task: URLSessionDataTask,
        isHead: Bool,
        upload: RequestUpload? = nil,
        bodyStream: @escaping @Sendable () -> InputStream? = { nil },
        afterStart: @escaping @Sendable () -> Void = {}
    ) {
        self.task = task
        self.isHead = isHead
        self.upload = upload
        self.bodyStream = bodyStream
        self.afterStart = afterStart
    }

    /// Starts the task and waits for the head of the response.
    ///
    /// - Parameter queue: Where Foundation may be waited for.
    func response(on queue: DispatchQueue) async throws -> TransportResponse {
        try await withCheckedThrowingContinuation { continuation in
            let failure: (any Error)? = lock.withLock {
                if case .finished(let error) = state { return error }
                state = .waiting(continuation)
                return nil
            }
            if let failure { return continuation.resume(throwing: failure) }
            queue.async { [task, afterStart] in
                task.resume()
                afterStart()
            }
        }
    }

    /// The request's body once more. Where it is gone, the exchange ends: FoundationNetworking would go on where it was.
    func bodyAgain() -> InputStream? {
        if let stream = bodyStream() { return stream }
        end(URLSessionTransportError(code: .requestBodyStreamExhausted, message: "the request's body cannot be sent again"))
        return nil
    }

    /// Ends the exchange. A task that never started reports nothing, so whoever waits is told here.
    func cancel() {
        end(CancellationError())
    }

    /// Ends the exchange where nobody reads what comes.
    func abandon() {
        guard lock.withLock({ if case .finished = state { false } else { true } }) else { return buffer.drop() }
        cancel()
        buffer.drop()
    }

    /// Says why the exchange is over, then stops the transfer: to stop it first would make the session say why. Foundation wants its queue
    /// for that, which may be waiting for the request's source, or be the one this is called on.
    private func end(_ reason: any Error) {
        finish(reason)
        upload?.stop()
        DispatchQueue.global().async { [task] in task.cancel() }
    }

    func receive(_ response: URLResponse) {
        guard let head = HTTPResponse(response) else {
            return finish(URLSessionTransportError(code: .badServerResponse, message: "the response is not one of HTTP"))
        }
        // "Continue" and "Early Hints" come before the response; FoundationNetworking reports them like one.
        guard head.status.kind != .informational else { return }
        guard head.hasValidLength else {
            return end(
                URLSessionTransportError(code: .badServerResponse, message: "the response's Content-Length is no number")
            )
        }
        let length = bodyLength(of: head, expected: response.expectedContentLength)
        let waiting: CheckedContinuation<TransportResponse, any Error>? = lock.withLock {
            guard case .waiting(let continuation) = state else { return nil }
            state = .streaming
            missingBytes = length
            return continuation
        }
        guard let waiting else { return }
        let body = HTTPBody(ResponseChunks(of: self), length: length.map { .known($0) } ?? .unknown)
        waiting.resume(returning: TransportResponse(head: head, body: body))
    }

    func receive(_ data: Data) {
        let isWanted = lock.withLock {
            guard case .streaming = state else { return false }
            missingBytes = missingBytes.map { $0 - Int64(data.count) }
            return true
        }
        guard isWanted else { return }
        do {
            if try !buffer.append(Array(data)) { holdBack() }
        } catch {
            end(error)
        }
    }

    /// The next bytes of the body; `nil` at its end.
    func nextChunk() async throws -> [UInt8]? {
        let chunk = try await buffer.next()
        letGoOn()
        return chunk
    }

    /// - Parameter error: What ended the exchange; `nil` where it came to its end.
    func finish(_ error: (any Error)?) {
        // FoundationNetworking ends some redirects it cannot follow without having reported them.
        if error == nil, isWaiting, let response = task.response { receive(response) }
        // Where the request's source is at fault, the session knows only that it was stopped.
        let error = upload?.failure ?? error.map(Self.reported)
        let (ending, missing) = lock.withLock {
            let ending = state
            // The first reason stands: a task that was cancelled reports that once more.
            if case .finished = state {} else { state = .finished(error ?? Self.ended) }
            return (ending, missingBytes)
        }
        upload?.stop()
        switch ending {
        case .idle, .finished:
            break
        case .waiting(let continuation):
            continuation.resume(throwing: error ?? Self.ended)
        case .streaming where missing == 0:
            // All of the response is there; what became of the rest of the request does not matter any more.
            buffer.finish(nil)
        case .streaming:
            buffer.finish(error ?? ((missing ?? 0) > 0 ? Self.ended : nil))
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

extension SessionExchange {
    /// Makes the sender wait until the buffer was read. FoundationNetworking cannot: a task that is suspended starts anew there.
    private func holdBack() {
        #if !canImport(FoundationNetworking)
            lock.withLock {
                isHeldBack = true
                task.suspend()
            }
            // It may have been read meanwhile, and then nothing else wakes the task.
            if !buffer.isFull { letGoOn() }
        #endif
    }

    private func letGoOn() {
        #if !canImport(FoundationNetworking)
            lock.withLock {
                guard isHeldBack else { return }
                isHeldBack = false
                task.resume()
            }
        #endif
    }
}
