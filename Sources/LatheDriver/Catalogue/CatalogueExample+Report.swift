import SourceText

extension CatalogueExample {
    /// What Lathe prints for the example; `nil` where that takes files on a disk.
    ///
    /// Nothing is read from the disk, so that it says the same everywhere.
    package var message: String? {
        guard absence == nil, mode == .validate else { return nil }
        let run = completed.reduce(Run(.validate)) { $0.with($1.text, for: $1.name) }
        let report = run.report([.file(Self.configuration)])
        return DiagnosticRenderer(files: report.files).render(report.diagnostics)
    }
}
