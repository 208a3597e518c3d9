extension StaticString {
    /// The string in UTF-8. It lives as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }

    /// Whether these are the bytes of the string.
    func isEqual(to bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = utf8CodeUnitCount
        guard count == bytes.count else { return false }
        let start = utf8Start
        for index in 0..<count where start[index] != bytes[index] { return false }
        return true
    }
}
