/// Takes a multipart body apart, whatever pieces it comes in (RFC 2046 §5.1.1).
///
/// Bytes go in as they come, events come out. What may be the beginning of a delimiter is held back until it is known, so at most a
/// delimiter's length of a part's content, and its header fields, are kept.
struct MultipartParser: Sendable {
    enum Event: Hashable, Sendable {
        case part(HTTPFields)
        case bytes([UInt8])
        case endOfPart
    }

    /// The most bytes the header fields of a part may have.
    static let headerLimit = 64 << 10
    /// The most spaces that may stand between a boundary and the end of its line.
    private static let paddingLimit = 256

    private enum State {
        case preamble, header
        /// Before the empty line after the header fields, which is part of the delimiter where the part has no content.
        case emptyLine
        case content, epilogue
    }

    private var state = State.preamble
    /// Whether anything but line breaks stands before the first delimiter.
    private var hasPreamble = false
    /// Line break, two hyphens, boundary.
    private let delimiter: [UInt8]
    /// How much of a part's header fields was searched for their end.
    private var searchedHeader = 0
    /// What is not decided yet. The first delimiter needs no line break before it, so one is thought to be there.
    private var buffer = Array("\r\n".utf8)

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the last delimiter was read.
    var isAtEnd: Bool { state == .epilogue }

    /// Takes the next bytes in and adds what they are to `events`.
    mutating func take(_ chunk: [UInt8], into events: inout [Event]) throws(MultipartError) {
        guard state != .epilogue else { return }
        buffer += chunk
        var position = 0
        while let next = try step(from: position, into: &events) { position = next }
        buffer.removeFirst(position)
    }

    /// Says that no more bytes come.
    func finish() throws(MultipartError) {
        guard state == .epilogue else { throw .truncated }
    }

    /// Goes one delimiter or header further.
    ///
    /// - Returns: Where to go on; `nil` where more bytes are needed. What is decided by then is removed from the buffer.
    private mutating func step(from position: Int, into events: inout [Event]) throws(MultipartError) -> Int? {
        switch state {
        case .epilogue: return position < buffer.count ? buffer.count : nil
        case .header: return try header(from: position, into: &events)
        case .emptyLine:
            let search = delimiterSearch(from: position)
            guard search.contentEnd == position else {
                state = .content
                return position + 2
            }
            guard search.found != nil else { return nil }
            state = .content
            return position
        case .preamble, .content:
            let search = delimiterSearch(from: position)
            if state == .content, search.contentEnd > position {
                events.append(.bytes(Array(buffer[position..<search.contentEnd])))
            }
            if state == .preamble, !hasPreamble {
                hasPreamble = buffer[position..<search.contentEnd].contains {
                    $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n")
                }
            }
            guard let found = search.found else { return search.contentEnd > position ? search.contentEnd : nil }
            if state == .preamble, found.isLast, hasPreamble { throw .noPart }
            if state == .content { events.append(.endOfPart) }
            state = found.isLast ? .epilogue : .header
            return found.end
        }
    }

    private struct DelimiterSearch {
        /// Up to here there is no delimiter.
        var contentEnd: Int
        var found: (end: Int, isLast: Bool)?
    }

    private func delimiterSearch(from start: Int) -> DelimiterSearch {
        buffer.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "\r") else {
                    index += 1
                    continue
                }
                var matched = 1
                while matched < delimiter.count, index + matched < bytes.count, bytes[index + matched] == delimiter[matched] {
                    matched += 1
                }
                if matched == delimiter.count {
                    switch Self.lineEnd(after: index + matched, in: bytes) {
                    case .found(let end, let isLast): return DelimiterSearch(contentEnd: index, found: (end, isLast))
                    case .undecided: return DelimiterSearch(contentEnd: index)
                    case .other: break
                    }
                } else if index + matched == bytes.count {
                    return DelimiterSearch(contentEnd: index)
                }
                index += 1
            }
            return DelimiterSearch(contentEnd: bytes.count)
        }
    }

    private enum LineEnd {
        case found(end: Int, isLast: Bool)
        case undecided
        /// The line goes on, so it was no delimiter.
        case other
    }

    private static func lineEnd(after start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> LineEnd {
        guard start < bytes.count else { return .undecided }
        if bytes[start] == UInt8(ascii: "-") {
            guard start + 1 < bytes.count else { return .undecided }
            return bytes[start + 1] == UInt8(ascii: "-") ? .found(end: start + 2, isLast: true) : .other
        }
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
            index += 1
            if index - start > paddingLimit { return .other }
        }
        guard index < bytes.count else { return .undecided }
        guard bytes[index] == UInt8(ascii: "\r") else { return .other }
        guard index + 1 < bytes.count else { return .undecided }
        return bytes[index + 1] == UInt8(ascii: "\n") ? .found(end: index + 2, isLast: false) : .other
    }

    private mutating func header(from start: Int, into events: inout [Event]) throws(MultipartError) -> Int? {
        let end: Int
        if buffer[start...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) {
            end = start
        } else if let found = headerEnd(from: start) {
            end = found
        } else {
            guard buffer.count - start <= Self.headerLimit else { throw .headerTooLarge(limit: Self.headerLimit) }
            searchedHeader = buffer.count - start
            return nil
        }
        searchedHeader = 0
        guard end - start <= Self.headerLimit else { throw .headerTooLarge(limit: Self.headerLimit) }
        events.append(.part(try MultipartHeaderReader(lines: buffer[start..<end]).fields()))
        state = .emptyLine
        return end == start ? start : end + 2
    }

    /// Where the line break of the last field begins.
    private func headerEnd(from start: Int) -> Int? {
        buffer.withUnsafeBufferPointer { bytes in
            let first = start + max(0, searchedHeader - 3)
            guard bytes.count >= first + 4 else { return nil }
            for index in first...(bytes.count - 4) where bytes[index] == UInt8(ascii: "\r") {
                if bytes[index + 1] == UInt8(ascii: "\n"), bytes[index + 2] == UInt8(ascii: "\r"),
                    bytes[index + 3] == UInt8(ascii: "\n")
                {
                    return index
                }
            }
            return nil
        }
    }
}
