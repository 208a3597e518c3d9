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
        let text = line.utf8.drop { $0 == 0x20 }
        if text.starts(with: "```".utf8) { isInCode.toggle() }
        let lead = line.utf8.count - text.count
        // Columns of ASCII are bytes, which need not be put together to characters to be counted.
        let isASCII = text.allSatisfy { $0 < 0x80 }
        let columns = { (part: Substring) in isASCII ? part.utf8.count : part.count }
        if line.utf8.count <= width || columns(line[...]) <= width || isInCode || text.first == UInt8(ascii: "|")
            || lead >= width / 2
        {
            return append(line)
        }
        let words = isASCII ? text.split(separator: 0x20).map { Substring($0) } : Substring(text).split(separator: " ")
        let hanging = String(repeating: " ", count: lead + Self.markerLength(text))
        var current = String(repeating: " ", count: lead)
        var isEmpty = true
        for word in words {
            if !isEmpty, columns(current[...]) + 1 + columns(word) > width {
                append(current)
                current = hanging
                isEmpty = true
            }
            if !isEmpty { current += " " }
            current += word
            isEmpty = false
        }
        append(current)
    }

    /// How far the text of a list's item is from its marker.
    private static func markerLength(_ text: Substring.UTF8View) -> Int {
        guard let mark = text.first, "-*+".utf8.contains(mark) else { return 0 }
        return text.dropFirst().first == 0x20 ? 2 : 0
    }
}
