import Foundation
import LatheRuntime
import LatheURLSession
import Testing

/// Servers that close, stall, or talk nonsense.
@Suite struct BrokenPeerTests {
    private func error(from url: String, timeout: Duration? = .seconds(20)) async -> (any Error)? {
        let client = AnyClient(url).with { $0.timeout = timeout }
        return await #expect(throws: (any Error).self) { try await client.text("/x?secret=1") }
    }

    // A connection that is closed within the head of the response is not among these: FoundationNetworking up to 6.3 stops the
    // process for it (swift-corelibs-foundation issue 5285).
    @Test(arguments: [
        "", "SSH-2.0-OpenSSH_9.6\r\n", "\u{0}\u{1}\u{2}\u{3}garbage\r\n\r\n",
    ])
    func reportsWhatIsNoResponse(answer: String) async throws {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let error = await error(from: server.url) as? TransportError
        #expect(error?.underlying is URLSessionTransportError)
        #expect(error?.description.hasPrefix("text (GET /x): no response: ") == true)
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nhalf",
    ])
    func reportsTruncatedBodies(answer: String) async throws {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let error = await error(from: server.url) as? TransportError
        #expect(error?.underlying is URLSessionTransportError)
        #expect(error?.status.map { "HTTP/1.1 \($0.code)" } == String(answer.prefix(12)))
        #expect(error.map { "half".hasPrefix(String(decoding: $0.response?.body ?? [], as: UTF8.self)) } == true)
        #expect(error?.description.contains("and the rest of the response did not come: ") == true)
    }

    @Test func readsABodyThatEndsWithTheConnection() async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nwhole")
        defer { server.stop() }
        #expect(try await AnyClient(server.url).text("/") == "whole")
    }

    @Test func readsChunkedBodies() async throws {
        let server = try RawServer(
            answering:
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        )
        defer { server.stop() }
        #expect(try await AnyClient(server.url).text("/") == "abcde")
    }

    @Test(arguments: ["100 Continue", "103 Early Hints"]) func passesOverWhatComesBeforeTheResponse(interim: String) async throws
    {
        let server = try RawServer(
            answering:
                "HTTP/1.1 \(interim)\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"
        )
        defer { server.stop() }
        let (text, response) = try await AnyClient(server.url).withResponse { try await $0.text("/") }
        #expect(text == "abc")
        #expect(response.headerFields[HTTPField.Name("X-A")!] == nil)
    }

    @Test(arguments: [
        "300 Multiple Choices\r\nLocation: /x", "302 Found", "302 Found\r\nLocation: ", "302 Found\r\nLocation: http://[",
        "304 Not Modified", "308 Permanent Redirect\r\nLocation: ftp://h/",
    ])
    func reportsRedirectsThatLeadNowhere(head: String) async throws {
        let server = try RawServer(answering: "HTTP/1.1 \(head)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        defer { server.stop() }
        let error = await error(from: server.url) as? UndocumentedStatusError
        #expect(error.map { "\($0.status.code)" } == String(head.prefix(3)))
    }

    @Test func readsTheHeadOfAHeadRequest() async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n")
        defer { server.stop() }
        #expect(try await AnyClient(server.url).text("/", .head) == "")
        #expect(server.requests.first?.hasPrefix("HEAD / HTTP/1.1\r\n") == true)
    }

    @Test func reportsAClosedPort() async throws {
        let server = try RawServer(answering: "")
        server.stop()
        let error = await error(from: server.url) as? TransportError
        let underlying = error?.underlying as? URLSessionTransportError
        #expect(underlying?.code == .cannotConnectToHost)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func givesUpWhenTheTimeIsUp(answer: String) async throws {
        let server = try RawServer { connection, _ in
            connection.send(answer)
            connection.wait(seconds: 5)
        }
        defer { server.stop() }
        let start = ContinuousClock.now
        let error = await error(from: server.url, timeout: .milliseconds(300)) as? TransportError
        #expect(error?.underlying as? CallTimeout == CallTimeout(limit: .milliseconds(300)))
        #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func closesTheConnectionWhenCancelled(answer: String) async throws {
        let (closings, log) = AsyncStream<Bool>.makeStream()
        let (starts, started) = AsyncStream<Void>.makeStream()
        let server = try RawServer { connection, _ in
            connection.send(answer)
            started.yield()
            log.yield(connection.isClosedByPeer(within: 5))
        }
        defer { server.stop() }
        let client = AnyClient(server.url)
        let task = Task { try await client.text("/") }
        for await _ in starts { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        for await isClosed in closings {
            #expect(isClosed)
            break
        }
    }

    @Test func sendsNothingWhenCancelledBefore() async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\n\r\n")
        defer { server.stop() }
        let client = AnyClient(server.url)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await client.text("/")
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }
}
