import Dispatch
import Foundation
import Measuring

/// usage: RunBench json [<part of a name>] | github <document> [<operation> read|write <count>] | unoptimised <document> | call | memory |
/// allocations <kind> <count>
///
/// It is no asynchronous program, because valgrind cannot follow one: it fails on the threads of libdispatch.
@main
struct Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.dropFirst().first) {
        case ("json", let only): try JSONBench(only: only ?? "").run()
        case ("github", let path?) where arguments.count == 5:
            let bench = GitHubBench(examples: try GitHubExamples(path: path))
            try bench.repeats(arguments[2], writes: arguments[3] == "write", count: Int(arguments[4]) ?? 1)
        case ("github", let path?): try GitHubBench(examples: GitHubExamples(path: path)).run()
        case ("unoptimised", let path?): try unoptimised(GitHubExamples(path: path))
        case ("call", _): try waiting { try await CallBench().run() }
        case ("memory", _): try MemoryBench().run()
        case ("allocations", let name?):
            guard let kind = AllocationWork.Kind(rawValue: name), let count = arguments.last.flatMap(Int.init) else {
                fallthrough
            }
            if kind.isAsynchronous {
                try waiting { try await AllocationWork().call(kind, count: count) }
            } else {
                try AllocationWork().run(kind, count: count)
            }
        default:
            print(
                "usage: RunBench json [<part of a name>] | github <document> [<operation> read|write <count>] | unoptimised <document> | call | memory | "
                    + "allocations <kind> <count>"
            )
            exit(64)
        }
    }

    /// Some of the same for clients that were compiled without the optimiser (`LATHE_BENCH_CLIENTS` in Package.swift).
    private static func unoptimised(_ examples: GitHubExamples) throws {
        let note = ", client not optimised"
        try JSONBench(only: "objects", note: note).run()
        try JSONBench(only: "union", note: note).run()
        try GitHubBench(examples: examples, bench: JSONBench(only: "repos/get", note: note)).run()
        try GitHubBench(examples: examples, bench: JSONBench(only: "issues/list", note: note)).run()
    }

    /// Does asynchronous work to its end.
    private static func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
        let end = DispatchSemaphore(value: 0)
        Task {
            do { try await work() } catch { print("\(error)") }
            end.signal()
        }
        end.wait()
    }
}
