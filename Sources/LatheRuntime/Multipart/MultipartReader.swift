/// Reads a multipart body for those who read its parts, in turn.
actor MultipartReader {
    private var parser: MultipartParser
    private var events: [MultipartParser.Event] = []
    private var nextEvent = 0
    /// `nil` while someone reads from it.
    private var source: HeldIterator?
    private var isAtEnd = false
    /// What is wrong behind these events.
    private var failure: MultipartError?
    /// The number of the part whose content comes now, from 1; the count of all parts so far.
    private var current = 0
    private var isInPart = false
    private var decoder = TransferDecoder(nil)

    init(_ body: HTTPBody, boundary: String) {
        source = HeldIterator(body)
        parser = MultipartParser(boundary: boundary)
    }

    /// Passes over the rest of the part and goes to the next one; `nil` after the last.
    func nextPart() async throws -> (number: Int, headerFields: HTTPFields)? {
        while let event = try await event() {
            guard case .part(let fields) = event else {
                if event == .endOfPart { isInPart = false }
                continue
            }
            current += 1
            isInPart = true
            decoder = TransferDecoder(fields[values: .contentTransferEncoding].first)
            return (current, fields)
        }
        return nil
    }

    /// The next bytes of part `number`; `nil` at its end.
    func nextBytes(of number: Int) async throws -> [UInt8]? {
        guard number == current else { throw MultipartError.passedOver }
        while isInPart, let event = try await event() {
            switch event {
            case .bytes(let bytes):
                let decoded = try decoder.decode(bytes)
                if !decoded.isEmpty { return decoded }
            case .endOfPart:
                isInPart = false
                let rest = try decoder.finish()
                return rest.isEmpty ? nil : rest
            case .part: break
            }
        }
        return nil
    }

    private func event() async throws -> MultipartParser.Event? {
        while nextEvent == events.count {
            if let failure {
                self.failure = nil
                isAtEnd = true
                throw failure
            }
            // What follows the last boundary says nothing, so it is not waited for.
            guard !isAtEnd, !parser.isAtEnd else { return nil }
            events = []
            nextEvent = 0
            guard var held = source else { throw HTTPBodyError.readTwiceAtOnce }
            source = nil
            let chunk: [UInt8]?
            do {
                chunk = try await held.next()
            } catch {
                // Nothing follows an error. Whoever asks again is not to be told that there are two readers.
                isAtEnd = true
                throw error
            }
            source = held
            if let chunk {
                do throws(MultipartError) {
                    try parser.take(chunk, into: &events)
                } catch {
                    // What came before it is read first, so that it does not matter where the body was cut.
                    failure = error
                }
            } else {
                // A reader that was cancelled sees the end of what it reads.
                try Task.checkCancellation()
                isAtEnd = true
                try parser.finish()
            }
        }
        defer { nextEvent += 1 }
        return events[nextEvent]
    }
}

extension HTTPField.Name {
    /// `Content-Transfer-Encoding` (RFC 2045 §6).
    static var contentTransferEncoding: HTTPField.Name { HTTPField.Name(parsed: "content-transfer-encoding") ?? .contentEncoding }
}
