import Foundation
import Measuring

/// What generating costs: against a pass of libyaml over the same file, against the time of the baseline generator, and with growing documents.
struct GenerateBench {
    let tool: Tool

    func run() throws {
        // The records of runs that change nothing belong to what is measured.
        tool.remove("\(tool.work)/cache")
        setenv("XDG_CACHE_HOME", "\(tool.work)/cache", 1)
        let output = "\(tool.work)/github"
        var fresh: [Usage] = []
        var unchanged: [Usage] = []
        var passes: [Usage] = []
        for _ in 0..<7 {
            // In turn, so that what else the machine does is shared.
            passes += (0..<3).map { _ in Usage(["\(tool.work)/event-pass", tool.github]) }
            tool.remove(output)
            fresh.append(tool.generate(tool.github, module: "GitHub", into: output))
            unchanged.append(tool.generate(tool.github, module: "GitHub", into: output))
        }
        let seconds = median(fresh.map(\.seconds))
        let events = median(passes.map(\.seconds))
        Row(
            "Generate",
            "GitHub's client, against a pass of libyaml over its document",
            seconds.seconds,
            compared: events.seconds,
            value: seconds / events,
            goal: .atMost(15, unit: "×")
        ).report()
        let peak = fresh.map(\.peak).max() ?? .nan
        Row("Generate", "the same, peak memory", peak.megabytes, value: peak / 1e6, goal: .atMost(200, unit: " MB")).report()
        let again = median(unchanged.map(\.seconds))
        Row(
            "Generate",
            "the same again, nothing changed",
            again.seconds,
            compared: seconds.seconds,
            value: again / seconds,
            goal: .atMost(0.2, unit: "×")
        ).report()
        let documents = [
            "Stripe": "stripe/spec3-2023-09.yaml", "OpenAI": "openai/openai-openapi.yaml", "Asana": "asana/asana_oas.yaml",
        ]
        for (name, document) in documents.sorted(by: { $0.key < $1.key }) {
            let path = "\(tool.corpus)/\(document)"
            let folder = "\(tool.work)/\(name)"
            let runs = (0..<3).map { _ in
                tool.remove(folder)
                return tool.generate(path, module: name, into: folder)
            }
            let passes = (0..<3).map { _ in Usage(["\(tool.work)/event-pass", path]) }
            let pass = median(passes.map(\.seconds))
            let seconds = median(runs.map(\.seconds))
            // libyaml refuses what a document that generators read may hold.
            let isRead = passes.allSatisfy { $0.exitCode == 0 }
            let peak = (runs.map(\.peak).max() ?? .nan).megabytes
            Row(
                "Generate",
                "\(name)'s client (peak \(peak))",
                seconds.seconds,
                compared: isRead ? pass.seconds : "no YAML to libyaml",
                value: isRead ? seconds / pass : .nan,
                goal: .none(unit: "×")
            ).report()
        }
        try corpus()
        growth()
    }

    /// Every document that the baseline generates, one process each.
    private func corpus() throws {
        let table = try String(contentsOfFile: "\(tool.corpus)/../baseline.tsv", encoding: .utf8)
        var ours = 0.0
        var theirs = 0.0
        var all = 0.0
        var count = 0
        for line in table.split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count > 3, let seconds = Double(fields[3]) else { continue }
            let folder = "\(tool.work)/corpus"
            tool.remove(folder)
            let usage = tool.generate("\(tool.corpus)/\(fields[0])", module: "Client", into: folder)
            all += usage.seconds
            if usage.exitCode != 0 { FileHandle.standardError.write(Data("\(fields[0]) ends with \(usage.exitCode)\n".utf8)) }
            guard fields[2] == "0" else { continue }
            ours += usage.seconds
            theirs += seconds
            count += 1
        }
        Row(
            "Generate",
            "the \(count) documents that the baseline generates",
            ours.seconds,
            compared: theirs.seconds,
            value: ours / theirs,
            goal: .atMost(0.05, unit: "×")
        ).report()
        Row("Generate", "every document of the baseline's table", all.seconds, value: all, goal: .none(unit: " s")).report()
    }

    /// Documents that are made here, ten and a hundred times as large.
    private func growth() {
        let sizes = [100, 1_000, 10_000]
        var seconds: [Double] = []
        let nothing = median((0..<9).map { _ in Usage([tool.lathe, "--version"]).seconds })
        for size in sizes {
            let path = "\(tool.work)/operations-\(size).json"
            try? SyntheticDocument(operations: size).text.write(toFile: path, atomically: true, encoding: .utf8)
            let folder = "\(tool.work)/operations-\(size)"
            let runs = (0..<(size > 5_000 ? 3 : 7)).map { _ in
                tool.remove(folder)
                return tool.generate(path, module: "Synthetic", into: folder).seconds
            }
            seconds.append(median(runs) - nothing)
        }
        for index in 1..<sizes.count {
            let growth = seconds[index] / seconds[index - 1] * Double(sizes[index - 1]) / Double(sizes[index])
            Row(
                "Generate",
                "\(sizes[index]) operations against \(sizes[index - 1]), per operation",
                seconds[index].seconds,
                compared: seconds[index - 1].seconds,
                value: growth,
                goal: .atMost(1.2, unit: "×")
            ).report()
        }
    }
}
