import Foundation
import LatheRuntime
import RawServer
import Testing

/// Servers that close, stall, or talk nonsense.
@Suite struct BrokenPeerTests {
    private func error(_ tested: Tested, from url: String, timeout: Duration? = .seconds(20)) async -> (any Error)? {
        let client = AnyClient(url, tested).with { $0.timeout = timeout }
        return await #expect(throws: (any Error).self) { try await client.text("/x?secret=1") }
    }

    @Test(
        arguments: Tested.all,
        [
            "", "SSH-2.0-OpenSSH_9.6\r\n", "\u{0}\u{1}\u{2}\u{3}garbage\r\n\r\n",
        ]
    )
    func reportsWhatIsNoResponse(tested: Tested, answer: String) async throws {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let error = await error(tested, from: server.url) as? TransportError
        #expect(tested.isFailure(error?.underlying))
        #expect(error?.description.hasPrefix("text (GET /x): no response: ") == true)
        #expect(error?.description.contains("s3cret") == false)
    }

    @Test(
        arguments: Tested.all,
        [
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n",
            "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\n\r\nhalf",
        ]
    )
    func reportsTruncatedBodies(tested: Tested, answer: String) async throws {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let error = await error(tested, from: server.url) as? TransportError
        #expect(tested.isFailure(error?.underlying))
        #expect(error?.status.map { "HTTP/1.1 \($0.code)" } == String(answer.prefix(12)))
        #expect(error.map { "half".hasPrefix(String(decoding: $0.response?.body ?? [], as: UTF8.self)) } == true)
        #expect(error?.description.contains("and the rest of the response did not come: ") == true)
    }

