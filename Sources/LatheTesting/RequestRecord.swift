import Foundation
import LatheRuntime

/// What a transport was asked. It is read by tests, which do not want to wait, so it has a lock instead of being an actor.
final class RequestRecord: @unchecked Sendable {
    private let lock = NSLock()
    /// Only touched under `lock`, as is what follows; that makes this class sendable.
    private var entries: [RecordedRequest] = []
    /// The number of the first entry: those before it are forgotten.
    private var first = 0
    private var begun: Set<Int> = []

    var requests: [RecordedRequest] { lock.withLock { entries } }

    func clear() {
        lock.withLock {
            first += entries.count
            entries = []
        }
    }

    /// Notes a request.
    ///
    /// - Returns: Its number.
    func add(_ request: TransportRequest) -> Int {
        lock.withLock {
            let entry = RecordedRequest(
                head: request.head,
                body: request.body == nil ? nil : [],
                bodyLength: request.body?.length,
                isComplete: request.body == nil,
                timeout: request.timeout
            )
            entries.append(entry)
            return first + entries.count - 1
        }
    }

    func begin(_ number: Int) { lock.withLock { _ = begun.insert(number) } }

    func hasBegun(_ number: Int) -> Bool { lock.withLock { begun.contains(number) } }

    func add(_ chunk: [UInt8], to number: Int) { change(number) { $0.body?.append(contentsOf: chunk) } }

    func complete(_ number: Int) { change(number) { $0.isComplete = true } }

    private func change(_ number: Int, _ change: (inout RecordedRequest) -> Void) {
        lock.withLock {
            guard entries.indices.contains(number - first) else { return }
            change(&entries[number - first])
        }
    }
}

/// Gives answers in their order.
final class ResponseQueue: @unchecked Sendable {
    private let lock = NSLock()
    /// Only touched under `lock`.
    private var answers: ArraySlice<InMemoryResponse>

    init(_ answers: [InMemoryResponse]) { self.answers = answers[...] }

    func next(for request: InMemoryRequest) throws(NoAnswer) -> InMemoryResponse {
        guard let answer = lock.withLock({ answers.popFirst() }) else {
            throw NoAnswer(request: "\(request.method.rawValue) \(request.path)")
        }
        return answer
    }
}
