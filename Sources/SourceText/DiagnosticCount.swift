/// `1 error and 3 warnings`
package struct DiagnosticCount: Hashable, Sendable {
    package var errors: Int
    package var warnings: Int

    package init(_ diagnostics: [Diagnostic]) {
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count - errors
    }

    package init(errors: Int, warnings: Int) {
        self.errors = errors
        self.warnings = warnings
    }

    package static func + (first: DiagnosticCount, second: DiagnosticCount) -> DiagnosticCount {
        DiagnosticCount(errors: first.errors + second.errors, warnings: first.warnings + second.warnings)
    }

    package var text: String {
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.isEmpty ? "no messages" : parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: " and ")
    }
}