    @Test(arguments: Tested.all) func readsABodyThatEndsWithTheConnection(tested: Tested) async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nwhole")
        defer { server.stop() }
        #expect(try await AnyClient(server.url, tested).text("/") == "whole")
    }

    @Test(arguments: Tested.all) func readsChunkedBodies(tested: Tested) async throws {
        let server = try RawServer(
            answering:
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        )
        defer { server.stop() }
        #expect(try await AnyClient(server.url, tested).text("/") == "abcde")
    }

    /// Head and body come a byte at a time.
    @Test(arguments: Tested.all) func readsFromASlowServer(tested: Tested) async throws {
        let server = try RawServer { connection, _ in
            for byte in "HTTP/1.1 200 OK\r\nX-A: 1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n".utf8 {
                connection.send([byte])
                connection.wait(seconds: 0.001)
            }
        }
        defer { server.stop() }
        let (text, response) = try await AnyClient(server.url, tested).withResponse { try await $0.text("/") }
        #expect(text == "abcde")
        #expect(response.headerFields[HTTPField.Name("X-A")!] == "1")
    }

    @Test(arguments: Tested.all, ["100 Continue", "103 Early Hints"]) func passesOverWhatComesBeforeTheResponse(
        tested: Tested,
        interim: String
    ) async throws {
        let server = try RawServer(
            answering:
                "HTTP/1.1 \(interim)\r\nX-A: 1\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"
        )
        defer { server.stop() }
        let (text, response) = try await AnyClient(server.url, tested).withResponse { try await $0.text("/") }
        #expect(text == "abc")
        #expect(response.headerFields[HTTPField.Name("X-A")!] == nil)
    }

    @Test(
        arguments: Tested.all,
        [
            "300 Multiple Choices\r\nLocation: /x", "302 Found", "302 Found\r\nLocation: ", "302 Found\r\nLocation: http://[",
            "304 Not Modified", "308 Permanent Redirect\r\nLocation: ftp://h/",
        ]
    )
    func reportsRedirectsThatLeadNowhere(tested: Tested, head: String) async throws {
        let server = try RawServer(answering: "HTTP/1.1 \(head)\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
        defer { server.stop() }
        let error = await error(tested, from: server.url) as? UndocumentedStatusError
        #expect(error.map { "\($0.status.code)" } == String(head.prefix(3)))
    }

    @Test(arguments: Tested.all) func readsTheHeadOfAHeadRequest(tested: Tested) async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n")
        defer { server.stop() }
        #expect(try await AnyClient(server.url, tested).text("/", .head) == "")
        #expect(server.requests.first?.line == "HEAD / HTTP/1.1")
    }

    @Test(arguments: Tested.all) func reportsAClosedPort(tested: Tested) async throws {
        let server = try RawServer(answering: "")
        server.stop()
        let error = await error(tested, from: server.url) as? TransportError
        #expect(tested.isFailure(error?.underlying))
    }

    @Test(arguments: Tested.all, ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func givesUpWhenTheTimeIsUp(tested: Tested, answer: String) async throws {
        let server = try RawServer { connection, _ in
            connection.send(answer)
            connection.wait(seconds: 5)
        }
        defer { server.stop() }
        let start = ContinuousClock.now
        let error = await error(tested, from: server.url, timeout: .milliseconds(300)) as? TransportError
        #expect(error?.underlying as? CallTimeout == CallTimeout(limit: .milliseconds(300)))
        #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test(arguments: Tested.all, ["", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"])
    func closesTheConnectionWhenCancelled(tested: Tested, answer: String) async throws {
        let (closed, started) = (Outcome(), Signal())
        let server = try RawServer { connection, _ in
            connection.send(answer)
            started.give()
            closed.report("\(connection.isClosedByPeer(within: 5))")
        }
        defer { server.stop() }
        let client = AnyClient(server.url, tested)
        let task = Task { try await client.text("/") }
        await started.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await closed.value == "true")
    }

    @Test(arguments: Tested.all) func sendsNothingWhenCancelledBefore(tested: Tested) async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\n\r\n")
        defer { server.stop() }
        let client = AnyClient(server.url, tested)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await client.text("/")
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(server.requests.isEmpty)
    }

    private static let issue5285 = "up to 6.3 it stops the process (swift-corelibs-foundation issue 5285)"

    @Test(
        arguments: Tested.allButFoundationNetworking(because: issue5285),
        ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n", "HTTP/1"]
    )
    func reportsAnEndWithinTheHead(tested: Tested, answer: String) async throws {
        let server = try RawServer(answering: answer)
        defer { server.stop() }
        let error = await error(tested, from: server.url) as? TransportError
        #expect(tested.isFailure(error?.underlying))
    }

    @Test(arguments: Tested.allButFoundationNetworking(because: issue5285)) func readsPastTrailers(tested: Tested) async throws {
        let server = try RawServer(
            answering:
                "HTTP/1.1 200 OK\r\nTrailer: X-Sum\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 1\r\nX-B: 2\r\n\r\n"
        )
        defer { server.stop() }
        #expect(try await AnyClient(server.url, tested).text("/") == "abc")
    }

    /// What follows a complete response belongs to nobody.
    @Test(arguments: Tested.all) func passesOverWhatFollowsAResponse(tested: Tested) async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close"
        let server = try RawServer(answering: "\(head)\r\n\r\nabcGARBAGE\r\n\r\n")
        defer { server.stop() }
        for _ in 1...3 { #expect(try await AnyClient(server.url, tested).text("/") == "abc") }
    }

    /// Lines of a head that are no fields: the response comes without them, or not at all.
    @Test(arguments: Tested.all, ["no colon", "na me: x", ": x", "X-Nul: a\u{0}b", "é: x"])
    func survivesWhatIsNoField(tested: Tested, line: String) async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\n\(line)\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
        defer { server.stop() }
        do {
            #expect(try await AnyClient(server.url, tested).text("/") == "abc")
        } catch let error as TransportError {
            #expect(tested.isFailure(error.underlying))
        }
    }

    @Test(arguments: Tested.all, ["+3", "-1", "3, 4", "99999999999999999999", "abc", "0x3"])
    func survivesALengthThatIsNone(tested: Tested, length: String) async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\nConnection: close\r\n\r\nabc")
        defer { server.stop() }
        do {
            #expect(try await AnyClient(server.url, tested).text("/") == "abc")
        } catch let error as TransportError {
            #expect(tested.isFailure(error.underlying))
        }
    }

    /// All of them, or an error.
    @Test(arguments: Tested.all) func survivesTenThousandFields(tested: Tested) async throws {
        let fields = (1...10_000).map { "X-\($0): \($0)\r\n" }.joined()
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\n\(fields)Content-Length: 3\r\nConnection: close\r\n\r\nabc")
        defer { server.stop() }
        do {
            let (text, response) = try await AnyClient(server.url, tested).withResponse { try await $0.text("/") }
            #expect(text == "abc")
            #expect(response.headerFields[HTTPField.Name("X-10000")!] == "10000")
            #expect(response.headerFields.count == 10_002)
        } catch let error as TransportError {
            #expect(tested.isFailure(error.underlying))
        }
    }

    /// The connection is cut, not ended, in the middle of things.
    @Test(arguments: Tested.all, ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"])
    func reportsAReset(tested: Tested, answer: String) async throws {
        let server = try RawServer { connection, _ in
            connection.send(answer)
            connection.wait(seconds: 0.1)
            connection.resetWhenClosed()
        }
        defer { server.stop() }
        let error = await error(tested, from: server.url) as? TransportError
        #expect(tested.isFailure(error?.underlying))
    }
}
