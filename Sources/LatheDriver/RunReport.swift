package import SourceText

/// What came of a run.
package struct RunReport: Sendable {
    /// The files that were read, for the places of the diagnostics.
    package var files: SourceFiles
    /// As the configurations want to see them.
    package var diagnostics: [Diagnostic]
    /// Warnings that a configuration does not want to see.
    package var ignored: [Diagnostic] = []
    /// One a client, in the order of the configurations; only those that got to the end of what was asked for.
    package var clients: [ClientSummary]

    /// What the run looked at and left; `nil` where it wrote no files, or could do something else the next time.
    var trace: RunTrace?

    /// How the process ends.
    package var exitCode: ExitCode {
        let errors = diagnostics.filter { $0.severity == .error }
        if errors.contains(where: { $0.kind == .internal }) { return .internalError }
        return errors.isEmpty ? .success : .failure
    }

    /// The exit codes of the command line; wrong usage has 64 (EX_USAGE of sysexits.h).
    package enum ExitCode: Int32, Sendable {
        /// Clean, or warnings.
        case success = 0
        /// Errors in the document or configuration, or files out of date.
        case failure = 1
        /// EX_SOFTWARE: Lathe is wrong.
        case internalError = 70
    }
}
