import ClientModel
import DocumentRewriting
import OpenAPIDocument
package import SourceText
import SwiftEmitter

/// Finds out what is generated of documents, what is not, and why. Writes nothing.
package struct Report {
    /// What came of it.
    package struct Result: Sendable {
        /// One a configuration that could be read.
        package var clients: [ClientReport]
        package var files: SourceFiles
        /// What is about no client: configurations that could not be read.
        package var others: [Diagnostic]
        package var exitCode: RunReport.ExitCode
    }

    private let isStrict: Bool
    private let sideFiles: SideFiles
    private var inputs = InputReader()

    /// - Parameter isStrict: whether warnings are errors, whatever the configurations say.
    /// - Parameter sideFiles: what the caller writes.
    package init(isStrict: Bool = false, sideFiles: SideFiles = SideFiles([])) {
        self.sideFiles = sideFiles
        self.isStrict = isStrict
    }

    package consuming func make(_ sources: [Run.Source]) -> Result {
        var clients: [ClientReport] = []
        var others: [Diagnostic] = []
        var all: [Diagnostic] = []
        for source in sources {
            var found = Diagnostics()
            guard let configuration = source.configuration(&inputs, diagnostics: &found) else {
                others += found.unique
                continue
            }
            let (client, diagnostics) = report(configuration, found)
            clients.append(client)
            all += diagnostics
        }
        others += sideFiles.problems(reading: inputs.paths)
        let run = RunReport(files: inputs.files, diagnostics: others + all, clients: [])
        return Result(clients: clients, files: inputs.files, others: others, exitCode: run.exitCode)
    }

    /// - Parameter found: what there is to say about the configuration itself.
    private mutating func report(_ configuration: Configuration, _ found: Diagnostics) -> (ClientReport, [Diagnostic]) {
        var found = found
        let pipeline = Pipeline(configuration: configuration)
        let loaded = pipeline.load(&inputs, diagnostics: &found)
        let document = loaded?.document
        let model = document.flatMap { pipeline.lower($0, diagnostics: &found) }
        let emitted = model.flatMap { pipeline.emit($0, &inputs, diagnostics: &found) }

        var policy = configuration.policy
        policy.isStrict = policy.isStrict || isStrict
        let shown = found.unique.compactMap(policy.applied)
        let ignored = found.unique.filter { policy.applied(to: $0) == nil }
        let groups = MessageGroups(files: inputs.files)
        let reasons = LeftOutReasons(selection: configuration.selection, files: inputs.files, diagnostics: found.unique)
        let missing = loaded.map { MissingOperations($0, reasons: reasons) }
        let outline = emitted?.outline()
        var client = ClientReport(
            module: configuration.module,
            client: configuration.client,
            document: configuration.document.path,
            dialect: document?.dialect.name,
            title: document.map { [$0.info.title, $0.info.version].filter { !$0.isEmpty }.joined(separator: " ") } ?? "",
            settings: ConfigurationSummary(configuration).settings,
            operations: (loaded.map { Self.operations(of: $0, model, outline, reasons) } ?? [])
                + (missing?.operations ?? []),
            unreadPaths: missing?.paths ?? [],
            types: outline?.types.map { ClientReport.DeclaredType(name: $0.name, kind: $0.kind, file: $0.file) } ?? [],
            webhooks: document?.webhooks.map(\.path) ?? [],
            leftOutWebhooks: missing?.webhooks ?? [],
            webhookType: outline?.webhook,
            files: nil,
            groups: groups.groups(of: shown),
            ignored: groups.counts(of: ignored),
            count: DiagnosticCount(shown)
        )
        if let emitted, !shown.contains(where: { $0.severity == .error }) {
            let files = emitted.client + emitted.fake
            client.files = ClientReport.Files(
                count: files.count,
                bytes: files.reduce(0) { $0 + $1.text.count },
                lines: files.reduce(0) { $0 + $1.text.count { $0 == UInt8(ascii: "\n") } }
            )
        }
        return (client, shown)
    }

    /// The operations of the document with what the model made of them.
    private static func operations(
        of loaded: LoadedDocument,
        _ model: ClientModel?,
        _ outline: ClientOutline?,
        _ reasons: LeftOutReasons
    ) -> [ClientReport.Operation] {
        var places: [String: [Int]] = [:]
        for (place, operation) in (model?.operations ?? []).enumerated() {
            places["\(operation.method) \(operation.path)", default: []].append(place)
        }
        return loaded.document.paths.flatMap(\.operations).map { operation in
            let methods = places["\(operation.method) \(operation.path)"]?.flatMap { outline?.methods[$0] ?? [] } ?? []
            return ClientReport.Operation(
                method: operation.method,
                path: operation.path,
                id: operation.id,
                summary: operation.summary,
                isDeprecated: operation.isDeprecated,
                methods: methods.map { ClientReport.Method(call: $0.call, file: $0.file) },
                reason: methods.isEmpty
                    ? reasons.reason(at: loaded.inventory.ranges(of: operation), stopped: outline == nil) : nil
            )
        }
    }
}
