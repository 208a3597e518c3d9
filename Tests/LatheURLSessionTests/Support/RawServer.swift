import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A TCP server on the loopback interface that answers with whatever bytes a test wants, and keeps the bytes it was sent.
final class RawServer: @unchecked Sendable {
    let port: UInt16
    private let listener: Int32
    private let answer: @Sendable (RawConnection, String) -> Void
    private let lock = NSLock()
    private var received: [String] = []

    /// - Parameter answer: Called on a thread of its own with each connection and the first request on it, head and body.
    init(_ answer: @escaping @Sendable (RawConnection, String) -> Void) throws {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        self.listener = listener
        self.answer = answer
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in acceptConnections() }
    }

    /// Answers every request with these bytes and closes the connection.
    convenience init(answering text: String) throws {
        try self.init { connection, _ in connection.send(text) }
    }

    var url: String { "http://127.0.0.1:\(port)" }

    /// What was received, a request each.
    var requests: [String] { lock.withLock { received } }

    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func acceptConnections() {
        // Closed here and nowhere else: the number of a closed descriptor is soon another server's.
        defer { close(listener) }
        while true {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { return }
            Thread.detachNewThread { [self] in
                let connection = RawConnection(descriptor: descriptor)
                let request = connection.readRequest()
                lock.withLock { received.append(request) }
                answer(connection, request)
                connection.close()
            }
        }
    }
}

/// One connection of a `RawServer`.
struct RawConnection: Sendable {
    let descriptor: Int32

    /// Head and body of the next request, as they arrive.
    func readRequest() -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = text[..<end.lowerBound].lowercased()
                let length = head.components(separatedBy: "content-length: ").dropFirst().first.flatMap {
                    Int($0.prefix { $0.isNumber })
                }
                if text[end.upperBound...].utf8.count >= length ?? 0 { return text }
            }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return text }
            bytes += buffer[..<count]
        }
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            #if canImport(Glibc)
                let flags = Int32(MSG_NOSIGNAL)
            #else
                let flags: Int32 = 0
            #endif
            let count = bytes[sent...].withUnsafeBytes { self.send($0, flags) }
            guard count > 0 else { return }
            sent += count
        }
    }

    private func send(_ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #else
            Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
        #endif
    }

    func wait(seconds: Double) { Thread.sleep(forTimeInterval: seconds) }

    /// Whether the peer has closed the connection; waits for that until the time is up.
    func isClosedByPeer(within seconds: Double) -> Bool {
        var timeout = timeval(tv_sec: Int(seconds), tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var byte: UInt8 = 0
        // A peer that closes with bytes unread resets the connection instead of ending it.
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    func close() {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }
}
