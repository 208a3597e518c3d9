import Foundation
import LatheRuntime
import LatheURLSession
import RawServer
import Testing

/// Bodies of responses that are read while they arrive.
@Suite struct DownloadTests {
    /// The head and the first chunk are there while the server still has more to say.
    @Test(arguments: Tested.all) func givesChunksAsTheyArrive(tested: Tested) async throws {
        let goOn = Signal()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nX-A: b\r\nConnection: close\r\n\r\nabc")
            goOn.block()
            connection.send("def")
        }
        defer { server.stop() }
        let response = try await tested.send(.get, server.url)
        #expect(response.head.status == .ok)
        #expect(response.head.headerFields[HTTPField.Name("X-A")!] == "b")
        #expect(response.body.length == .known(6))
        #expect(response.body.iterations == .once)
        var chunks: [String] = []
        for try await chunk in response.body {
            if chunks.isEmpty { goOn.give() }
            chunks.append(String(decoding: chunk, as: UTF8.self))
        }
        #expect(chunks == ["abc", "def"])
    }

    /// Reads so slowly that the server is far ahead. The bytes are those that were sent, in their order.
    @Test(arguments: Tested.all, [true, false]) func readsSlowly(tested: Tested, chunked: Bool) async throws {
        let (count, size) = (64, 256 << 10)
        let server = try RawServer { connection, _ in
            let length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: \(count * size)"
            connection.send("HTTP/1.1 200 OK\r\n\(length)\r\n\r\n")
            for number in 0..<count {
                if chunked { connection.send("\(String(size, radix: 16))\r\n") }
                connection.send([UInt8](repeating: UInt8(number), count: size))
                if chunked { connection.send("\r\n") }
            }
            if chunked { connection.send("0\r\n\r\n") }
        }
        defer { server.stop() }
        var (position, isRight) = (0, true)
        for try await chunk in try await tested.send(.get, server.url).body {
            for byte in chunk {
                if Int(byte) != position / size { isRight = false }
                position += 1
            }
            if position < 8 << 20 { try await Task.sleep(for: .milliseconds(2)) }
        }
        #expect(isRight)
        #expect(position == count * size)
    }

    @Test(
        arguments: Tested.allButFoundationNetworking(
            because: "it reads on, whoever reads from it; what is too much goes to a file"
        )
    )
    func holdsBackAFastServer(tested: Tested) async throws {
        let sent = Outcome()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(100 << 20)\r\n\r\n")
            let block = [UInt8](repeating: 1, count: 1 << 20)
            for number in 1...100 where !connection.send(block) { return sent.report("\(number < 50)") }
            sent.report("all")
        }
        defer { server.stop() }
        let response = try await tested.send(.get, server.url)
        try await Task.sleep(for: .milliseconds(300))
        for try await _ in response.body { break }
        #expect(await sent.value == "true")
    }

    @Test(arguments: Tested.all) func endsTheExchangeWhenNobodyReads(tested: Tested) async throws {
        let closed = Outcome()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
            closed.report("\(connection.isClosedByPeer(within: 5))")
        }
        defer { server.stop() }
        _ = try await tested.send(.get, server.url)
        #expect(await closed.value == "true")
    }

    /// The body is still held, its iterator is not.
    @Test(arguments: Tested.all) func endsTheExchangeWhenAReaderStops(tested: Tested) async throws {
        let closed = Outcome()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
            closed.report("\(connection.isClosedByPeer(within: 5))")
        }
        defer { server.stop() }
        let body = try await tested.send(.get, server.url).body
        for try await _ in body { break }
        #expect(await closed.value == "true")
        await #expect(throws: HTTPBodyError.alreadyRead) { for try await _ in body {} }
    }

    @Test(arguments: Tested.all) func usesAConnectionAgain(tested: Tested) async throws {
        let server = try RawServer { connection in
            while connection.request() != nil { connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") }
        }
        defer { server.stop() }
        for _ in 1...3 {
            #expect(try await tested.send(.get, server.url).body.collect(upTo: 10) == Array("ok".utf8))
        }
        #expect(server.connectionCount == 1)
    }

    /// The server closes each connection without a word, so that the next call may meet it open, closing or closed.
    @Test(arguments: Tested.all, [HTTPRequest.Method.get, .post]) func goesOnAfterASilentClose(
        tested: Tested,
        method: HTTPRequest.Method
    ) async throws {
        let server = try RawServer { connection, _ in connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") }
        defer { server.stop() }
        let body = method == .post ? HTTPBody("some") : nil
        var failures = 0
        for number in 1...50 {
            // Half of the calls meet a connection that has just been closed, the others one that has been for a while.
            if number > 25 { try await Task.sleep(for: .milliseconds(20)) }
            do {
                _ = try await tested.send(method, server.url, body: body).body.collect(upTo: 10)
            } catch {
                // What was on its way already when the server closed is not sent again.
                #expect(tested.isFailure(error))
                if number > 25 { failures += 1 }
            }
        }
        #expect(failures < 10)
        #expect(server.requests.count <= 50)
    }

    @Test(arguments: Tested.all) func goesOnAfterAnAbandonedBody(tested: Tested) async throws {
        let server = try RawServer { connection in
            while let request = connection.request() {
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n")
                connection.send(
                    [UInt8](repeating: request.target == "/a" ? 1 : 2, count: request.target == "/a" ? 100_000 : 200_000)
                )
            }
        }
        defer { server.stop() }
        do {
            let body = try await tested.send(.get, server.url, "/a").body
            for try await _ in body { break }
        }
        let body = try await tested.send(.get, server.url, "/b").body.collect(upTo: 1 << 20)
        #expect(body == [UInt8](repeating: 2, count: 200_000))
    }

    @Test(arguments: Tested.all) func stopsWhenCancelled(tested: Tested) async throws {
        let closed = Outcome()
        let reading = Signal()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc")
            closed.report("\(connection.isClosedByPeer(within: 5))")
        }
        defer { server.stop() }
        let task = Task {
            for try await _ in try await tested.send(.get, server.url).body { reading.give() }
        }
        #expect(await reading.wait())
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await closed.value == "true")
    }

    /// Bodies that there are none of, whatever their length says.
    @Test(arguments: Tested.all, [(HTTPRequest.Method.head, "200 OK"), (.get, "304 Not Modified"), (.get, "204 No Content")])
    func readsNoBodyWhereThereIsNone(tested: Tested, exchange: (method: HTTPRequest.Method, status: String)) async throws {
        let server = try RawServer { connection in
            while let request = connection.request() {
                // A 204 must not have a length; some servers send one.
                let length = request.target == "/1" ? "Content-Length: 100\r\n" : ""
                connection.send("HTTP/1.1 \(exchange.status)\r\nX-A: b\r\n\(length)\r\n")
            }
        }
        defer { server.stop() }
        for path in ["/1", "/2"] {
            let response = try await tested.send(exchange.method, server.url, path)
            #expect(response.head.status.code == Int(exchange.status.prefix(3)))
            #expect(response.head.headerFields[HTTPField.Name("X-A")!] == "b")
            #expect(response.body.length == .known(0))
            #expect(try await response.body.collect(upTo: 10) == [])
        }
    }

    /// A body of compressed bytes has no length that says anything of what is read.
    @Test(arguments: Tested.all) func readsCompressedBodies(tested: Tested) async throws {
        // "hello" by gzip.
        let gzip: [UInt8] = [
            0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0, 0x86, 0xA6, 0x10, 0x36, 0x05, 0, 0,
            0,
        ]
        let server = try RawServer { connection, request in
            let isWanted = request["Accept-Encoding"].contains { $0.contains("gzip") }
            let encoding = isWanted ? "Content-Encoding: gzip\r\n" : ""
            let body = isWanted ? gzip : Array("hello".utf8)
            connection.send("HTTP/1.1 200 OK\r\n\(encoding)Content-Length: \(body.count)\r\nConnection: close\r\n\r\n")
            connection.send(body)
        }
        defer { server.stop() }
        #expect(try await tested.send(.get, server.url).body.collect(upTo: 100) == Array("hello".utf8))
    }

    @Test func finishesWhatItStartedWhenItIsGone() async throws {
        let server = try RawServer(answering: "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc")
        defer { server.stop() }
        let tested = Tested(testDescription: "URLSession", transport: URLSessionTransport())
        #expect(try await tested.send(.get, server.url).body.collect(upTo: 10) == Array("abc".utf8))
    }

    @Test func refusesWhatIsNoURL() async throws {
        let bad = TransportRequest(head: HTTPRequest(method: .get, scheme: "http", authority: "[", path: "/"))
        for tested in Tested.all {
            let error = await #expect(throws: (any Error).self) { try await tested.transport.send(bad) }
            #expect(tested.isFailure(error))
        }
    }
}
