import SourceText

/// What becomes of warnings: `strict`, and `diagnostics` of the configuration. Errors stay errors.
struct DiagnosticPolicy: Sendable {
    /// What a configuration says about one identifier.
    enum Choice: String, CaseIterable, Sendable {
        /// Its warnings are errors.
        case error
        /// They stay warnings, also where the run is strict.
        case warning
        /// They are not shown.
        case ignore
    }

    /// Whether warnings without a choice are errors.
    var isStrict = false
    var choices: [String: Choice] = [:]

    /// - Returns: the diagnostic as it counts and is shown; `nil` for one that is ignored.
    func applied(to diagnostic: Diagnostic) -> Diagnostic? {
        guard diagnostic.severity == .warning else { return diagnostic }
        switch choices[diagnostic.id] ?? (isStrict ? .error : .warning) {
        case .ignore: return nil
        case .warning: return diagnostic
        case .error:
            var result = diagnostic
            result.severity = .error
            return result
        }
    }
}
