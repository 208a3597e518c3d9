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
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { throw error(.literal) }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] {
            throw error(.literal)
        }
        offset += count
    }
}
