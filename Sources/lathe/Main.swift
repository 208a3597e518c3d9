import CMalloc
import LatheDriver

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where the process begins.
@main
enum Main {
    static func main() {
        CrashReport.install()
        tuneMemory()
        exit(run(CommandLine.arguments.dropFirst()))
    }

    /// Says to malloc what it cannot know: one thread at a time takes memory, and none is to be given back before the process ends.
    private static func tuneMemory() {
        #if canImport(Glibc)
            _ = mallopt(M_ARENA_MAX, 1)
            _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
            _ = mallopt(M_TRIM_THRESHOLD, .max)
            _ = mallopt(M_TOP_PAD, 1 << 20)
        #endif
    }

    /// - Returns: What the process ends with.
    private static func run(_ arguments: ArraySlice<String>) -> Int32 {
        let word = arguments.first { !$0.hasPrefix("-") && $0 != "help" }
        guard let word else { return runWithoutCommand(arguments) }
        guard let command = LatheCommand.commands.first(where: { $0.syntax.name == word }) else {
            let names = LatheCommand.commands.map { $0.syntax.name }.joined(separator: ", ")
            return refuse(UsageError("There is no command \"\(word)\". There are \(names)."))
        }
        let options = arguments.prefix { $0 != "--" }
        if arguments.first == "help" || options.contains("--help") || options.contains("-h") {
            Terminal.print(command.syntax.helpText)
        } else if options.contains("--version") {
            Terminal.print(LatheVersion.current + "\n")
        } else {
            return run(command, arguments)
        }
        return RunReport.ExitCode.success.rawValue
    }

    private static func run(_ command: any Command.Type, _ arguments: ArraySlice<String>) -> Int32 {
        guard arguments.first == command.syntax.name else {
            return refuse(UsageError("Unknown option '\(arguments.first ?? "")'"))
        }
        do throws(UsageError) {
            return try command.run(arguments.dropFirst()).rawValue
        } catch {
            let name = "lathe \(command.syntax.name)"
            Terminal.printError(error.text(usage: command.syntax.usage, command: name))
            return UsageError.exitCode
        }
    }

    /// `lathe`, `lathe --help`, `lathe help`, `lathe --version`
    private static func runWithoutCommand(_ arguments: ArraySlice<String>) -> Int32 {
        let known = ["help", "--help", "-h", "--version"]
        if let unknown = arguments.first(where: { !known.contains($0) }) {
            return refuse(UsageError("Unknown option '\(unknown)'"))
        }
        Terminal.print(arguments.first == "--version" ? LatheVersion.current + "\n" : LatheCommand.helpText)
        return RunReport.ExitCode.success.rawValue
    }

    private static func refuse(_ error: UsageError) -> Int32 {
        Terminal.printError(error.text(usage: LatheCommand.usage, command: "lathe"))
        return UsageError.exitCode
    }
}
