/// A file that was read: its path as the user wrote it, and its bytes.
///
/// A class so that positions can be had late and cheaply from every stage without copying the bytes.
package final class SourceFile: Sendable {
    /// The path to show in messages: as given on the command line or in the configuration, not made absolute.
    package let path: String
    /// The content as it was read.
    package let bytes: [UInt8]
    /// Byte offset of the first byte of each line; never empty. A byte-order mark is no part of the first line.
    private let lineStarts: [Int]
    /// How many Unicode scalars begin before every block of bytes: a whole document can be one line, and have a thousand messages.
    private let scalarsBefore: [Int]
    /// How many bytes a block has.
    private static let blockSize = 256

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(UInt8(ascii: "\n"))
            var start = 0
            while let offset = search.first(in: buffer, from: start) {
                start = offset + 1
                starts.append(start)
            }
        }
        self.lineStarts = starts
        var counts: [Int] = []
        var count = 0
        bytes.withUnsafeBufferPointer { buffer in
            for start in stride(from: 0, to: buffer.count + 1, by: Self.blockSize) {
                counts.append(count)
                let end = min(start + Self.blockSize, buffer.count)
                // Without a branch or a trap, of which the compiler makes several bytes at a time.
                for index in start..<end { count &+= buffer[index] & 0b1100_0000 == 0b1000_0000 ? 0 : 1 }
            }
        }
        scalarsBefore = counts
    }

    /// Where a byte offset is. Offsets past the end give the position after the last byte.
    package func position(at offset: Int) -> SourcePosition {
        let offset = min(max(offset, lineStarts[0]), bytes.count)
        let line = lineIndex(containing: offset)
        return SourcePosition(line: line + 1, column: scalars(before: offset) - scalars(before: lineStarts[line]) + 1)
    }

    /// How many Unicode scalars begin before an offset.
    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.blockSize
        let rest = bytes[(block * Self.blockSize)..<offset]
        return scalarsBefore[block] + rest.count { $0 & 0b1100_0000 != 0b1000_0000 }
    }

    /// The byte offset of a position; the end of its line or of the file where there is no such place.
    package func offset(of position: SourcePosition) -> Int {
        guard position.line >= 1 else { return lineStarts[0] }
        guard position.line <= lineStarts.count else { return bytes.count }
        var offset = lineStarts[position.line - 1]
        let end = position.line < lineStarts.count ? lineStarts[position.line] - 1 : bytes.count
        for _ in 1..<max(1, position.column) where offset < end {
            offset += 1
            while offset < end, bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
        }
        return offset
    }

    /// The bytes of the line that holds an offset, without its line break.
    package func line(at offset: Int) -> Range<Int> {
        let index = lineIndex(containing: min(max(offset, lineStarts[0]), bytes.count))
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    /// Index of the last line that starts at or before the offset.
    private func lineIndex(containing offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
