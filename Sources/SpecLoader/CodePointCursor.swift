/// Turns libyaml's positions, which count code points, into byte offsets.
///
/// Remembers where it was: positions come nearly in order, so that a whole file costs one walk over its bytes.
struct CodePointCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var codePoint = 0
    private var offset = 0

    /// - Parameter bytes: valid UTF-8 that outlives the cursor.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The byte offset of the code point with this number; the end where there are not that many.
    mutating func byteOffset(ofCodePoint target: Int) -> Int {
        while codePoint < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
            codePoint += 1
        }
        while codePoint > target, offset > 0 {
            offset -= 1
            while offset > 0, isContinuation(bytes[offset]) { offset -= 1 }
            codePoint -= 1
        }
        return offset
    }

    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
