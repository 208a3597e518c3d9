import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server on this machine that answers by path with bytes written in a test, one request a connection.
final class CannedServer: Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let answers: [String: String]
    private let seen = Mutex<[String]>([])

    /// - Parameter answers: by path; `PORT` in them is the server's port. Other paths give 404. `…` at the end goes on for ever.
    init(_ answers: [String: String]) throws {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isListening else { throw CocoaError(.fileReadUnknown) }
        self.descriptor = descriptor
        port = UInt16(bigEndian: address.sin_port)
        self.answers = answers
        let thread = Thread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                self?.answer(connection)
                close(connection)
            }
        }
        thread.start()
    }

    deinit {
        shutdown(descriptor, Int32(2))
        close(descriptor)
    }

    /// The first lines of the requests, and those with credentials.
    var requests: [String] { seen.withLock { $0 } }

    private func answer(_ connection: Int32) {
        var bytes = [UInt8](repeating: 0, count: 8_192)
        let count = recv(connection, &bytes, bytes.count, 0)
        guard count > 0 else { return }
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\r\n").map(String.init)
        let isTold = { (line: String) in
            line.hasPrefix("GET") || line.lowercased().contains("auth") || line.lowercased().contains("cookie")
        }
        seen.withLock { $0 += lines.filter(isTold) }
        let path = lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let answer = answers[path] ?? "404 Not Found\r\n\r\n"
        var text = "HTTP/1.1 " + answer.replacingOccurrences(of: "PORT", with: String(port))
        let isEndless = text.hasSuffix("…")
        if isEndless {
            text.removeLast()
        } else {
            text = text.replacingOccurrences(of: "\r\n\r\n", with: "\r\nConnection: close\r\n\r\n")
        }
        guard write(text, to: connection) else { return }
        while isEndless, write(String(repeating: "x", count: 1 << 20), to: connection) {}
    }

    private func write(_ text: String, to connection: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            #if canImport(Glibc)
                let flags = Int32(MSG_NOSIGNAL)
            #else
                let flags: Int32 = 0
            #endif
            let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
