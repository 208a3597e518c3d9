/// How the values of a stream are told from each other.
enum JSONFraming: Hashable, Sendable {
    /// A value a line: `application/jsonl`, `application/x-ndjson`.
    case lines
    /// A record separator before each value: `application/json-seq` (RFC 7464).
    case sequence
}

/// Takes a stream of JSON values apart, whatever pieces it comes in.
struct JSONStreamParser: Sendable {
    let framing: JSONFraming
    /// The most bytes a value may have.
    let limit: Int
    private var held: [UInt8] = []
    private var isAtStart = true
    /// Whether a record separator was read.
    private var isSeparated = false

    init(_ framing: JSONFraming, limit: Int) {
        self.framing = framing
        self.limit = limit
    }

    private static let separator: UInt8 = 0x1E

    /// The text of a value, or why there is none. After `.truncated` the next value can be read, after other errors none.
    typealias Text = Result<[UInt8], StreamError>

    /// Takes the next bytes in and adds the texts of the values that are complete to `values`. What is wrong stands in its place, so that
    /// it does not matter where the stream was cut.
    mutating func take(_ chunk: [UInt8], into values: inout [Text]) {
        do throws(StreamError) {
            try split(chunk, into: &values)
        } catch {
            values.append(.failure(error))
        }
    }

    private mutating func split(_ chunk: [UInt8], into values: inout [Text]) throws(StreamError) {
        let delimiter = framing == .lines ? UInt8(ascii: "\n") : Self.separator
        var rest = chunk[...]
        while let end = rest.firstIndex(of: delimiter) {
            try hold(rest[..<end])
            rest = rest[(end + 1)...]
            try finishValue(into: &values)
            isSeparated = true
        }
        try hold(rest)
    }

    /// Adds the last value, which nothing follows, to `values`.
    mutating func finish(into values: inout [Text]) {
        do throws(StreamError) {
            try finishValue(into: &values)
        } catch {
            values.append(.failure(error))
        }
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) throws(StreamError) {
        guard held.count + bytes.count <= limit else { throw .elementTooLarge(limit: limit) }
        held += bytes
    }

    private mutating func finishValue(into values: inout [Text]) throws(StreamError) {
        var value = held[...]
        held = []
        let isEnded = value.last.map(Self.isSpace) == true
        if isAtStart, value.starts(with: [0xEF, 0xBB, 0xBF]) { value = value.dropFirst(3) }
        isAtStart = false
        value = value.drop { Self.isSpace($0) }
        while let last = value.last, Self.isSpace(last) { value.removeLast() }
        // Empty lines, and separators one after another, are nothing.
        guard !value.isEmpty else { return }
        guard framing == .lines || isSeparated else { throw .noSeparator }
        values.append(framing == .lines || isEnded || Self.showsEnd(value) ? .success(Array(value)) : .failure(.truncated))
    }

    /// Numbers and words show no end of their own: only white space after them says that they are whole (RFC 7464 §2.4).
    private static func showsEnd(_ value: ArraySlice<UInt8>) -> Bool {
        value.first == UInt8(ascii: "{") || value.first == UInt8(ascii: "[") || value.first == UInt8(ascii: "\"")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    }
}
