extension JSONScanner {
    /// Reads `true` or `false`.
    @inlinable
    package mutating func boolean() throws(JSONSyntaxError) -> Bool {
        skipWhitespace()
        if nextByte == UInt8(ascii: "t") {
            try literal("true")
            return true
        }
        try literal("false")
        return false
    }

    /// Reads `null`.
    @inlinable
    package mutating func null() throws(JSONSyntaxError) {
        skipWhitespace()
        try literal("null")
    }

    /// Reads the letters of a literal. What follows them is the caller's business.
    @usableFromInline
    package mutating func literal(_ text: StaticString) throws(JSONSyntaxError) {
        guard consume(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) else { throw error(.literal) }
    }
}
