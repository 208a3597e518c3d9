import Foundation
import RawServer

/// What a test's server has received so far, and what it is to answer next.
final class RequestLog: Sendable {
    private let answers: [ScriptedAnswer]
    private let lock = NSLock()
    /// Touched under `lock` only.
    private nonisolated(unsafe) var received: [RecordedRequest] = []

    /// - Parameter answers: one for each request, in order; the last is given again to those that follow.
    init(answers: [ScriptedAnswer]) { self.answers = answers }

    var requests: [RecordedRequest] { lock.withLock { received } }

    /// Keeps a request and returns its answer.
    func answer(to request: RawRequest) -> ScriptedAnswer {
        lock.withLock {
            received.append(RecordedRequest(request))
            return answers[min(received.count, answers.count) - 1]
        }
    }
}
