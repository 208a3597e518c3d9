import ClientModel
import Lowering
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
        var operations: OperationCount
        /// A folder each; none where files are not asked for.
        var plans: [OutputPlan]
        /// What is said of it.
        var messages: DiagnosticCount
        var duration: Duration
    }

    private let mode: Mode
    private let depfile: String?
    private let sideFiles: SideFiles
    private let refreshesReferences: Bool
    private let isStrict: Bool
    private let isTraced: Bool
    private let endsProcess: Bool
    private let fileSystem = FileSystem()
    private let clock = ContinuousClock()
    private var inputs = InputReader()
    private var diagnostics = Diagnostics()
    /// Warnings that a configuration does not want to see.
    private var ignored = Diagnostics()

    /// - Parameters:
    ///   - depfile: where to write what the run depends on, for Make; only `generate` does.
    ///   - isStrict: whether warnings are errors, whatever the configurations say.
    ///   - refreshesReferences: whether what was fetched for earlier runs is fetched again.
    ///   - diagnosticsFile: where the caller writes what was found.
    ///   - isTraced: whether the report says what the run looked at and left.
    ///   - endsProcess: whether the process ends after it: then what is large stays where it is, since to free it takes time.
    package init(
        _ mode: Mode,
        depfile: String? = nil,
        isStrict: Bool = false,
        refreshesReferences: Bool = false,
        diagnosticsFile: String? = nil,
        isTraced: Bool = false,
        endsProcess: Bool = false
    ) {
        self.isTraced = isTraced
        self.endsProcess = endsProcess
        sideFiles = SideFiles([("--depfile", depfile), ("--diagnostics-file", diagnosticsFile)])
        self.refreshesReferences = refreshesReferences
        self.mode = mode
        self.depfile = depfile
        self.isStrict = isStrict
    }

    /// A run in which a text stands for the file of a path.
    package func with(_ text: String, for path: String) -> Run {
        var result = self
        result.inputs.stand(text, for: path)
        return result
    }

    /// Takes every client to the end of what was asked for. When there is an error in one, nothing is written of any.
    package consuming func report(_ sources: [Source]) -> RunReport {
        var run = self
        return LargeStack.run {
            let report = run.reportOnThread(sources)
            run.leave(run.inputs)
            return report
        }
    }

    private mutating func reportOnThread(_ sources: [Source]) -> RunReport {
        let configured = sources.compactMap { configuration($0) }
        checkOutputs(of: configured.map(\.configuration))
        var clients = configured.compactMap { prepare($0.configuration, messages: $0.messages) }
        leave(clients)
        sideFiles.problems(reading: inputs.paths).forEach { diagnostics.add($0) }
        if mode == .generate, !diagnostics.hasErrors {
            for index in clients.indices { write(&clients[index]) }
            if let depfile, !diagnostics.hasErrors { write(depfile, for: clients) }
        }
        if mode == .check {
            for path in clients.flatMap(\.plans).flatMap(\.changes) {
                var message = Diagnostic(.error, "out-of-date", "\(path) is out of date", at: nil, fix: "run lathe generate")
                message.path = path
                diagnostics.add(message)
            }
        }
        return RunReport(
            files: inputs.files,
            diagnostics: diagnostics.all,
            ignored: ignored.unique,
            clients: diagnostics.hasErrors && mode == .generate ? [] : clients.map(summary),
            trace: isTraced && mode == .generate && !diagnostics.hasErrors
                ? RunTrace(inputs, clients.flatMap(\.plans)) : nil
        )
    }

    private mutating func configuration(_ source: Source) -> (configuration: Configuration, messages: DiagnosticCount)? {
        var found = Diagnostics()
        var configuration = source.configuration(&inputs, diagnostics: &found)
        configuration?.references.refreshes = refreshesReferences
        let messages = take(found, as: configuration?.policy ?? DiagnosticPolicy())
        return configuration.map { ($0, messages) }
    }

    /// Adds what was found for one client as its policy says.
    ///
    /// - Returns: how much is shown of it.
    private mutating func take(_ found: Diagnostics, as policy: DiagnosticPolicy) -> DiagnosticCount {
        var policy = policy
        policy.isStrict = policy.isStrict || isStrict
        var shown = Diagnostics()
        for diagnostic in found.all {
            if let applied = policy.applied(to: diagnostic) { shown.add(applied) } else { ignored.add(diagnostic) }
        }
        shown.all.forEach { diagnostics.add($0) }
        return DiagnosticCount(shown.unique)
    }

    /// Two clients in one folder would remove each other's files.
    private mutating func checkOutputs(of configurations: [Configuration]) {
        guard mode != .validate else { return }
        var taken: [String: Configuration.Path] = [:]
        for output in configurations.flatMap({ [$0.output] + [$0.fake].compactMap { $0 } }) {
            // A link may lead to the folder of another.
            let folder = fileSystem.resolved(output.path)
            guard let first = taken[folder] else {
                taken[folder] = output
                continue
            }
            diagnostics.error(
                "shared-output",
                "two clients cannot be written into one folder: \(PathText.normalized(output.path))",
                at: output.range,
                notes: [Diagnostic.Note("the first is here", at: first.range)],
                fix: "give each client an output of its own"
            )
        }
    }

    /// All stages that change nothing.
    ///
    /// - Parameter messages: what is said of the configuration.
    private mutating func prepare(_ configuration: Configuration, messages: DiagnosticCount) -> Client? {
        let start = clock.now
        var found = Diagnostics()
        let made = make(configuration, diagnostics: &found)
        let more = take(found, as: configuration.policy)
        guard let made else { return nil }
        return Client(
            configuration: configuration,
            model: made.model,
            operations: made.operations,
            plans: made.plans,
            messages: messages + more,
            duration: start.duration(to: clock.now)
        )
    }

    private mutating func make(
        _ configuration: Configuration,
        diagnostics: inout Diagnostics
    ) -> (model: ClientModel, operations: OperationCount, plans: [OutputPlan])? {
        let pipeline = Pipeline(configuration: configuration)
        guard let loaded = pipeline.load(&inputs, diagnostics: &diagnostics),
            let lowered = pipeline.lowerExplaining(loaded.document, diagnostics: &diagnostics)
        else { return nil }
        leave(loaded, lowered.remains)
        let model = lowered.model
        let operations = OperationCount(loaded, model)
        if mode == .validate {
            pipeline.checkTemplates(&inputs, diagnostics: &diagnostics)
            return (model, operations, [])
        }
        guard let files = pipeline.emit(model, &inputs, diagnostics: &diagnostics),
            let plans = pipeline.plan(files, diagnostics: &diagnostics)
        else { return nil }
        return (model, operations, plans)
    }

    /// Keeps values from being freed at the end of the process: each part of a tree would be visited once more.
    private func leave(_ values: Any...) {
        if endsProcess { _ = Unmanaged.passRetained(Kept(values: values)) }
    }

    private final class Kept {
        let values: [Any]
        init(values: [Any]) { self.values = values }
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
        let changes = client.plans.flatMap(\.changes)
        var messages = client.messages
        // Each file that is not what it should be is an error.
        if mode == .check { messages.errors += changes.count }
        return ClientSummary(
            module: client.configuration.module,
            operations: client.operations,
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
            messages: messages,
            changes: changes,
            duration: client.duration
        )
    }
}
