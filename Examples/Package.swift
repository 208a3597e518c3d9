// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A program of `Sources/FOLDER`, which uses one client.
func example(_ folder: String, _ client: String, _ others: [Target.Dependency] = []) -> Target {
    .executableTarget(
        name: "\(client)Example",
        dependencies: [
            .product(name: client, package: "lathe"), .product(name: "FlyingFox", package: "FlyingFox"), "Demonstration",
        ] + others,
        path: "Sources/\(folder)",
        swiftSettings: settings
    )
}

let package = Package(
    name: "examples",
    platforms: [.macOS(.v14)],
    dependencies: [
        // From outside: .package(url: "…/lathe", from: "0.1.0", traits: ["Crypto"]). The trait brings LatheWebhooks.
        .package(name: "lathe", path: "..", traits: ["Crypto"]),
        // What the vendors' servers are played with.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .target(
            name: "Demonstration",
            dependencies: [.product(name: "FlyingFox", package: "FlyingFox"), .product(name: "LatheRuntime", package: "lathe")],
            swiftSettings: settings
        ),
        example("phrase-studio", "PhraseStudio"),
        example("gladia", "Gladia"),
        example("camb-ai", "CambAI"),
        example("wiremock-cloud", "WireMockCloud"),
        example(
            "realtimekit",
            "RealtimeKit",
            [
                .product(name: "LatheWebhooks", package: "lathe"), .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
    ]
)
