import Foundation
import RawServer

/// Swallows what is sent to it, and sends as many bytes as the path says: `/download/1048576`.
enum BulkServer {
    /// Prints the port and serves until its input ends.
    static func run() throws {
        let server = try RawServer { connection in
            while let request = connection.head() {
                var received = 0
                connection.readBody(of: request) { received += $0.count }
                let parts = request.target.split(separator: "/")
                if parts.first == "download", let count = parts.dropFirst().first.flatMap({ Int($0) }) {
                    send(count, chunked: parts.count > 2, on: connection)
                } else {
                    let text = "\(received)"
                    connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)")
                }
            }
        }
        print(server.port)
        fflush(nil)
        while readLine() != nil {}
    }

    private static func send(_ count: Int, chunked: Bool, on connection: RawConnection) {
        connection.send("HTTP/1.1 200 OK\r\n\(chunked ? "Transfer-Encoding: chunked" : "Content-Length: \(count)")\r\n\r\n")
        let block = [UInt8](repeating: 0x61, count: 1 << 20)
        var missing = count
        while missing > 0 {
            let part = missing < block.count ? Array(block[..<missing]) : block
            let isSent =
                chunked
                ? connection.send("\(String(part.count, radix: 16))\r\n") && connection.send(part) && connection.send("\r\n")
                : connection.send(part)
            guard isSent else { return }
            missing -= part.count
        }
        if chunked { connection.send("0\r\n\r\n") }
    }
}
