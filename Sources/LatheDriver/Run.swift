import ClientModel
import SourceText
import SwiftEmitter

/// One run of Lathe over any number of configurations.
package struct Run {
    /// How far to go.
    package enum Mode: Sendable {
        /// Reads and lowers.
        case validate
        /// Also finds out which files are out of date; writes nothing.
        case check
        /// Writes the files.
        case generate
    }

    /// Where a configuration comes from.
    package enum Source: Sendable {
        /// The path of a `lathe.yaml`.
        case file(String)
        /// Has no problem.
        case options(ClientOptions)
    }

    /// A client on its way.
    private struct Client {
        var configuration: Configuration
        var model: ClientModel
        /// A folder each; none where files are not asked for.
        var plans: [OutputPlan]
        var warnings: Int
        var duration: Duration
    }

    private let mode: Mode
    private let depfile: String?
    private let clock = ContinuousClock()
    private var inputs = InputReader()
    private var diagnostics = Diagnostics()

    /// - Parameter depfile: where to write what the run depends on, for Make; only `generate` does.
    package init(_ mode: Mode, depfile: String? = nil) {
        self.mode = mode
        self.depfile = depfile
    }

    /// Takes every client to the end of what was asked for. When there is an error in one, nothing is written of any.
    package consuming func report(_ sources: [Source]) -> RunReport {
        var run = self
        return LargeStack.run { run.reportOnThread(sources) }
    }

    private mutating func reportOnThread(_ sources: [Source]) -> RunReport {
        let configured = sources.compactMap { configuration($0) }
        checkOutputs(of: configured.map(\.configuration))
        var clients = configured.compactMap { prepare($0.configuration, warnings: $0.warnings) }
        if mode == .generate, !diagnostics.hasErrors {
            for index in clients.indices { write(&clients[index]) }
            if let depfile, !diagnostics.hasErrors { write(depfile, for: clients) }
        }
        if mode == .check {
            for path in clients.flatMap(\.plans).flatMap(\.changes) {
                diagnostics.error("out-of-date", "\(path) is out of date", at: nil, fix: "run lathe generate")
            }
        }
        return RunReport(
            files: inputs.files,
            diagnostics: diagnostics.all,
            clients: diagnostics.hasErrors && mode == .generate ? [] : clients.map(summary)
        )
    }

    private mutating func configuration(_ source: Source) -> (configuration: Configuration, warnings: Int)? {
        var found = Diagnostics()
        defer { found.all.forEach { diagnostics.add($0) } }
        guard let configuration = source.configuration(&inputs, diagnostics: &found) else { return nil }
        return (configuration, Self.warnings(in: found))
    }

    /// As many as are shown.
    private static func warnings(in diagnostics: Diagnostics) -> Int { diagnostics.unique.count { $0.severity == .warning } }

    /// Two clients in one folder would remove each other's files.
    private mutating func checkOutputs(of configurations: [Configuration]) {
        guard mode != .validate else { return }
        var taken: [String: Configuration.Path] = [:]
        for output in configurations.flatMap({ [$0.output] + [$0.fake].compactMap { $0 } }) {
            let folder = PathText.normalized(output.path)
            guard let first = taken[folder] else {
                taken[folder] = output
                continue
            }
            diagnostics.error(
                "shared-output",
                "two clients cannot be written into one folder: \(folder)",
                at: output.range,
                notes: [Diagnostic.Note("the first is here", at: first.range)],
                fix: "give each client an output of its own"
            )
        }
    }

    /// All stages that change nothing.
    ///
    /// - Parameter warnings: how many there are about the configuration.
    private mutating func prepare(_ configuration: Configuration, warnings: Int) -> Client? {
        let start = clock.now
        let pipeline = Pipeline(configuration: configuration)
        var found = Diagnostics()
        defer { found.all.forEach { diagnostics.add($0) } }
        guard let loaded = pipeline.load(&inputs, diagnostics: &found),
            let model = pipeline.lower(loaded.document, diagnostics: &found)
        else { return nil }
        var plans: [OutputPlan] = []
        if mode != .validate {
            guard let files = pipeline.emit(model, &inputs, diagnostics: &found),
                let planned = pipeline.plan(files, diagnostics: &found)
            else { return nil }
            plans = planned
        }
        return Client(
            configuration: configuration,
            model: model,
            plans: plans,
            warnings: warnings + Self.warnings(in: found),
            duration: start.duration(to: clock.now)
        )
    }

    private mutating func write(_ client: inout Client) {
        guard !client.plans.isEmpty else { return }
        let start = clock.now
        Pipeline(configuration: client.configuration).write(client.plans, diagnostics: &diagnostics)
        client.duration += start.duration(to: clock.now)
    }

    private mutating func write(_ depfile: String, for clients: [Client]) {
        let content = Depfile(targets: [depfile] + clients.flatMap(\.plans).map(\.manifestPath), prerequisites: inputs.paths)
        OutputWriter().write(content, to: depfile, diagnostics: &diagnostics)
    }

    private func summary(_ client: Client) -> ClientSummary {
        ClientSummary(
            module: client.configuration.module,
            operations: client.model.operations.count,
            types: client.model.typeCount,
            products: client.model.usesXML ? ["LatheXML"] : [],
            files: client.plans.isEmpty
                ? nil
                : ClientSummary.Files(
                    isPlan: mode == .check,
                    written: client.plans.reduce(0) { $0 + $1.writes.count },
                    unchanged: client.plans.reduce(0) { $0 + $1.unchanged.count },
                    removed: client.plans.reduce(0) { $0 + $1.removals.count }
                ),
            warnings: client.warnings,
            changes: client.plans.flatMap(\.changes),
            duration: client.duration
        )
    }
}
