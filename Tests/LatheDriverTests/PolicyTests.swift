import LatheDriver
import SourceText
import Testing

/// `strict` and `diagnostics` of a configuration, and `--strict`.
struct PolicyTests {
    /// Two warnings of one kind, one of another.
    private static let document = """
        openapi: 3.1.0
        info: {title: Notes, version: 1.0.0}
        servers: []
        paths:
          /notes:
            get:
              operationId: getNotes
              operationID: again
              sumary: again
              responses: {'204': {description: Nothing.}}
        """

    private func run(
        _ keys: String = "",
        mode: Run.Mode = .validate,
        isStrict: Bool = false
    ) throws -> (report: RunReport, messages: [String], work: TemporaryFolder) {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n\(keys)\n", to: "lathe.yaml")
        let report = Run(mode, isStrict: isStrict).report([.file(work.path("lathe.yaml"))])
        return (report, report.diagnostics.map { "\($0.severity) \($0.id)" }.sorted(), work)
    }

    @Test func withoutAWordTheyAreWarnings() throws {
        let (report, messages, _) = try run()
        #expect(messages == ["warning no-server", "warning unknown-field", "warning unknown-field"])
        #expect(report.exitCode == .success)
        #expect(report.clients.first?.messages.warnings == 3)
        #expect(report.ignored.isEmpty)
    }

    @Test(arguments: [Run.Mode.validate, .check, .generate], [true, false])
    func strictMakesThemErrorsAndNothingIsWritten(mode: Run.Mode, isInFile: Bool) throws {
        let (report, messages, work) = try run(isInFile ? "strict: true" : "", mode: mode, isStrict: !isInFile)
        #expect(
            messages.filter { $0 != "error out-of-date" } == ["error no-server", "error unknown-field", "error unknown-field"]
        )
        #expect(report.exitCode == .failure)
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"])
        // What was said is what is counted.
        if mode != .generate {
            #expect(report.clients.map(\.messages) == [DiagnosticCount(errors: messages.count, warnings: 0)])
        }
        // All is said at once, and what is wrong is what it was.
        #expect(report.diagnostics.allSatisfy { $0.kind == .invalid })
        #expect(report.clients.allSatisfy { $0.messages.warnings == 0 })
    }

    @Test func eachIdentifierHasItsChoice() throws {
        let (report, messages, work) = try run(
            "diagnostics: {unknown-field: ignore, no-server: error, ambiguous-union: warning}",
            mode: .generate
        )
        #expect(messages == ["error no-server"])
        #expect(report.ignored.map(\.id) == ["unknown-field", "unknown-field"])
        #expect(report.exitCode == .failure)
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"])
    }

    @Test func ignoredWarningsDoNotCountAndFilesAreWritten() throws {
        let (report, messages, work) = try run(
            "diagnostics: {unknown-field: ignore, no-server: ignore}",
            mode: .generate,
            isStrict: true
        )
        #expect(messages == [])
        #expect(report.clients.first?.messages.warnings == 0)
        #expect(report.ignored.count == 3)
        #expect(work.files().count > 3)
    }

    @Test func aChoiceOfWarningHoldsWhereTheRunIsStrict() throws {
        let (report, messages, _) = try run("diagnostics: {unknown-field: warning}", isStrict: true)
        #expect(messages == ["error no-server", "warning unknown-field", "warning unknown-field"])
        #expect(report.clients.first?.messages.warnings == 2)
    }

    @Test(
        arguments: [
            ("strict: very", "invalid-value", "strict must be true or false, not a string", nil),
            (
                "diagnostics: all", "invalid-value", "diagnostics must be a mapping, not a string",
                "write it like {ambiguous-union: error, unknown-field: ignore}"
            ),
            (
                "diagnostics: {unknown-feild: error}", "unknown-key", "no message has the identifier \"unknown-feild\"",
                "did you mean \"unknown-field\"?"
            ),
            (
                "diagnostics: {nonsense: error}", "unknown-key", "no message has the identifier \"nonsense\"",
                "lathe diagnostics lists them all"
            ),
            (
                "diagnostics: {unknown-field: off}", "invalid-value",
                "unknown-field must be one of error, warning, ignore, not \"off\"", nil
            ),
            (
                "diagnostics: {unknown-field: 3}", "invalid-value",
                "unknown-field must be one of error, warning, ignore, not a number", nil
            ),
            (
                "diagnostics: {yaml-syntax: ignore}", "invalid-value",
                "yaml-syntax is an error, and nothing can be generated with it",
                "remove it here; what to do about the error, says lathe diagnostics yaml-syntax"
            ),
        ] as [(String, String, String, String?)]
    )
    func whatCannotBeMeantIsAnError(keys: String, id: String, message: String, fix: String?) throws {
        let (report, _, _) = try run(keys)
        #expect(report.diagnostics.map(\.id) == [id])
        #expect(report.diagnostics.first?.message == message)
        #expect(report.diagnostics.first?.fix == fix)
        #expect(report.diagnostics.first?.location != nil)
        #expect(report.exitCode == .failure)
    }
}
