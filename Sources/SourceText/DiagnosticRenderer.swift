/// Turns diagnostics into text for people or lines of JSON for programs.
///
/// Sorted by file (in the order they were read), then by place; what has no place comes first. A diagnostic that was found twice,
/// through two references to one thing, is shown once.
package struct DiagnosticRenderer: Sendable {
    package enum Format: String, Hashable, Sendable, CaseIterable {
        /// Like a compiler's, with the line it is about.
        case text
        /// One JSON object a line (JSON Lines); see `JSONDiagnosticWriter` for the members.
        case json
    }

    private let files: SourceFiles
    private let format: Format
    private let isColored: Bool

    /// - Parameter isColored: whether to use ANSI escape sequences; only the text format does.
    package init(files: SourceFiles, format: Format = .text, isColored: Bool = false) {
        self.files = files
        self.format = format
        self.isColored = isColored
    }

    /// The text, each line ended by a line feed; empty without diagnostics.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        let sorted = Diagnostics.unique(diagnostics).sorted { isBefore($0, $1) }
        switch format {
        case .text:
            let writer = TextDiagnosticWriter(files: files, isColored: isColored)
            return sorted.map(writer.text).joined()
        case .json:
            let writer = JSONDiagnosticWriter(files: files)
            return sorted.map { writer.line($0) + "\n" }.joined()
        }
    }

    private func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        guard let first = a.location else { return b.location != nil }
        guard let second = b.location else { return false }
        return (first.file, first.start) < (second.file, second.start)
    }
}
