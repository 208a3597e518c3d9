import Testing

@testable import LatheRuntime

@Suite struct HTTPBodyTests {
    private func stream(_ chunks: [[UInt8]]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
    }

    @Test func givesBytesAsOneChunk() async throws {
        let body = HTTPBody("héllo")
        #expect(body.length == .known(6))
        #expect(body.iterations == .many)
        for _ in 1...2 {
            var chunks: [[UInt8]] = []
            for try await chunk in body { chunks.append(chunk) }
            #expect(chunks == [Array("héllo".utf8)])
        }
    }

    @Test func givesNoChunkForNoBytes() async throws {
        for try await chunk in HTTPBody([]) { Issue.record("\(chunk)") }
        #expect(HTTPBody([]).length == .known(0))
    }

    @Test func refusesToReadAStreamTwice() async throws {
        let body = HTTPBody(stream([[1, 2], [], [3]]))
        #expect(body.length == .unknown)
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        await #expect(throws: HTTPBodyError.alreadyRead) { try await body.collect(upTo: 3) }
    }

    @Test func readsWhatCanBeReadAgain() async throws {
        let chunks = Repeatable(chunks: [[1], [2, 3]])
        let body = HTTPBody(chunks, length: .known(3), iterations: .many)
        #expect(try await body.collect(upTo: 10) == [1, 2, 3])
        #expect(try await body.collect(upTo: 10) == [1, 2, 3])
    }

    @Test func stopsAtTheLimit() async throws {
        await #expect(throws: HTTPBodyError.tooLarge(limit: 2)) { try await HTTPBody([1, 2, 3]).collect(upTo: 2) }
        let body = HTTPBody(stream([[1], [2], [3]]))
        await #expect(throws: HTTPBodyError.tooLarge(limit: 2)) { try await body.collect(upTo: 2) }
        await #expect(throws: HTTPBodyError.tooLarge(limit: -1)) { try await HTTPBody([1]).collect(upTo: -1) }
        #expect(HTTPBodyError.tooLarge(limit: 2).description == "the body has more than the 2 bytes allowed")
    }

    @Test func doesNotTrustAnAnnouncedLength() async throws {
        let body = HTTPBody(stream([[1]]), length: .known(.max))
        #expect(try await body.collect(upTo: .max) == [1])
    }

    private struct Repeatable: AsyncSequence, Sendable {
        let chunks: [[UInt8]]

        func makeAsyncIterator() -> Iterator { Iterator(rest: chunks[...]) }

        struct Iterator: AsyncIteratorProtocol {
            var rest: ArraySlice<[UInt8]>
            mutating func next() async -> [UInt8]? { rest.popFirst() }
        }
    }
}
