import JSONSyntax

/// The scanner's steps with errors of this module. Where the next value has another type than the one that is wanted, they say so.
extension JSONReader {
    mutating func beginArray() throws(JSONError) -> Bool {
        do { return try scanner.beginArray() } catch { throw error.expected == .array ? mismatch("an array") : failure(error) }
    }

    @inline(__always)
    mutating func nextElement() throws(JSONError) -> Bool {
        do { return try scanner.nextElement() } catch { throw failure(error) }
    }

    mutating func beginObject() throws(JSONError) -> Bool {
        do { return try scanner.beginObject() } catch { throw error.expected == .object ? mismatch("an object") : failure(error) }
    }

    mutating func memberName() throws(JSONError) -> JSONStringToken {
        do { return try scanner.memberName() } catch { throw failure(error) }
    }

    @inline(__always)
    mutating func nextMember() throws(JSONError) -> Bool {
        do { return try scanner.nextMember() } catch { throw failure(error) }
    }

    /// Reads a string.
    ///
    /// - Parameter expected: what it stands for, for the message: "a date".
    mutating func string(_ expected: StaticString = "a string") throws(JSONError) -> JSONStringToken {
        do { return try scanner.string() } catch { throw error.expected == .string ? mismatch(expected) : failure(error) }
    }

    mutating func number(_ expected: StaticString = "a number") throws(JSONError) -> JSONNumberToken {
        scanner.skipWhitespace()
        guard let byte = scanner.nextByte, byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") else {
            throw mismatch(expected)
        }
        do { return try scanner.number() } catch { throw failure(error) }
    }

    mutating func boolean() throws(JSONError) -> Bool {
        scanner.skipWhitespace()
        guard let byte = scanner.nextByte, byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f") else {
            throw mismatch("a boolean")
        }
        do { return try scanner.boolean() } catch { throw failure(error) }
    }

    mutating func nextKind() throws(JSONError) -> JSONKind {
        do { return try scanner.peek() } catch { throw failure(error) }
    }

    func text(of token: JSONStringToken) -> String { scanner.text(of: token) }

    /// The text of a string in UTF-8, without a string where it has no escapes.
    @inline(__always)
    func withBytes<Result>(of token: JSONStringToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard token.hasEscapes else { return body(scanner[token.range]) }
        var text = text(of: token)
        return text.withUTF8(body)
    }

    func text(of token: JSONNumberToken) -> String { String(decoding: scanner[token.range], as: UTF8.self) }

    /// An error about a value of another type than the one that is wanted.
    @inline(never)
    private mutating func mismatch(_ expected: StaticString) -> JSONError {
        do {
            let type = try scanner.nextType()
            return error(.typeMismatch, expected: "\(expected)", found: type.phrase)
        } catch {
            return failure(error)
        }
    }

    /// An error about a string of the right type and the wrong content.
    func unexpected(_ token: JSONStringToken, expected: String) -> JSONError {
        JSONError(.unexpectedValue, expected: expected, found: excerpt(text(of: token)), offset: token.range.lowerBound - 1)
    }

    /// An error about a number that cannot be what is wanted.
    func unexpected(_ token: JSONNumberToken, _ kind: JSONError.Kind, expected: String) -> JSONError {
        let text = text(of: token)
        let found = text.utf8.count > 60 ? "a number of \(text.utf8.count) characters" : text
        return JSONError(kind, expected: expected, found: found, offset: token.range.lowerBound)
    }

    /// A string in quotation marks, cut where it is long.
    private func excerpt(_ text: String) -> String {
        var writer = JSONWriter()
        writer.write(text.count > 60 ? text.prefix(60) + "…" : text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The scanner's error as one of this module.
    @inline(never)
    func failure(_ error: JSONSyntaxError) -> JSONError {
        guard error.expected != .lessNesting else {
            let expected = "at most \(depthLimit) arrays and objects inside each other"
            return JSONError(.limit, expected: expected, found: "more", offset: error.offset)
        }
        return JSONError(
            .syntax,
            expected: error.expected.description,
            found: scanner.found(at: error.offset),
            offset: error.offset
        )
    }
}

extension JSONScanner {
    /// The type of the next value, which stays where it is. Only of a number more than the first byte is read.
    mutating func nextType() throws(JSONSyntaxError) -> JSONType {
        switch try peek() {
        case .null: return .null
        case .boolean: return .boolean
        case .string: return .string
        case .array: return .array
        case .object: return .object
        case .number:
            var ahead = self
            return try ahead.number().integer == .fraction ? .number : .integer
        }
    }
}
