/// Text of a document made fit for comments: lines without anything that ends a comment or hides what a reader sees.
struct CommentText: Sendable {
    /// Without blank lines at the beginning and the end, and without two in a row.
    let lines: [String]

    init(_ text: String) {
        // Most texts are one plain sentence.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), text.utf8.last != 0x20 {
            lines = text.isEmpty ? [] : [text]
            return
        }
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
            lines = Self.lines(ofPlain: text)
            return
        }
        var lines: [String] = []
        var line = ""
        var previous: Unicode.Scalar = " "
        func endLine() {
            while line.last?.isWhitespace == true { line.removeLast() }
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(line) }
            line = ""
        }
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar.value {
            case 0x0A where previous == "\r": continue
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: endLine()
            case 0x09: line += "    "
            default: if !scalar.isInvisible { line.unicodeScalars.append(scalar) }
            }
        }
        endLine()
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }

    /// The same for ASCII that shows everything, byte by byte: as nearly all texts are that are not one line.
    private static func lines(ofPlain text: String) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var previous: UInt8 = 0
        func endLine() {
            while line.last == 0x20 { line.removeLast() }
            if !line.isEmpty || lines.last?.isEmpty == false { lines.append(String(decoding: line, as: UTF8.self)) }
            line.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case 0x0A where previous == 0x0D: break
            case 0x0A, 0x0D: endLine()
            case 0x09: line += [0x20, 0x20, 0x20, 0x20]
            default: line.append(byte)
            }
            previous = byte
        }
        endLine()
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Everything on one line.
    var oneLine: String { lines.filter { !$0.isEmpty }.joined(separator: " ") }
}
