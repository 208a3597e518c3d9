import ClientModel
package import Lowering
import OpenAPIDocument
package import SourceText

/// Suggests, as an overlay, which operations could wait for jobs and go through lists.
package struct Suggest {
    /// What came of it.
    package struct Report: Sendable {
        /// For standard output: the overlay, which changes nothing where there is nothing to suggest; empty after an error.
        package var text: String
        /// What the overlay has.
        package var suggestions: [Suggestion]
        package var files: SourceFiles
        package var diagnostics: [Diagnostic]
        package var exitCode: RunReport.ExitCode
    }

    private var inputs = InputReader()
    private var diagnostics = Diagnostics()

    package init() {}

    package consuming func report(_ source: Run.Source) -> Report {
        var this = self
        return LargeStack.run { this.reportOnThread(source) }
    }

    private mutating func reportOnThread(_ source: Run.Source) -> Report {
        let overlay = suggest(source)
        let run = RunReport(files: inputs.files, diagnostics: diagnostics.all, clients: [])
        return Report(
            text: overlay?.text ?? "",
            suggestions: overlay?.suggestions ?? [],
            files: inputs.files,
            diagnostics: diagnostics.all,
            exitCode: run.exitCode
        )
    }

    private mutating func suggest(_ source: Run.Source) -> SuggestionOverlay? {
        guard let configuration = source.configuration(&inputs, diagnostics: &diagnostics) else { return nil }
        let pipeline = Pipeline(configuration: configuration)
        guard let loaded = pipeline.load(&inputs, diagnostics: &diagnostics),
            let model = pipeline.lower(loaded.document, diagnostics: &diagnostics)
        else { return nil }
        let document = loaded.document
        let check = SuggestionCheck(
            pipeline: pipeline,
            root: loaded.linked,
            inputs: inputs,
            title: document.info.title,
            model: model,
            known: Set(diagnostics.all)
        )
        let checked = check.check(Suggester().suggestions(for: document, model: model))
        return SuggestionOverlay(checked.kept, leftOut: checked.leftOut, title: document.info.title, files: inputs.files)
    }
}
