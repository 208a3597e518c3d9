import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A TCP server on the loopback interface that answers with whatever bytes a test wants.
public final class RawServer: @unchecked Sendable {
    public let port: UInt16
    private let listener: Int32
    private let serve: @Sendable (RawConnection) -> Void
    /// Touched under `lock` only, which is what makes this class sendable.
    private var received: [RawRequest] = []
    private var connections = 0
    private let lock = NSLock()

    /// - Parameter serve: Called with each connection, on a thread of its own, which may block. The connection is closed afterwards.
    public init(port: UInt16 = 0, _ serve: @escaping @Sendable (RawConnection) -> Void) throws {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 128) == 0 && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        self.listener = listener
        self.serve = serve
        self.port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in acceptConnections() }
    }

    /// Reads one request on each connection, answers it, and closes the connection.
    public convenience init(_ answer: @escaping @Sendable (RawConnection, RawRequest) -> Void) throws {
        try self.init { connection in
            if let request = connection.request() { answer(connection, request) }
        }
    }

    /// Answers one request on each connection with these bytes and closes it.
    public convenience init(answering text: String) throws {
        try self.init { connection, _ in connection.send(text) }
    }

    public var url: String { "http://127.0.0.1:\(port)" }
    /// Host and port.
    public var authority: String { "127.0.0.1:\(port)" }
    /// Every request that was read, in order.
    public var requests: [RawRequest] { lock.withLock { received } }
    /// How many connections were made.
    public var connectionCount: Int { lock.withLock { connections } }

    /// Accepts no more connections.
    public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func acceptConnections() {
        // Closed here and nowhere else: the number of a closed descriptor is soon another server's.
        defer { close(listener) }
        while true {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { return }
            lock.withLock { connections += 1 }
            Thread.detachNewThread { [self] in
                let connection = RawConnection(descriptor: descriptor) { [self] request in
                    lock.withLock { received.append(request) }
                }
                serve(connection)
                connection.close()
            }
        }
    }
}
