extension StaticString {
    /// The string in UTF-8. It lives as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }

    /// Whether these are the bytes of the string.
    @inline(__always)
    func isEqual(to bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = utf8CodeUnitCount
        guard count == bytes.count, let start = bytes.baseAddress else { return count == bytes.count }
        let (left, right) = (UnsafeRawPointer(utf8Start), UnsafeRawPointer(start))
        // The last word overlaps the one before it.
        if count >= 8 {
            var place = 0
            while place < count {
                place = min(place, count &- 8)
                guard
                    left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                        == right.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                else { return false }
                place &+= 8
            }
            return true
        }
        if count >= 4 {
            return left.loadUnaligned(as: UInt32.self) == right.loadUnaligned(as: UInt32.self)
                && left.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
                    == right.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        }
        for index in 0..<count where utf8Start[index] != start[index] { return false }
        return true
    }
}
