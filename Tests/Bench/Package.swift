// swift-tools-version: 6.2
import PackageDescription

/// What `make bench` runs: a package of its own, so that nobody builds it who does not measure. The clients in Sources/Payloads,
/// GitHub and GitHubSynthesised are written by its Makefile.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]
/// The clients without the optimiser, as README.md proposes for large ones: the runtime keeps it.
let clients = Context.environment["LATHE_BENCH_CLIENTS"] == "unoptimised" ? settings + [.unsafeFlags(["-Onone"])] : settings
let runtime = Target.Dependency.product(name: "LatheRuntime", package: "lathe")

let package = Package(
    name: "bench",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "lathe", path: "../..", traits: [])],
    targets: [
        .target(name: "Payloads", dependencies: [runtime], swiftSettings: clients),
        .target(name: "GitHub", dependencies: [runtime], swiftSettings: clients),
        .target(name: "GitHubSynthesised", dependencies: [runtime], swiftSettings: settings),
        .target(name: "Measuring", swiftSettings: settings),
        // The module of the transport is what compiled clients import; nothing of it is called.
        .executableTarget(
            name: "ToolBench",
            dependencies: ["Measuring", .product(name: "LatheURLSession", package: "lathe")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "RunBench",
            dependencies: ["Measuring", "Payloads", "GitHub", "GitHubSynthesised", runtime],
            swiftSettings: settings
        ),
    ]
)
