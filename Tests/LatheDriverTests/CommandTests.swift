import Foundation
import Testing

@testable import LatheDriver

/// The tool itself, as a process.
struct CommandTests {
    /// Beside the tests where the build system puts it; else of the usual debug build.
    static let tool: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let folders = [Bundle.main.executableURL?.deletingLastPathComponent(), root.appending(path: ".build/debug")]
        return folders.compactMap { $0?.appending(path: "lathe") }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    private struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    private func lathe(_ arguments: String..., in work: TemporaryFolder) throws -> Outcome {
        try lathe(arguments, in: work)
    }

    private func lathe(
        _ arguments: [String],
        in work: TemporaryFolder,
        cache: String = FileManager.default.temporaryDirectory.appending(path: "lathe-tests-cache").path
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.tool
        process.arguments = arguments
        process.currentDirectoryURL = work.url
        // Records of its own, outside of the folder that is looked at.
        process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": cache]) { $1 }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What a run prints fits into the pipes.
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus,
            output: String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self),
            errors: String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        )
    }

    private func folder() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(minimalDocument, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n", to: "lathe.yaml")
        return work
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func generatesThenHasNothingToDo() throws {
        let work = try folder()
        let first = try lathe("generate", "--depfile", "lathe.d", in: work)
        #expect(first.code == 0)
        #expect(first.errors == "")
        #expect(first.output.hasPrefix("Notes: 1 operation, "))
        #expect(first.output.contains(" written, 0 unchanged, 0 removed; 0 warnings; "))
        #expect(work.text("lathe.d")?.hasPrefix("lathe.d out/.lathe-manifest: \\\n  lathe.yaml \\\n  openapi.yaml\n") == true)
        let second = try lathe("generate", in: work)
        #expect(second.output.contains(": 0 written, "))
        #expect(try lathe("check", in: work).code == 0)
        #expect(try lathe("generate", "--quiet", in: work).output == "")
    }

    /// The second run is not done, and says what the first one said.
    @Test(.enabled(if: tool != nil, "lathe is not built")) func aRunThatChangesNothingSaysTheSame() throws {
        let work = try folder()
        let records = try TemporaryFolder()
        try work.write(minimalDocument + "unknown: 1\n", to: "openapi.yaml")
        let first = try lathe(["generate"], in: work, cache: records.path)
        #expect(first.errors.contains("unknown-field"))
        #expect(records.files().count == 1)
        let second = try lathe(["generate"], in: work, cache: records.path)
        #expect(second.code == 0)
        #expect(second.errors == first.errors)
        #expect(second.output.contains(": 0 written, "))
        #expect(second.output.contains("; 1 warning; "))
        // What is asked for besides needs the whole run, and so does who wants it.
        #expect(try lathe(["generate", "--verbose"], in: work, cache: records.path).errors.contains("read openapi.yaml"))
        #expect(try lathe(["generate", "--strict"], in: work, cache: records.path).code == 1)
        #expect(try lathe(["generate", "--no-cache"], in: work, cache: records.path).errors == first.errors)
        #expect(records.files().count == 1)
        let nowhere = try lathe(["generate"], in: work, cache: work.path("openapi.yaml"))
        #expect(nowhere.code == 0)
        #expect(nowhere.errors == first.errors)
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func helpNamesEveryKeyOfAConfiguration() throws {
        let help = try lathe("--help", in: folder()).output
        let discussion = help.prefix(upTo: try #require(help.firstRange(of: "EXAMPLES")).lowerBound)
        let words = Set(discussion.split { !$0.isLetter && $0 != "-" }.map(String.init))
        #expect(ConfigurationReader.keys.filter { !words.contains($0) } == [])
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func checkEndsWithOne() throws {
        let work = try folder()
        let outcome = try lathe("check", in: work)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("error: out/NotesClient.swift is out of date [out-of-date]\n"))
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"])
    }

    @Test(.enabled(if: tool != nil, "lathe is not built"))
    func errorsGoToStandardErrorWithoutColors() throws {
        let work = try folder()
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\nacess: public\n", to: "lathe.yaml")
        let outcome = try lathe("generate", in: work)
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors == """
                lathe.yaml:4:1: error: the key "acess" is not known here [unknown-key]
                    4 | acess: public
                      | ^~~~~
                   fix: did you mean "access"?

                """
        )
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"])
        let json = try lathe("generate", "--diagnostics", "json", in: work)
        #expect(
            json.errors == """
                {"severity":"error","kind":"invalid","id":"unknown-key","message":"the key \\"acess\\" is not known here",\
                "path":"lathe.yaml","line":4,"column":1,"endLine":4,"endColumn":6,"fix":"did you mean \\"access\\"?"}

                """
        )
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func diagnosticsExplainsWhatAMessageMeans() throws {
        let work = try folder()
        let entry = try lathe("diagnostics", "duplicate-key", in: work)
        #expect(entry.code == 0 && entry.errors == "")
        #expect(entry.output.hasPrefix("duplicate-key (warning)\n\nA mapping has one key twice"))
        #expect(
            try lathe("diagnostics", "duplicate-key", "--format", "markdown", in: work).output.hasPrefix("### duplicate-key\n")
        )
        #expect(try lathe("diagnostics", in: work).output == CatalogueText().list)
        let wrong = try lathe("diagnostics", "duplicate-kye", in: work)
        #expect(wrong.code == 64)
        #expect(wrong.errors.contains("No message is called \"duplicate-kye\". Did you mean \"duplicate-key\"?"))
    }

    @Test(.enabled(if: tool != nil, "lathe is not built"), arguments: ["generate", "check", "validate"])
    func strictEndsWithOne(command: String) throws {
        let work = try folder()
        try work.write(
            minimalDocument.replacingOccurrences(of: "operationId", with: "sumary: x\n      operationId"),
            to: "openapi.yaml"
        )
        #expect(try lathe(command, in: work).code == (command == "check" ? 1 : 0))
        let outcome = try lathe(command, "--strict", in: work)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("error: an operation object has no field 'sumary' [unknown-field]\n"))
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func aProgramCanHaveItsFormInAFile() throws {
        let work = try folder()
        try work.write("document: nothing.yaml\nmodule: Notes\noutput: out\n", to: "lathe.yaml")
        let outcome = try lathe("validate", "--diagnostics", "sarif", "--diagnostics-file", "logs/lathe.sarif", in: work)
        #expect(outcome.code == 1)
        #expect(outcome.errors.hasPrefix("lathe.yaml:1:11: error: cannot read nothing.yaml: it does not exist [cannot-read]\n"))
        #expect(work.text("logs/lathe.sarif")?.hasPrefix("{\"$schema\":\"https://docs.oasis-open.org/sarif/") == true)
        let github = try lathe("validate", "--diagnostics", "github", "-v", in: work)
        #expect(
            github.errors.hasPrefix("::error file=lathe.yaml,line=1,endLine=1,col=11,endColumn=22,title=cannot-read::cannot read")
        )
        #expect(github.errors.split(separator: "\n").count == 1)
        let unwritable = try lathe("validate", "--diagnostics-file", "lathe.yaml/x", in: work)
        #expect(unwritable.code == 1)
        #expect(
            unwritable.errors.contains(
                "error: cannot write lathe.yaml/x: a part of the path is a file, not a folder [cannot-write]\n"
            )
        )
    }

    /// The signal of a trap, sent while the tool waits for somebody to read what it prints.
    @Test(.enabled(if: tool != nil, "lathe is not built")) func aMistakeOfItsOwnEndsWithSeventyAndSaysWhatToReport() throws {
        let process = Process()
        process.executableURL = Self.tool
        process.arguments = ["diagnostics", "--format", "markdown"]
        let errors = Pipe()
        process.standardOutput = Pipe()
        process.standardError = errors
        try process.run()
        Thread.sleep(forTimeInterval: 2)
        #expect(process.isRunning, "the pipe should be full")
        kill(process.processIdentifier, SIGSEGV)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 70)
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text.contains("error: lathe \(LatheVersion.current) stopped because of a mistake of its own [internal-error]\n"))
        #expect(text.contains("   fix: please report it"))
    }

    /// The usage that is shown is that of the command, and what is said is what is wrong.
    @Test(
        .enabled(if: tool != nil, "lathe is not built"),
        arguments: [
            (["generate", "--document", "openapi.yaml", "--groups", "tags"], "Unknown option '--groups'", "generate"),
            (["generate", "--document", "openapi.yaml"], "--document needs --module, the name of the Swift module.", "generate"),
            (["check", "lathe.yaml", "--document", "a"], "Give configurations or --document, not both.", "check"),
            (["diagnostics", "no-servers"], "No message is called \"no-servers\". Did you mean \"no-server\"?", "diagnostics"),
            (["generate", "--docment", "a"], "Unknown option '--docment'. Did you mean '--document'?\n", "generate"),
            (
                ["check", "--module", "--output", "a"], "Missing value for '--module <name>'\nHelp:  --module <name>  The ",
                "check"
            ),
            (["check", "--quiet=yes"], "The option '--quiet' does not take any value, but 'yes' was specified.", "check"),
            (["validate", "-qx"], "Unknown option '-x'", "validate"),
            (["explain", "a", "b"], "Unexpected argument 'b'", "explain [<pointer>] [--config <path>] "),
            (
                ["diagnostics", "--format", "x"],
                "The value 'x' is invalid for '--format <format>'. Please provide one of 'text' and 'markdown'.", "diagnostics"
            ),
            (["--frob", "generate"], "Unknown option '--frob'", "<subcommand>"),
            (["help", "split"], "There is no command \"split\". There are generate, check, ", "<subcommand>"),
            (["validat"], "There is no command \"validat\". There are generate, check, ", "<subcommand>"),
        ]
    )
    func wrongUsage(arguments: [String], message: String, command: String) throws {
        let outcome = try lathe(arguments, in: folder())
        #expect(outcome.code == 64)
        #expect(outcome.errors.hasPrefix("Error: \(message)"))
        #expect(outcome.errors.contains("\nUsage: lathe \(command)"))
        #expect(outcome.errors.hasSuffix(" --help' for more information.\n"))
        #expect(outcome.output == "")
    }

    /// Options have their value behind an equals sign, or as the next word; flags of one letter go together; `--` ends them.
    @Test(
        .enabled(if: tool != nil, "lathe is not built"),
        arguments: [
            ["generate", "--document=openapi.yaml", "--module=Notes", "--output", "out", "-q"],
            ["generate", "--quiet", "--module", "Other", "--module", "Notes", "--output", "out", "--document", "openapi.yaml"],
            ["generate", "-q", "--", "lathe.yaml"],
        ]
    )
    func waysToWriteOptions(arguments: [String]) throws {
        let work = try folder()
        let outcome = try lathe(arguments, in: work)
        #expect(outcome.code == 0 && outcome.output == "" && outcome.errors == "")
        #expect(work.text("out/NotesClient.swift") != nil)
        let json = try lathe("report", "--json=-", in: work).output
        #expect(json.hasPrefix("{"))
        #expect(try lathe("report", "--json", "-", in: work).output == json)
    }

    /// Wherever help is asked for, that of the command is shown; what else is written does not matter.
    @Test(
        .enabled(if: tool != nil, "lathe is not built"),
        arguments: [["help", "check"], ["check", "-h"], ["check", "--frob", "--help"], ["--help", "check"]]
    )
    func helpOfACommand(arguments: [String]) throws {
        let outcome = try lathe(arguments, in: folder())
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(outcome.output.hasPrefix("OVERVIEW: Says which files generate would change, and writes nothing.\n\nEnds with 1 "))
        #expect(
            outcome.output.contains(
                "\nUSAGE: lathe check [<options>] [<configs> ...]\n\nARGUMENTS:\n  <configs>               Conf"
            )
        )
        #expect(outcome.output.contains("\n  -q, --quiet             Print errors and warnings only.\n"))
        let longest = try #require(outcome.output.split(separator: "\n").map(\.count).max())
        #expect(longest < 80)
        #expect(
            outcome.output.hasSuffix(
                "\n  --version               Show the version.\n  -h, --help              Show help information.\n"
            )
        )
    }

    @Test(.enabled(if: tool != nil, "lathe is not built")) func noFileNameBeginsALine() throws {
        let work = try folder()
        try work.write(minimalDocument, to: "a\n::error::b.yaml")
        let outcome = try lathe("validate", "--verbose", "--document", "a\n::error::b.yaml", in: work)
        #expect(outcome.code == 0)
        #expect(outcome.errors.hasPrefix("read a<U+000A>::error::b.yaml\n"))
    }

    /// Nothing of it is wrapped, so that it can be pasted.
    @Test(.enabled(if: tool != nil, "lathe is not built")) func theConfigurationInHelpWorks() throws {
        let work = try folder()
        let help = try lathe("--help", in: work).output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix("  document: ") })
        let configuration = lines[first...].prefix { !$0.isEmpty }
        #expect(configuration.allSatisfy { $0.hasPrefix("  ") })
        try work.write(configuration.joined(separator: "\n") + "\n", to: "lathe.yaml")
        try work.write(
            """
            openapi: 3.1.0
            info: {title: Notes, version: 1.0.0}
            servers: [{url: https://notes.example}]
            tags: [{name: pets}, {name: admin}]
            paths:
              /a: {get: {operationId: a, tags: [pets], responses: {'204': {description: Nothing.}}}}
              /b: {get: {operationId: b, tags: [admin], responses: {'204': {description: Nothing.}}}}
            """,
            to: "openapi.yaml"
        )
        try work.write("", to: "templates/README")
        try work.write(
            "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions: [{target: $.info, update: {x-a: 1}}]\n",
            to: "overlay.yaml"
        )
        let outcome = try lathe("validate", in: work)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("PhraseStudio: 1 operation (1 left out)"))
    }

    @Test(
        .enabled(if: tool != nil, "lathe is not built"),
        arguments: ["", "generate", "check", "validate", "explain", "suggest", "report", "diagnostics"]
    )
    func examplesInHelpFitATerminal(command: String) throws {
        let help = try lathe([command, "--help"].filter { !$0.isEmpty }, in: folder()).output
        let start = try #require(help.firstRange(of: "EXAMPLE")).lowerBound
        let end = try #require(help.firstRange(of: "\nUSAGE:")).lowerBound
        let lines = help[start..<end].split(separator: "\n")
        #expect(lines.count > 1)
        // What was wrapped begins at the margin, as headings do.
        #expect(lines.filter { !$0.hasPrefix("  ") && $0 != $0.uppercased() } == [])
    }

    private static let calls: [([String], Int32)] = [
        (["generate", "nothing.yaml"], 1), (["generate", "."], 1), (["validate", "--document", "openapi.yaml"], 0),
        (["validate", "--document", "lathe.yaml"], 1), (["generate", "--document", "openapi.yaml"], 64),
        (["generate", "--module", "X"], 64), (["generate", "--frob"], 64), (["frob"], 64),
        (["generate", "lathe.yaml", "--document", "openapi.yaml"], 64), (["generate", "-q", "-v"], 64),
        (["validate", "--diagnostics", "xml"], 64), (["validate", "--strict"], 0), (["explain", "/nothing"], 1), (["suggest"], 0),
        (["suggest", "--config", "nothing.yaml"], 1), (["suggest", "lathe.yaml"], 0), (["suggest", "nothing.yaml"], 1),
        (["suggest", "lathe.yaml", "--config", "lathe.yaml"], 64), (["explain", "--config", "a", "--document", "b"], 64),
        (["report"], 0), (["report", "nothing.yaml"], 1), (["report", "--html", "-", "--json", "-"], 64),
        (["report", "--strict"], 0),
        (["diagnostics"], 0), (["diagnostics", "no-server"], 0), (["diagnostics", "nonsense"], 64),
        (["diagnostics", "--format", "x"], 64),
        (["check", "--config", "x"], 64), (["check", "nothing.yaml"], 1), (["suggest", "--frob"], 64),
        (["explain", "a", "b"], 64), (["--version"], 0), (["--help"], 0), (["help", "generate"], 0), (["help"], 0),
        (["help", "split"], 64), (["help", "--help"], 0), ([], 0),
    ]

    @Test(.enabled(if: tool != nil, "lathe is not built"), arguments: calls)
    func exitCodes(arguments: [String], code: Int32) throws {
        let work = try folder()
        let process = Process()
        process.executableURL = Self.tool
        process.arguments = arguments
        process.currentDirectoryURL = work.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == code)
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"])
    }
}
