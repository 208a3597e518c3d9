/// Writes the parts of a multipart body one after another.
struct MultipartWriter: Sendable {
    let boundary: String
    let segments: [MultipartSegment]

    /// The whole body. It is bytes in memory where all of its parts are.
    var body: HTTPBody {
        let pieces = pieces
        if let bytes = Self.bytes(of: pieces) { return HTTPBody(bytes) }
        let iterations: HTTPBody.Iterations = pieces.allSatisfy { $0.iterations == .many } ? .many : .once
        return HTTPBody(MultipartChunks(pieces: pieces), length: Self.length(of: pieces), iterations: iterations)
    }

    /// Delimiters, heads and contents. Every delimiter but the first begins with the line break that belongs to it.
    private var pieces: [HTTPBody] {
        var pieces: [HTTPBody] = []
        var isFirst = true
        for segment in segments {
            switch segment {
            case .head(let head):
                pieces.append(HTTPBody(Array("\(isFirst ? "" : "\r\n")--\(boundary)\r\n".utf8) + head))
                isFirst = false
            case .content(let body):
                pieces.append(body)
            }
        }
        pieces.append(HTTPBody(Array("\(isFirst ? "" : "\r\n")--\(boundary)--\r\n".utf8)))
        return pieces
    }

    private static func bytes(of pieces: [HTTPBody]) -> [UInt8]? {
        var all: [UInt8] = []
        for piece in pieces {
            guard let bytes = piece.bytes else { return nil }
            all += bytes
        }
        return all
    }

    private static func length(of pieces: [HTTPBody]) -> HTTPBody.Length {
        var total: Int64 = 0
        for piece in pieces {
            guard case .known(let count) = piece.length else { return .unknown }
            let (sum, overflows) = total.addingReportingOverflow(count)
            if overflows { return .unknown }
            total = sum
        }
        return .known(total)
    }
}

/// The chunks of several bodies, one body after another.
struct MultipartChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let pieces: [HTTPBody]

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: pieces[...]) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var pieces: ArraySlice<HTTPBody>
        private var current: HTTPBody.AsyncIterator?

        init(pieces: ArraySlice<HTTPBody>) { self.pieces = pieces }

        mutating func next() async throws -> [UInt8]? {
            while true {
                if let chunk = try await current?.next() {
                    if !chunk.isEmpty { return chunk }
                    continue
                }
                guard let piece = pieces.popFirst() else { return nil }
                current = piece.makeAsyncIterator()
            }
        }
    }
}
