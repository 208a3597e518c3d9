/// The lines of a documentation comment, each beginning with `///`.
struct DocumentationComment: Sendable {
    private(set) var lines: [String] = []
    /// How many columns a line of text has.
    private let width: Int
    private var isInCode = false

    /// - Parameter indentation: The columns before the comment.
    init(indentation: Int) { width = max(40, Code.lineLength - indentation - 4) }

    /// Adds a paragraph or more, after a blank line where there is something before.
    mutating func add(_ text: String?) {
        guard let text else { return }
        let new = DescriptionText(text).lines
        if new.isEmpty { return }
        separate()
        for line in new { wrap(line) }
        closeCode()
    }

    /// Adds an item of a list (`- Parameter id:`) with its text behind it, and the rest of the text below.
    mutating func addItem(_ lead: String, _ text: String, indentation: String = "") {
        let text = DescriptionText(text).lines.filter { !$0.isEmpty }
        wrap(indentation + [lead, text.first ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        for line in text.dropFirst() { wrap("\(indentation)  \(line)") }
        closeCode()
    }

    /// Adds a blank line where there is something before.
    mutating func separate() {
        if !lines.isEmpty { append("") }
    }

    private mutating func append(_ text: String) { lines.append(text.isEmpty ? "///" : "/// \(text)") }

    /// A block of code that a text leaves open would swallow what comes after it.
    private mutating func closeCode() {
        if isInCode { append("```") }
        isInCode = false
    }

    private mutating func wrap(_ line: String) {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("```") { isInCode.toggle() }
        let lead = line.count - text.count
        if line.utf8.count <= width || line.count <= width || isInCode || text.hasPrefix("|") || lead >= width / 2 {
            return append(line)
        }
        var current = String(repeating: " ", count: lead)
        let hanging = String(repeating: " ", count: lead + Self.markerLength(text))
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, current.count + 1 + word.count > width {
                append(current)
                current = hanging
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        append(current)
    }

    /// How far the text of a list's item is from its marker.
    private static func markerLength(_ text: Substring) -> Int {
        text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("+ ") ? 2 : 0
    }
}
