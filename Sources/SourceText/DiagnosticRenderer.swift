/// Turns diagnostics into text for people, or what programs read.
///
/// Sorted by file (in the order they were read), then by place; what has no place comes first. A diagnostic that was found twice,
/// through two references to one thing, is shown once.
package struct DiagnosticRenderer: Sendable {
    package enum Format: String, Hashable, Sendable, CaseIterable {
        /// Like a compiler's, with the line it is about.
        case text
        /// One JSON object a line (JSON Lines); see `JSONDiagnosticWriter` for the members.
        case json
        /// Workflow commands of GitHub Actions, which become annotations; errors first, since GitHub shows a few of each step.
        case github
        /// A log in SARIF 2.1.0.
        case sarif
    }

    private let files: SourceFiles
    private let format: Format
    private let isColored: Bool
    private let folds: Bool
    private let tool: DiagnosticTool

    /// - Parameters:
    ///   - isColored: whether to use ANSI escape sequences; only the text format does.
    ///   - folds: whether the text format leaves out many warnings of one kind and counts all at the end; no other format does.
    ///   - tool: what SARIF says about the tool and its rules.
    package init(
        files: SourceFiles,
        format: Format = .text,
        isColored: Bool = false,
        folds: Bool = false,
        tool: DiagnosticTool = DiagnosticTool(name: "lathe", version: "0.0.0") { _ in nil }
    ) {
        self.files = files
        self.format = format
        self.isColored = isColored
        self.folds = folds
        self.tool = tool
    }

    /// The text, each line ended by a line feed; empty without diagnostics, but for SARIF, which always is a log.
    package func render(_ diagnostics: [Diagnostic]) -> String {
        let sorted = Diagnostics.unique(diagnostics).sorted { isBefore($0, $1) }
        switch format {
        case .text:
            let writer = TextDiagnosticWriter(files: files, isColored: isColored)
            return folds ? folded(sorted, writer) : sorted.map(writer.text).joined()
        case .json:
            let writer = JSONDiagnosticWriter(files: files)
            return sorted.map { writer.line($0) + "\n" }.joined()
        case .github:
            let writer = GitHubDiagnosticWriter(files: files)
            let errorsFirst = sorted.filter { $0.severity == .error } + sorted.filter { $0.severity != .error }
            return errorsFirst.map { writer.line($0) + "\n" }.joined()
        case .sarif: return SARIFDiagnosticWriter(files: files, tool: tool).text(sorted)
        }
    }

    private func folded(_ sorted: [Diagnostic], _ writer: TextDiagnosticWriter) -> String {
        let fold = DiagnosticFold(sorted)
        var text = fold.shown.map(writer.text).joined()
        if !fold.folded.isEmpty {
            let rest = fold.folded.map { "\($0.count) \($0.id)" }.joined(separator: ", ")
            text += "not shown: \(rest); --verbose shows all\n"
        }
        if sorted.count > 1 { text += DiagnosticCount(sorted).text + "\n" }
        return text
    }

    private func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        guard let first = a.location else { return b.location != nil }
        guard let second = b.location else { return false }
        return (first.file, first.start) < (second.file, second.start)
    }
}
