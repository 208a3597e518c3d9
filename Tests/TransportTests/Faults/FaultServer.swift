import Foundation
import RawServer

/// A server on the loopback interface that does what a script says, a step for each connection; the last step again and again.
final class FaultServer: Sendable {
    enum Step: Sendable {
        /// Reads the request and answers with a JSON text.
        case json(String, status: Int = 200, fields: [String] = [])
        /// Resets the connection before anything was read.
        case resetUnread
        /// Reads the request and resets the connection.
        case reset
        /// Reads the request and closes the connection.
        case close
        /// Reads the request and says nothing more until the client goes.
        case silence
        /// Reads the request, sends a head and half a body, and says nothing more until the client goes.
        case stall
    }

    private let server: RawServer

    init(_ steps: Step...) throws {
        let script = Script(steps)
        server = try RawServer { connection in
            let step = script.next()
            if case .resetUnread = step { return connection.resetWhenClosed() }
            guard connection.request() != nil else { return }
            switch step {
            case .json(let text, let status, let fields):
                let lines = [
                    "HTTP/1.1 \(status) Scripted", "Content-Type: application/json", "Content-Length: \(text.utf8.count)",
                ]
                connection.send((lines + fields + ["Connection: close", "", text]).joined(separator: "\r\n"))
            case .resetUnread, .close: break
            case .reset: connection.resetWhenClosed()
            case .silence: _ = connection.isClosedByPeer(within: 20)
            case .stall:
                connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"status\":")
                _ = connection.isClosedByPeer(within: 20)
            }
        }
    }

    deinit { server.stop() }

    var port: UInt16 { server.port }
    var url: String { server.url }
    /// Every request that was read, in order.
    var requests: [RawRequest] { server.requests }
    var connectionCount: Int { server.connectionCount }

    /// Waits until this many requests were read, for ten seconds at most.
    func receives(_ count: Int) async throws {
        for _ in 0..<1_000 where requests.count < count { try await Task.sleep(for: .milliseconds(10)) }
    }

    private final class Script: Sendable {
        private let lock = NSLock()
        /// Touched under `lock` only.
        private nonisolated(unsafe) var steps: [Step]

        init(_ steps: [Step]) { self.steps = steps }

        func next() -> Step { lock.withLock { steps.count > 1 ? steps.removeFirst() : steps[0] } }
    }
}
