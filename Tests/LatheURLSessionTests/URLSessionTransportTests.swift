import Foundation
import LatheRuntime
import LatheURLSession
import Testing

/// The transport by itself.
@Suite struct URLSessionTransportTests {
    private func request(_ url: String, _ path: String = "/") -> TransportRequest {
        TransportRequest(
            head: HTTPRequest(method: .get, scheme: "http", authority: String(url.dropFirst("http://".count)), path: path)
        )
    }

    /// The head and the first chunk are there while the server still has more to say.
    @Test func givesChunksAsTheyArrive() async throws {
        let (releases, release) = AsyncStream<Void>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        Task {
            for await _ in releases { gate.signal() }
        }
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nX-A: b\r\nConnection: close\r\n\r\nabc")
            _ = gate.wait(timeout: .now() + 5)
            connection.send("def")
        }
        defer { server.stop() }
        let response = try await URLSessionTransport.shared.send(request(server.url))
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("X-A")!] == "b")
        #expect(response.body.length == .known(6))
        #expect(response.body.iterations == .once)
        var chunks: [String] = []
        for try await chunk in response.body {
            if chunks.isEmpty { release.yield() }
            chunks.append(String(decoding: chunk, as: UTF8.self))
        }
        #expect(chunks == ["abc", "def"])
    }

    @Test func endsTheExchangeWhenNobodyReads() async throws {
        let (closings, log) = AsyncStream<Bool>.makeStream()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
            log.yield(connection.isClosedByPeer(within: 5))
        }
        defer { server.stop() }
        _ = try await URLSessionTransport.shared.send(request(server.url))
        for await isClosed in closings {
            #expect(isClosed)
            break
        }
    }

    @Test func finishesWhatItStartedWhenItIsGone() async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
        defer { server.stop() }
        let response = try await URLSessionTransport().send(request(server.url))
        #expect(try await response.body.collect(upTo: 10) == Array("abc".utf8))
    }

    @Test func refusesWhatIsNoURL() async throws {
        let bad = TransportRequest(head: HTTPRequest(method: .get, scheme: "http", authority: "[", path: "/"))
        let error = await #expect(throws: URLSessionTransportError.self) { try await URLSessionTransport.shared.send(bad) }
        #expect(error?.code == .badURL)
    }
}
