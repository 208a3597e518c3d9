import Foundation
import LatheRuntime
import RawServer
import Testing

/// Bodies of requests that are made while they are sent.
@Suite struct UploadTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    private static let everyWay = [Tested.urlSession] + Tested.streaming

    @Test(arguments: everyWay, [HTTPBody.Length.unknown, .known(600_000), .known(6_000_000)])
    func sendsWhatTheSourceMakes(tested: Tested, length: HTTPBody.Length) async throws {
        let server = try RawServer(answering: Self.ok)
        defer { server.stop() }
        let size = length == .known(6_000_000) ? 1_000_000 : 100_000
        let body = Source().body(6, length: length) { number in [UInt8](repeating: UInt8(number), count: size) }
        let response = try await tested.send(.put, server.url, body: body)
        #expect(try await response.body.collect(upTo: 10) == Array("ok".utf8))
        let request = try #require(server.requests.first)
        #expect(request.body == (1...6).flatMap { [UInt8](repeating: $0, count: size) })
        let isKnown = length != .unknown || tested.spools
        #expect(request["Content-Length"] == (isKnown ? ["\(6 * size)"] : []))
        #expect(request["Transfer-Encoding"] == (isKnown ? [] : ["chunked"]))
        #expect(request["Content-Type"] == [])
        #expect(request["Expect"] == [])
    }

    @Test(arguments: everyWay, [HTTPBody.Length.unknown, .known(0)])
    func sendsAnEmptyStream(tested: Tested, length: HTTPBody.Length) async throws {
        let server = try RawServer(answering: Self.ok)
        defer { server.stop() }
        _ = try await tested.send(.post, server.url, body: Source().body(0, length: length) { _ in [] })
        #expect(server.requests.first?.body == [])
    }

    /// The head and the first chunk arrive while the source has more to say.
    @Test(arguments: Tested.streaming) func sendsChunksAsTheyAreMade(tested: Tested) async throws {
        let first = Signal()
        let server = try RawServer { connection in
            guard let request = connection.head() else { return }
            connection.readBody(of: request) { if $0.contains(UInt8(ascii: "a")) { first.give() } }
            connection.send(Self.ok)
        }
        defer { server.stop() }
        let body = Source().body(2) { number in
            if number == 2 { #expect(await first.wait()) }
            return Array(number == 1 ? "a".utf8 : "b".utf8)
        }
        #expect(try await tested.send(.post, server.url, body: body).head.status == .ok)
    }

    @Test(arguments: Tested.streaming) func holdsBackTheSourceOfASlowServer(tested: Tested) async throws {
        let (isReading, goOn) = (Signal(), Signal())
        let server = try RawServer { connection in
            guard let request = connection.head() else { return }
            isReading.give()
            goOn.block()
            connection.readBody(of: request) { _ in }
            connection.send(Self.ok)
        }
        defer { server.stop() }
        let source = Source()
        let body = source.body(400) { _ in [UInt8](repeating: 1, count: 256 << 10) }
        async let response = tested.send(.post, server.url, body: body)
        await isReading.wait()
        try await Task.sleep(for: .milliseconds(300))
        // What the sockets of both sides hold is some MiB; all of it is 100.
        #expect(source.chunksTaken < 100)
        goOn.give()
        #expect(try await response.head.status == .ok)
        #expect(source.chunksTaken == 400)
    }

    @Test(arguments: everyWay, [2, 4]) func doesNotSendAWrongLength(tested: Tested, chunks: Int) async throws {
        let outcome = Outcome()
        let server = try RawServer { connection in
            guard let request = connection.head() else { return }
            var count = 0
            outcome.report(connection.readBody(of: request) { count += $0.count } ? "complete" : "\(count <= 3)")
        }
        defer { server.stop() }
        let body = Source().body(chunks, length: .known(3)) { _ in [1] }
        let error = await #expect(throws: (any Error).self) {
            _ = try await tested.send(.post, server.url, body: body).body.collect(upTo: 10)
        }
        #expect(error as? HTTPBodyError == .incomplete(expected: 3, found: Int64(chunks)))
        // Of what is too much the server sees nothing, of what is too little no end.
        if chunks < 3, !tested.spools { #expect(await outcome.value == "true") }
    }

    @Test(arguments: everyWay, [HTTPBody.Length.unknown, .known(1000)])
    func passesOnWhatTheSourceThrows(tested: Tested, length: HTTPBody.Length) async throws {
        let outcome = Outcome()
        let server = try RawServer { connection in
            guard let request = connection.head() else { return }
            outcome.report(connection.readBody(of: request) { _ in } ? "complete" : "broken off")
        }
        defer { server.stop() }
        let body = Source().body(3, length: length) { number in
            if number == 3 { throw Source.Failure() }
            return [1, 2]
        }
        await #expect(throws: Source.Failure.self) { _ = try await tested.send(.post, server.url, body: body) }
        if !tested.spools { #expect(await outcome.value == "broken off") }
    }

    /// The server has said all it will say while the source goes on.
    @Test(arguments: Tested.streaming, ["401 Unauthorized", "413 Content Too Large", "500 Oops"])
    func takesAnAnswerThatComesEarly(tested: Tested, status: String) async throws {
        let answered = Signal()
        let server = try RawServer { connection in
            guard connection.head() != nil else { return }
            connection.send(
                "HTTP/1.1 \(status)\r\nWWW-Authenticate: Bearer\r\nContent-Length: 4\r\nConnection: close\r\n\r\nstop"
            )
            answered.give()
            // A server that closes with bytes unread may take its answer back.
            _ = connection.isClosedByPeer(within: 5)
        }
        defer { server.stop() }
        let source = Source()
        let body = source.body(10_000) { number in
            if number == 3 { await answered.wait() }
            if number > 3 { try await Task.sleep(for: .milliseconds(1)) }
            return [UInt8](repeating: 1, count: 1000)
        }
        let response = try await tested.send(.post, server.url, body: body)
        #expect(response.head.status.code == Int(status.prefix(3)))
        #expect(try await response.body.collect(upTo: 10) == Array("stop".utf8))
        #expect(await source.ended.wait())
        #expect(source.chunksTaken < 10_000)
    }

    /// The same where all of the body is there, and more of it than sockets hold.
    @Test(arguments: everyWay, ["401 Unauthorized", "413 Content Too Large", "500 Oops"])
    func takesAnAnswerBeforeAllIsSent(tested: Tested, status: String) async throws {
        let server = try RawServer { connection in
            guard connection.head() != nil else { return }
            connection.send(
                "HTTP/1.1 \(status)\r\nWWW-Authenticate: Bearer\r\nContent-Length: 4\r\nConnection: close\r\n\r\nstop"
            )
            _ = connection.isClosedByPeer(within: 5)
        }
        defer { server.stop() }
        for length in [HTTPBody.Length.known(40_000_000), .unknown] {
            let body = Source().body(40, length: length) { _ in [UInt8](repeating: 1, count: 1_000_000) }
            let response = try await tested.send(.post, server.url, body: body)
            #expect(response.head.status.code == Int(status.prefix(3)))
            #expect(try await response.body.collect(upTo: 10) == Array("stop".utf8))
        }
    }

    @Test(arguments: everyWay) func followsARedirectWithABodyThatCanBeSentAgain(tested: Tested) async throws {
        let server = try RawServer { connection, request in
            if request.target == "/old" {
                connection.send("HTTP/1.1 307 Moved\r\nLocation: /new\r\nContent-Length: 5\r\nConnection: close\r\n\r\nmoved")
            } else {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(request.body.count)\r\n\r\n\(request.text)")
            }
        }
        defer { server.stop() }
        let client = AnyClient(server.url, tested)
        for size in [1, 1_000_000] {
            let again = Source().body(2, iterations: .many) { number in [UInt8](repeating: number == 1 ? 65 : 66, count: size) }
            let text = String(repeating: "A", count: size) + String(repeating: "B", count: size)
            #expect(try await client.text("/old", .post, body: again) == text)
        }
        let once = Source().body(2) { _ in [65] }
        let error = await #expect(throws: UndocumentedStatusError.self) { try await client.text("/old", .post, body: once) }
        #expect(error?.redirect == .bodyCannotBeSentAgain)
        #expect(error.map { String(decoding: $0.response.body, as: UTF8.self) } == "moved")
    }

    @Test(arguments: Tested.streaming) func stopsWhenCancelled(tested: Tested) async throws {
        let closed = Outcome()
        let (started, reading) = (Signal(), Signal())
        let server = try RawServer { connection in
            guard connection.head() != nil else { return }
            started.give()
            closed.report("\(connection.isClosedByPeer(within: 5))")
        }
        defer { server.stop() }
        let source = Source()
        let body = source.body(1_000_000) { _ in
            reading.give()
            try await Task.sleep(for: .milliseconds(2))
            return [UInt8](repeating: 1, count: 100)
        }
        let task = Task { try await tested.send(.post, server.url, body: body) }
        await started.wait()
        await reading.wait()
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(await closed.value == "true")
        #expect(await source.ended.wait())
    }

    /// The source waits for something that does not come, and nobody waits for the source.
    @Test(arguments: Tested.all) func isNotKeptByASourceThatStalls(tested: Tested) async throws {
        let server = try RawServer { connection in
            guard connection.head() != nil else { return }
            if connection.isClosedByPeer(within: 5) { return }
        }
        defer { server.stop() }
        let other = try RawServer(answering: Self.ok)
        defer { other.stop() }
        let (source, stalled) = (Source(), Signal())
        let body = source.body(2) { number in
            if number == 2 {
                stalled.give()
                try await Task.sleep(for: .seconds(60))
            }
            return [1]
        }
        let task = Task { try await tested.send(.post, server.url, body: body) }
        #expect(await stalled.wait())
        // Another call is not held up.
        #expect(try await tested.send(.get, other.url).head.status == .ok)
        task.cancel()
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        #expect(await source.ended.wait())
    }

    /// Requests and responses at the same time: each chunk is answered before the next is made.
    @Test(
        arguments: Tested.allButFoundationNetworking(
            because: "it reads a request's stream on the queue that would receive the response"
        )
    )
    func receivesWhileItSends(tested: Tested) async throws {
        let server = try RawServer { connection in
            guard let request = connection.head() else { return }
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            connection.readBody(of: request) {
                connection.send("\(String($0.count, radix: 16))\r\n\(String(decoding: $0, as: UTF8.self))\r\n")
            }
            connection.send("0\r\n\r\n")
        }
        defer { server.stop() }
        let answered = [Signal(), Signal(), Signal()]
        let body = Source().body(3) { number in
            if number > 1 { #expect(await answered[number - 2].wait()) }
            return Array("\(number)".utf8)
        }
        var text = ""
        for try await chunk in try await tested.send(.post, server.url, body: body).body {
            text += String(decoding: chunk, as: UTF8.self)
            answered[text.count - 1].give()
        }
        #expect(text == "123")
    }
}
