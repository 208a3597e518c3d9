/// A value between backticks, as Markdown shows code within a line.
enum CodeSpan {
    /// The longest text that is shown as a whole.
    private static let limit = 120

    static func text(_ code: String) -> String {
        let line = CommentText(code).oneLine
        let text = line.count <= limit ? line : "\(line.prefix(limit))…"
        guard text.contains("`") else { return "`\(text)`" }
        // The fence is one longer than any row of backticks within.
        let longest = text.split(omittingEmptySubsequences: true) { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        return "\(fence) \(text) \(fence)"
    }
}
