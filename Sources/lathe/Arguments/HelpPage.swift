/// The text of help, for a terminal of 80 columns, whose last one stays empty.
struct HelpPage {
    private static let width = 79
    /// Where explanations begin.
    private static let column = 26

    private(set) var text: String

    init(overview: String, discussion: String, usage: String) {
        let lines = discussion.split(separator: "\n", omittingEmptySubsequences: false)
        let wrapped = lines.flatMap { Self.wrap(String($0), to: Self.width) }
        text = "OVERVIEW: \(overview)\n\n\(wrapped.joined(separator: "\n"))\n\nUSAGE: \(usage)\n"
    }

    /// - Parameter rows: what is explained, and its explanation.
    mutating func addSection(_ title: String, _ rows: [(label: String, explanation: String)]) {
        text += "\n\(title):\n"
        for row in rows {
            let label = "  \(row.label)"
            let space = String(repeating: " ", count: Self.column)
            var lines = Self.wrap(row.explanation, to: Self.width - Self.column)[...]
            // A label that reaches the column has a line of its own.
            text += label
            if label.count < Self.column, let first = lines.popFirst() { text += space.dropFirst(label.count) + first }
            text += "\n" + lines.map { "\(space)\($0)\n" }.joined()
        }
    }

    mutating func addLine(_ line: String) { text += "\n  \(line)\n" }

    /// Breaks a line at spaces where it is too long.
    private static func wrap(_ line: String, to width: Int) -> [String] {
        guard line.count > width else { return [line] }
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
            if !current.isEmpty, current.count + 1 + word.count > width {
                lines.append(current)
                current = ""
            }
            current += current.isEmpty ? word : " \(word)"
        }
        return lines + [current]
    }
}
