import Foundation
import Measuring

/// What building the tool costs, and what comes of it.
struct BuildBench {
    let tool: Tool

    func run() {
        let scratch = "\(tool.work)/tool"
        tool.remove(scratch)
        let usage = Usage(
            [
                "swift", "build", "--package-path", tool.repository, "--manifest-cache", "none", "-c", "release", "--product",
                "lathe",
                "--scratch-path", scratch,
            ]
        )
        let seconds = usage.exitCode == 0 ? usage.seconds : .nan
        Row(
            "Tool",
            "swift build -c release --product lathe, from clean",
            seconds.seconds,
            value: seconds,
            goal: .atMost(90, unit: " s")
        ).report()
        // It also runs the binary where there is nothing but a C library, and fails where it needs more.
        let isMade = Usage(["make", "-C", tool.repository, "static"]).exitCode == 0
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(tool.repository)/.build-static/lathe")
        let size = isMade ? (attributes?[.size] as? NSNumber)?.doubleValue ?? .nan : .nan
        Row(
            "Tool",
            "the binary of make static, which ran without Swift and libyaml",
            size.megabytes,
            value: size / 1e6,
            goal: .atMost(25, unit: " MB")
        ).report()
    }
}
