import Foundation
import Measuring

/// What building the tool costs, and what comes of it.
struct BuildBench {
    let tool: Tool

    func run() {
        let scratch = "\(tool.repository)/.build-bench/tool"
        tool.remove(scratch)
        let command = [
            "swift", "build", "--package-path", tool.repository, "--manifest-cache", "none", "-c", "release", "--product",
            "lathe",
        ]
        let usage = Usage(command + ["--scratch-path", scratch])
        Row(
            "Tool",
            "swift build -c release --product lathe, from clean",
            usage.seconds.seconds,
            value: usage.seconds,
            goal: .atMost(90, unit: " s")
        ).report()
        let linked = "\(tool.repository)/.build-bench/static"
        _ = Usage(command + ["--scratch-path", linked, "-Xswiftc", "-static-stdlib"])
        let binary = "\(tool.work)/lathe-static"
        _ = Usage(["cp", "\(linked)/release/lathe", binary])
        _ = Usage(["strip", binary])
        let attributes = try? FileManager.default.attributesOfItem(atPath: binary)
        let size = (attributes?[.size] as? NSNumber)?.doubleValue ?? .nan
        Row(
            "Tool",
            "the binary, linked statically and stripped",
            size.megabytes,
            value: size / 1e6,
            goal: .atMost(25, unit: " MB")
        ).report()
    }
}
