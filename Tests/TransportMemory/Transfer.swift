import Foundation
import LatheRuntime
import LatheURLSession

#if AsyncHTTPClient
    import LatheAsyncHTTPClient
#endif

/// One large transfer, measured from inside its process.
struct Transfer {
    enum Kind: String, CaseIterable {
        case upload = "upload, length known"
        case chunkedUpload = "upload, in chunks"
        case download = "download"
        case chunkedDownload = "download, in chunks"
        /// The reader is slower than the sender.
        case slowDownload = "download, read slowly"

        var isUpload: Bool { self == .upload || self == .chunkedUpload }
    }

    /// What is measured with the transport of this name. How requests are sent says nothing about responses.
    static func kinds(of transport: String) -> [Kind] {
        Kind.allCases.filter { $0.isUpload || !transport.hasSuffix("streamed") }
    }

    private let kind: Kind
    private let transport: any ClientTransport
    private let authority: String
    private let size: Int64

    /// - Parameter arguments: Kind, transport, port, and size in MiB.
    init(_ arguments: ArraySlice<String>) throws {
        let words = Array(arguments)
        guard words.count == 4, let kind = Kind(rawValue: words[0]), let transport = Self.transports[words[1]],
            let size = Int64(words[3])
        else { throw CocoaError(.formatting) }
        self.kind = kind
        self.transport = transport
        authority = "127.0.0.1:\(words[2])"
        self.size = size << 20
    }

    static let transports: [String: any ClientTransport] = {
        var transports: [String: any ClientTransport] = [
            "URLSession": URLSessionTransport.shared,
            "URLSession, streamed": URLSessionTransport(requestBodies: .streamed),
        ]
        #if AsyncHTTPClient
            transports["AsyncHTTPClient"] = AsyncHTTPClientTransport.shared
        #endif
        return transports
    }()

    /// Makes the transfer; prints how much the peak of memory grew, in KiB, and how many seconds it took.
    func run() async throws {
        // What every use costs is no matter of the body's size.
        _ = try await send(.get, "/download/1000")
        let idle = Memory.peak
        let start = ContinuousClock.now
        let count =
            switch kind {
            case .upload: try await send(.post, "/upload", body(.known(size)))
            case .chunkedUpload: try await send(.post, "/upload", body(.unknown))
            case .download: try await send(.get, "/download/\(size)")
            case .chunkedDownload: try await send(.get, "/download/\(size)/chunked")
            case .slowDownload: try await send(.get, "/download/\(size)", pause: .milliseconds(2))
            }
        guard count == size else { throw HTTPBodyError.incomplete(expected: size, found: count) }
        let time = (ContinuousClock.now - start).components
        print(Memory.peak - idle, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }

    /// - Returns: The number that the server says it received, or how many bytes it sent.
    private func send(_ method: HTTPRequest.Method, _ path: String, _ body: HTTPBody? = nil, pause: Duration? = nil) async throws
        -> Int64
    {
        let head = HTTPRequest(method: method, scheme: "http", authority: authority, path: path)
        let response = try await transport.send(TransportRequest(head: head, body: body))
        if body != nil { return Int64(String(decoding: try await response.body.collect(upTo: 100), as: UTF8.self)) ?? -1 }
        var count: Int64 = 0
        var pauses = 0
        for try await chunk in response.body {
            count += Int64(chunk.count)
            // Often enough for the sender to run ahead, seldom enough for the test to end.
            if let pause, count >> 20 > pauses {
                pauses += 1
                try await Task.sleep(for: pause)
            }
        }
        return count
    }

    private func body(_ length: HTTPBody.Length) -> HTTPBody {
        let block = [UInt8](repeating: 0x62, count: 256 << 10)
        let state = Blocks(block: block, count: Int(size) / block.count)
        return HTTPBody(AsyncStream { state.next() }, length: length)
    }

    /// Only the one iterator of the stream above uses it, which is what makes this class sendable.
    private final class Blocks: @unchecked Sendable {
        private let block: [UInt8]
        private var count: Int

        init(block: [UInt8], count: Int) {
            self.block = block
            self.count = count
        }

        func next() -> [UInt8]? {
            guard count > 0 else { return nil }
            count -= 1
            return block
        }
    }
}

/// What the system says of this process.
enum Memory {
    /// The most memory that was resident, in KiB.
    static var peak: Int {
        #if os(Linux)
            // What `getrusage` says begins with the memory of the process that started this one.
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss / 1024
        #endif
    }
}
