/// A line of a file, or the part of a long one around a column, with what has to stand before a caret under it.
struct SourceExcerpt {
    let text: String
    /// As wide as the text before the column: spaces, and tabs where the text has them.
    let indentation: String

    /// Longest line shown whole, in Unicode scalars. A whole document on one line is common in JSON.
    private static let longest = 160
    /// How much of a longer line stands before the column.
    private static let lead = 60

    /// - Parameter column: counted from 1 in Unicode scalars.
    init(line: String, column: Int) {
        let scalars = Array(line.unicodeScalars)
        let place = min(max(column - 1, 0), scalars.count)
        guard scalars.count > Self.longest else {
            text = line
            indentation = Self.blank(scalars[..<place])
            return
        }
        let start = max(0, place - Self.lead)
        let end = min(scalars.count, start + Self.longest)
        let before = start > 0 ? "…" : ""
        text = before + Self.string(scalars[start..<end]) + (end < scalars.count ? "…" : "")
        indentation = Self.blank(before.unicodeScalars) + Self.blank(scalars[start..<place])
    }

    private static func blank(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        string(scalars.map { $0 == "\t" ? "\t" : " " })
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
