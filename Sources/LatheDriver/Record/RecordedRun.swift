/// A run of `generate` that need not be done when nothing has changed since it was done.
package struct RecordedRun: Sendable {
    private let key: String
    private let folder: RecordFolder
    private let clock = ContinuousClock()

    /// What a run is asked to do: the key of its record, with the tool and the folder that paths are from.
    ///
    /// - Parameters:
    ///   - request: everything on the command line that the result and the messages depend on.
    ///   - tool: which tool this is; the one that runs unless a test says otherwise.
    /// - Returns: `nil` where the tool cannot be told from another one.
    package init?(_ request: [String], in folder: RecordFolder, tool: String? = nil) {
        guard let tool = tool ?? ToolIdentity.text else { return nil }
        key = String(
            decoding: RecordText.bytes([tool, FileSystem().currentFolder] + request),
            as: UTF8.self
        )
        self.folder = folder
    }

    /// What there is to print when everything is as the last run of this kind left it.
    package struct Unchanged: Sendable {
        package var messages: String
        /// One a client.
        package var lines: [String]
    }

    /// - Returns: `nil` where there is the least doubt: then the run has to be done.
    package func unchanged() -> Unchanged? {
        let start = clock.now
        guard let record = folder.record(of: key), record.trace.isTrue() else { return nil }
        let duration = ClientSummary.milliseconds(start.duration(to: clock.now))
        return Unchanged(messages: record.messages, lines: record.lines.map { "\($0); \(duration) ms" })
    }

    /// Keeps what a run came to, where that is known.
    ///
    /// - Parameter messages: errors and warnings as they were printed.
    package func remember(_ report: RunReport, messages: String) {
        guard report.exitCode == .success, let trace = report.trace else { return }
        folder.keep(
            RunRecord(
                key: key,
                trace: trace,
                messages: messages,
                lines: report.clients.map(\.asUnchanged.facts)
            )
        )
    }
}
