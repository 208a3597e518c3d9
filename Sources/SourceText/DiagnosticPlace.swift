/// Where a diagnostic begins and ends, for formats that want lines and columns.
struct DiagnosticPlace {
    var start: SourcePosition
    /// After the last character.
    var end: SourcePosition
    /// The last character; the first where the place is empty.
    var last: SourcePosition

    init(of range: SourceRange, in files: SourceFiles) {
        let file = files[range.file]
        start = file.position(at: Int(range.start))
        end = file.position(at: Int(range.end))
        // What ends with a line break ends on the line before. The last byte may be in the midst of a scalar (UTF-8).
        var offset = min(Int(range.end), file.bytes.count) - 1
        while offset > Int(range.start), file.bytes[offset] & 0b1100_0000 == 0b1000_0000 { offset -= 1 }
        last = offset > Int(range.start) ? file.position(at: offset) : start
    }
}
