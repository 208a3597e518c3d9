/// A line of a file, or the part of a long one around a place, with what stands under it: a caret, and tildes to the end of the place.
struct SourceExcerpt {
    let text: String
    /// As wide as the text before the place: spaces, and tabs where the text has them.
    let indentation: String
    /// `^`, or `^~~~` for a place of several characters.
    let mark: String

    /// Longest line shown whole, in Unicode scalars. A whole document on one line is common in JSON.
    private static let longest = 160
    /// How much of a longer line stands before the place.
    private static let lead = 60

    /// - Returns: `nil` for a line without text. Only what is shown is decoded: a line may hold ten megabytes.
    init?(of file: SourceFile, at range: SourceRange) {
        let line = file.line(at: Int(range.start))
        guard !line.isEmpty else { return nil }
        let bytes = file.bytes
        let isLong = line.count > 4 * Self.longest || bytes[line].count { !Self.isContinuation($0) } > Self.longest
        let place = min(max(Int(range.start), line.lowerBound), line.upperBound)
        let start = isLong ? Self.step(back: Self.lead, from: place, in: bytes[line]) : line.lowerBound
        let end = isLong ? Self.step(forward: Self.longest, from: start, in: bytes[line]) : line.upperBound
        // A place of several lines is only shown where it begins.
        let endOfPlace = Int(range.end) > line.upperBound ? place : min(max(Int(range.end), place), end)

        let before = Self.scalars(bytes[start..<place])
        let marked = Self.scalars(bytes[place..<endOfPlace])
        let scalars = before + marked + Self.scalars(bytes[endOfPlace..<end])
        let shown = VisibleText.shown(scalars)
        let widths = zip(scalars, shown).map(Self.width)
        text = (start > line.lowerBound ? "…" : "") + shown.joined() + (end < line.upperBound ? "…" : "")
        indentation =
            (start > line.lowerBound ? " " : "")
            + zip(before, widths).map { $0 == "\t" ? "\t" : String(repeating: " ", count: $1) }.joined()
        let marks = widths[before.count..<before.count + marked.count].reduce(0, +)
        mark = "^" + String(repeating: "~", count: max(0, marks - 1))
    }

    private static func step(back count: Int, from place: Int, in line: ArraySlice<UInt8>) -> Int {
        var place = place
        for _ in 0..<count where place > line.startIndex {
            place -= 1
            while place > line.startIndex, isContinuation(line[place]) { place -= 1 }
        }
        return place
    }

    private static func step(forward count: Int, from place: Int, in line: ArraySlice<UInt8>) -> Int {
        var place = place
        for _ in 0..<count where place < line.endIndex {
            place += 1
            while place < line.endIndex, isContinuation(line[place]) { place += 1 }
        }
        return place
    }

    /// Whether a byte goes on with a scalar in UTF-8.
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }

    /// - Parameter shown: the scalar, or its name.
    private static func width(_ scalar: Unicode.Scalar, _ shown: String) -> Int {
        shown.unicodeScalars.count == 1 ? TextWidth.columns(of: scalar) : shown.utf8.count
    }
}
