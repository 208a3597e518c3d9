/// Takes a `text/event-stream` apart, whatever pieces it comes in ("Parsing an event stream" and "Interpreting an event stream" of HTML,
/// §9.2.5 and §9.2.6).
struct EventStreamParser: Sendable {
    /// The most bytes an event may have.
    let limit: Int
    /// The number of the last event that had one; empty where none had.
    private(set) var lastEventID = ""
    /// How long the server wants clients to wait before they come back.
    private(set) var retry: Duration?

    private var lines = LineSplitter()
    private var isAtStart = true
    private var id: String?
    private var name = ""
    private var data: [UInt8] = []
    private var hasData = false
    private var eventRetry: Duration?

    init(limit: Int) { self.limit = limit }

    /// A parser for the connection after this one: it knows the last number and the time to wait, and nothing of what was not complete.
    func restarted() -> EventStreamParser {
        var parser = EventStreamParser(limit: limit)
        parser.lastEventID = lastEventID
        parser.retry = retry
        return parser
    }

    /// Takes the next bytes in and adds the events that are complete to `events`.
    ///
    /// - Throws: `StreamError` where an event is too large.
    mutating func take(_ chunk: [UInt8], into events: inout [ServerSentEvent<String>]) throws(StreamError) {
        var rest = chunk[...]
        while let line = lines.next(from: &rest) { try interpret(line, into: &events) }
        guard lines.heldCount + data.count <= limit else { throw .elementTooLarge(limit: limit) }
    }

    private mutating func interpret(_ line: [UInt8], into events: inout [ServerSentEvent<String>]) throws(StreamError) {
        var line = line[...]
        if isAtStart {
            isAtStart = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        }
        guard !line.isEmpty else { return dispatch(into: &events) }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return try field(line, []) }
        var value = line[(colon + 1)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        try field(line[..<colon], value)
    }

    private mutating func field(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) throws(StreamError) {
        // A line that begins with a colon is a comment: its name is empty.
        switch Field(name) {
        case .event: self.name = String(decoding: value, as: UTF8.self)
        case .data:
            guard data.count + value.count < limit else { throw .elementTooLarge(limit: limit) }
            if hasData { data.append(UInt8(ascii: "\n")) }
            hasData = true
            data += value
        case .id:
            if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        case .retry:
            let digits = String(decoding: value, as: UTF8.self)
            guard !value.isEmpty, value.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return }
            // A number that is too large is a very long time, not an error.
            eventRetry = .milliseconds(min(Int64(digits) ?? .max, 1 << 40))
            retry = eventRetry
        case nil: break
        }
    }

    private enum Field {
        case data, event, id, retry

        init?(_ name: ArraySlice<UInt8>) {
            if name.elementsEqual("data".utf8) {
                self = .data
            } else if name.elementsEqual("event".utf8) {
                self = .event
            } else if name.elementsEqual("id".utf8) {
                self = .id
            } else if name.elementsEqual("retry".utf8) {
                self = .retry
            } else {
                return nil
            }
        }
    }

    private mutating func dispatch(into events: inout [ServerSentEvent<String>]) {
        if let id { lastEventID = id }
        if hasData {
            let event = ServerSentEvent(
                id: lastEventID.isEmpty ? nil : lastEventID,
                name: name.isEmpty ? "message" : name,
                data: String(decoding: data, as: UTF8.self),
                retry: eventRetry
            )
            events.append(event)
        }
        id = nil
        name = ""
        data = []
        hasData = false
        eventRetry = nil
    }
}

/// Finds the lines of a stream: they end with CR LF, LF or CR.
struct LineSplitter: Sendable {
    private var held: [UInt8] = []
    /// Whether the last line ended with a CR, whose LF may still come.
    private var mayEndInLF = false

    /// How many bytes of a line are kept until its end comes.
    var heldCount: Int { held.count }

    /// The next line without its end; `nil` where `bytes` has no end of a line. What it took is removed from `bytes`.
    mutating func next(from bytes: inout ArraySlice<UInt8>) -> [UInt8]? {
        if mayEndInLF, let first = bytes.first {
            mayEndInLF = false
            if first == UInt8(ascii: "\n") { bytes = bytes.dropFirst() }
        }
        guard let end = Self.lineEnd(in: bytes) else {
            held += bytes
            bytes = []
            return nil
        }
        var line = held
        line += bytes[..<end]
        held = []
        mayEndInLF = bytes[end] == UInt8(ascii: "\r")
        bytes = bytes[(end + 1)...]
        return line
    }

    private static func lineEnd(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") || buffer[index] == UInt8(ascii: "\r") {
                return bytes.startIndex + index
            }
            return nil
        }
    }
}
