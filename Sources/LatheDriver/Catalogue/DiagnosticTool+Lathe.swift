package import SourceText

extension DiagnosticTool {
    /// Lathe with what its catalogue says.
    package static let lathe = DiagnosticTool(name: "lathe", version: LatheVersion.current) { id in
        Catalogue[id].map { DiagnosticTool.Rule(summary: $0.meaning, advice: $0.advice, page: CatalogueText().section(of: $0)) }
    }
}
