extension JSONScanner {
    /// Opens an array.
    ///
    /// - Returns: whether an element follows. If not, the array has been closed.
    @inlinable
    package mutating func beginArray() throws(JSONSyntaxError) -> Bool {
        guard consume(UInt8(ascii: "[")) else { throw error(.array) }
        try descend()
        guard consume(UInt8(ascii: "]")) else { return true }
        remainingDepth += 1
        return false
    }

    /// Goes on after an element.
    ///
    /// - Returns: whether another element follows. If not, the array has been closed.
    @inlinable
    @inline(__always)
    package mutating func nextElement() throws(JSONSyntaxError) -> Bool {
        if consume(UInt8(ascii: ",")) { return true }
        guard consume(UInt8(ascii: "]")) else { throw error(.commaOrBracket) }
        remainingDepth += 1
        return false
    }

    /// Opens an object.
    ///
    /// - Returns: whether a member follows. If not, the object has been closed.
    @inlinable
    package mutating func beginObject() throws(JSONSyntaxError) -> Bool {
        guard consume(UInt8(ascii: "{")) else { throw error(.object) }
        try descend()
        guard consume(UInt8(ascii: "}")) else { return true }
        remainingDepth += 1
        return false
    }

    /// Reads the name of a member and the colon after it.
    @inlinable
    package mutating func memberName() throws(JSONSyntaxError) -> JSONStringToken {
        if let name = plainMemberName() { return name }
        skipWhitespace()
        guard nextByte == UInt8(ascii: "\"") else { throw error(.memberName) }
        let name = try string()
        guard consume(UInt8(ascii: ":")) else { throw error(.colon) }
        return name
    }

    /// Reads the name of a member and the colon after it, as most are written: in ASCII, without escapes and without white space.
    ///
    /// - Returns: `nil` for other names, which `memberName()` reads. Then the scanner stays where it is.
    @inlinable
    @inline(__always)
    package mutating func plainMemberName() -> JSONStringToken? {
        guard nextByte == UInt8(ascii: "\"") else { return nil }
        let quote = offset
        offset &+= 1
        skipPlainText()
        let end = offset
        guard bytes.count &- end >= 2, bytes[end] == UInt8(ascii: "\""), bytes[end &+ 1] == UInt8(ascii: ":") else {
            offset = quote
            return nil
        }
        offset = end &+ 2
        return JSONStringToken(range: quote &+ 1..<end, hasEscapes: false, isASCII: true)
    }

    /// Goes on after a member.
    ///
    /// - Returns: whether another member follows. If not, the object has been closed.
    @inlinable
    @inline(__always)
    package mutating func nextMember() throws(JSONSyntaxError) -> Bool {
        if consume(UInt8(ascii: ",")) { return true }
        guard consume(UInt8(ascii: "}")) else { throw error(.commaOrBrace) }
        remainingDepth += 1
        return false
    }

    /// Counts an array or object that has just been opened.
    @inlinable
    package mutating func descend() throws(JSONSyntaxError) {
        guard remainingDepth > 0 else { throw JSONSyntaxError(.lessNesting, at: offset - 1) }
        remainingDepth -= 1
    }

    /// Passes over a value of any kind and checks its grammar. Nesting costs no stack: only the limit bounds it.
    package mutating func skipValue() throws(JSONSyntaxError) {
        // One bit a level: whether it is an object. The limit is usually small, so this is usually one or two words.
        var levels = NestingLevels()
        while true {
            var isOpen = false
            switch try peek() {
            case .array:
                isOpen = try beginArray()
                if isOpen { levels.push(isObject: false) }
            case .object:
                isOpen = try beginObject()
                if isOpen {
                    levels.push(isObject: true)
                    _ = try memberName()
                }
            case .string: _ = try string()
            case .number: _ = try number()
            case .boolean: _ = try boolean()
            case .null: try null()
            }
            // A value ends here, unless a new one has been opened; it may be the last of several levels.
            while !isOpen {
                guard let isObject = levels.top else { return }
                if isObject {
                    isOpen = try nextMember()
                    if isOpen { _ = try memberName() }
                } else {
                    isOpen = try nextElement()
                }
                if !isOpen { levels.pop() }
            }
        }
    }
}
