// swift-tools-version: 6.2
import PackageDescription

/// A package outside Lathe's: what a user writes to have clients generated with the tool and linked with the runtime.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "consumer",
    platforms: [.macOS(.v13), .iOS(.v16)],
    dependencies: [.package(name: "lathe", path: "../..")],
    targets: [
        .target(
            name: "PublicClient",
            dependencies: [
                .product(name: "LatheRuntime", package: "lathe"), .product(name: "LatheURLSession", package: "lathe"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "PublicApp", dependencies: ["PublicClient"], swiftSettings: settings),
        .executableTarget(
            name: "InternalApp",
            dependencies: [.product(name: "LatheRuntime", package: "lathe")],
            swiftSettings: settings + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]
        ),
        .executableTarget(
            name: "MainActorApp",
            dependencies: [.product(name: "LatheRuntime", package: "lathe")],
            swiftSettings: settings + [.defaultIsolation(MainActor.self)]
        ),
    ]
)
