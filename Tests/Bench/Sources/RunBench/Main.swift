import Foundation
import Measuring

/// usage: RunBench json | github <document> [<operation> read|write <count>] | call | memory | allocations <kind> <count>
@main
struct Main {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.dropFirst().first) {
        case ("json", let only): try JSONBench(only: only ?? "").run()
        case ("github", let path?) where arguments.count == 5:
            let bench = GitHubBench(examples: try GitHubExamples(path: path))
            try bench.repeats(arguments[2], writes: arguments[3] == "write", count: Int(arguments[4]) ?? 1)
        case ("github", let path?): try GitHubBench(examples: GitHubExamples(path: path)).run()
        case ("call", _): try await CallBench().run()
        case ("memory", _): try MemoryBench().run()
        case ("allocations", let name?):
            guard let kind = AllocationWork.Kind(rawValue: name), let count = arguments.last.flatMap(Int.init) else { fallthrough }
            try await AllocationWork().run(kind, count: count)
        default:
            print("usage: RunBench json | github <document> [<operation> read|write <count>] | call | memory | allocations <kind> <count>")
            exit(64)
        }
    }
}
