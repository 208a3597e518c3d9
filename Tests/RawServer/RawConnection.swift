import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One connection of a `RawServer`, on the thread that serves it. Everything here blocks.
public final class RawConnection {
    public let descriptor: Int32
    private let record: (RawRequest) -> Void
    private var buffer: [UInt8] = []
    private var position = 0

    init(descriptor: Int32, record: @escaping (RawRequest) -> Void) {
        self.descriptor = descriptor
        self.record = record
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// The next request, head and body; `nil` where the peer has closed the connection.
    public func request() -> RawRequest? {
        guard var request = head(recording: false) else { return nil }
        readBody(of: request) { request.body += $0 }
        record(request)
        return request
    }

    /// The head of the next request, its body unread; `nil` where the peer has closed the connection.
    public func head() -> RawRequest? { head(recording: true) }

    private func head(recording: Bool) -> RawRequest? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            guard let byte = byte() else { return nil }
            head.append(byte)
        }
        let request = RawRequest(head: String(decoding: head.dropLast(4), as: UTF8.self))
        if recording { record(request) }
        return request
    }

    /// Gives the bytes of the body as they come.
    ///
    /// - Returns: Whether the body came to its end.
    @discardableResult
    public func readBody(of request: RawRequest, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        switch request.framing {
        case .length(let count): return read(count, take)
        case .chunked:
            while let line = line() {
                guard let count = Int(line.prefix { $0 != ";" }, radix: 16) else { return false }
                guard read(count, take) else { return false }
                guard self.line() == "" else { return false }
                if count == 0 { return true }
            }
            return false
        }
    }

    private func read(_ count: Int, _ take: (ArraySlice<UInt8>) -> Void) -> Bool {
        var missing = count
        while missing > 0 {
            guard fill() else { return false }
            let part = buffer[position..<min(buffer.count, position + missing)]
            position = part.endIndex
            missing -= part.count
            take(part)
        }
        return true
    }

    private func line() -> String? {
        var line: [UInt8] = []
        while !line.suffix(2).elementsEqual("\r\n".utf8) {
            guard let byte = byte() else { return nil }
            line.append(byte)
        }
        return String(decoding: line.dropLast(2), as: UTF8.self)
    }

    private func byte() -> UInt8? {
        guard fill() else { return nil }
        defer { position += 1 }
        return buffer[position]
    }

    private func fill() -> Bool {
        guard position == buffer.count else { return true }
        position = 0
        buffer = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
        return !buffer.isEmpty
    }

    /// - Returns: Whether all of it was sent.
    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// - Returns: Whether all of it was sent.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, flags) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    public func wait(seconds: Double) { Thread.sleep(forTimeInterval: seconds) }

    /// Whether the peer has closed the connection; waits for that until the time is up. What it sends meanwhile is passed over.
    public func isClosedByPeer(within seconds: Double) -> Bool {
        var timeout = timeval(tv_sec: Int(seconds), tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            // A peer that closes with bytes unread resets the connection instead of ending it.
            if count == 0 || count < 0 && errno == ECONNRESET { return true }
        }
        return false
    }

    /// Makes `close` reset the connection instead of ending it.
    public func resetWhenClosed() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    }

    /// Sends nothing more. The peer can go on.
    public func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    func close() { systemClose(descriptor) }
}

#if canImport(Glibc)
    private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
        Glibc.send(descriptor, bytes, count, flags)
    }
    private func systemClose(_ descriptor: Int32) { _ = Glibc.close(descriptor) }
#else
    private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
        Darwin.send(descriptor, bytes, count, flags)
    }
    private func systemClose(_ descriptor: Int32) { _ = Darwin.close(descriptor) }
#endif
