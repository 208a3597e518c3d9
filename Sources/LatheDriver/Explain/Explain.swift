import ClientModel
import Lowering
package import SourceText

/// Says how the unions of a client are told apart.
package struct Explain {
    /// What came of it.
    package struct Report: Sendable {
        /// For standard output.
        package var text: String
        package var files: SourceFiles
        package var diagnostics: [Diagnostic]
        package var exitCode: RunReport.ExitCode
    }

    private var inputs = InputReader()
    private var diagnostics = Diagnostics()

    package init() {}

    /// - Parameter query: a JSON pointer into the document or the name of a Swift type; `nil` for a line about every union.
    package consuming func report(_ source: Run.Source, query: String?) -> Report {
        var this = self
        return LargeStack.run { this.reportOnThread(source, query: query) }
    }

    private mutating func reportOnThread(_ source: Run.Source, query: String?) -> Report {
        let text = explain(source, query: query) ?? ""
        let run = RunReport(files: inputs.files, diagnostics: diagnostics.all, clients: [])
        return Report(text: text, files: inputs.files, diagnostics: diagnostics.all, exitCode: run.exitCode)
    }

    private mutating func explain(_ source: Run.Source, query: String?) -> String? {
        guard let configuration = source.configuration(&inputs, diagnostics: &diagnostics) else { return nil }
        let pipeline = Pipeline(configuration: configuration)
        guard let loaded = pipeline.load(&inputs, diagnostics: &diagnostics),
            let lowered = pipeline.lowerExplaining(loaded.document, diagnostics: &diagnostics)
        else { return nil }
        let pointers = NodePointers(loaded.root)
        let text = UnionText(model: lowered.model, files: inputs.files, pointers: pointers)
        let unions = lowered.explanations.sorted { ($0.range.file, $0.range.start) < ($1.range.file, $1.range.start) }
        guard let query else { return unions.map { text.line($0) + "\n" }.joined() }
        let found = find(query, among: unions, text: text, pointers: pointers)
        if found.isEmpty {
            diagnostics.error(
                "unknown-union",
                "no union of the client is at '\(query)'",
                at: nil,
                fix: "lathe explain without a pointer lists all that there are"
            )
        }
        return found.map(text.text).joined(separator: "\n")
    }

    private func find(
        _ query: String,
        among unions: [UnionExplanation],
        text: UnionText,
        pointers: NodePointers
    ) -> [UnionExplanation] {
        if query.hasPrefix("/") || query.hasPrefix("#") {
            for range in pointers.ranges(at: query) {
                let found = unions.filter { $0.range == range }
                if !found.isEmpty { return found }
            }
            return []
        }
        let exact = unions.filter { text.name($0.type) == query }
        return exact.isEmpty ? unions.filter { text.name($0.type).hasSuffix(".\(query)") } : exact
    }
}
