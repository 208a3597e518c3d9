import Foundation
import LatheRuntime
import LatheTesting
import RawServer
import Testing

/// Streams of events in pieces that no event looks like.
@Suite struct EventTests {
    private static let count = 10_000
    private static let length = event(0).count

    private static func event(_ number: Int) -> [UInt8] {
        let digits = "\(number)"
        let padded = String(repeating: "0", count: 5 - digits.count) + digits
        return Array("id: \(padded)\r\nevent: número\ndata: é\(padded)\ndata: {}\r\n\n".utf8)
    }

    /// Ten thousand events, each in two pieces: the first ends one byte later than the one of the event before.
    private static let pieces: [[UInt8]] = (0..<count).flatMap { number in
        let event = event(number)
        let split = number % length
        return [Array(event[..<split]), Array(event[split...])]
    }

    private func check(_ transport: any ClientTransport, _ url: String) async throws {
        let core = ClientCore(server: url, credentials: [], transport: transport)
        let events = try await core.with { $0.streams.reconnection = nil }.events(of: OperationCall("watch", .get, "/"), at: 200)
        var number = 0
        for try await event in events {
            let padded = String(String(100_000 + number).dropFirst())
            guard event.id == padded, event.name == "número", event.data == "é\(padded)\n{}" else {
                Issue.record("event \(number) is \(event)")
                return
            }
            number += 1
        }
        #expect(number == Self.count)
    }

    @Test(arguments: Tested.all) func readsEventsInPieces(tested: Tested) async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
            for piece in Self.pieces where !piece.isEmpty {
                connection.send(Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8))
            }
            connection.send("0\r\n\r\n")
        }
        defer { server.stop() }
        try await check(tested.transport, server.url)
    }

    /// Every byte comes by itself: as a chunk over HTTP, and as such in memory.
    @Test(arguments: Tested.all) func readsEventsByteByByte(tested: Tested) async throws {
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
            for number in 0..<Self.count {
                connection.send(Self.event(number).flatMap { Array("1\r\n".utf8) + [$0] + Array("\r\n".utf8) })
            }
            connection.send("0\r\n\r\n")
        }
        defer { server.stop() }
        try await check(tested.transport, server.url)
    }

    @Test(arguments: [true, false]) func readsEventsInMemory(byteByByte: Bool) async throws {
        let transport = InMemoryTransport { _ in
            let pieces = byteByByte ? (0..<Self.count).flatMap { Self.event($0).map { [$0] } } : Self.pieces
            let chunks = AsyncStream { continuation in
                for piece in pieces { continuation.yield(piece) }
                continuation.finish()
            }
            return .content(HTTPBody(chunks), type: "text/event-stream")
        }
        try await check(transport, "http://127.0.0.1")
    }

    /// An event is there before the next one is sent.
    @Test(arguments: Tested.all) func givesEventsAsTheyCome(tested: Tested) async throws {
        let read = Signal()
        let server = try RawServer { connection, _ in
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n")
            for number in 1...3 {
                connection.send("data: \(number)\n\n")
                guard read.block() else { return }
            }
        }
        defer { server.stop() }
        let core = ClientCore(server: server.url, credentials: [], transport: tested.transport)
        var data: [String] = []
        for try await event in try await core.with({ $0.streams.reconnection = nil }).events(
            of: OperationCall("watch", .get, "/"),
            at: 200
        ) {
            data.append(event.data)
            read.give()
        }
        #expect(data == ["1", "2", "3"])
    }
}

extension ClientCore {
    fileprivate func with(_ change: (inout ClientOptions) -> Void) -> ClientCore {
        var copy = self
        change(&copy.options)
        return copy
    }
}
