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

    /// Everything on one line.
    var oneLine: String { lines.filter { !$0.isEmpty }.joined(separator: " ") }
}
