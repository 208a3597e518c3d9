// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// What every target of this package is compiled with.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// For what takes next to none of the time of generating: left unoptimised in a release, it compiles in a quarter of the time and the
/// tool is no slower (Documentation/compile-cost.md has the figures). Never on a target of a library product: packages that depend on
/// one with unsafe flags do not build.
let compiledFast = SwiftSetting.unsafeFlags(["-Onone"], .when(configuration: .release))

/// For the tool alone: of its threads one works and the other waits for it, so that references are counted without locking the memory
/// they are in. Tests run side by side: they are built for debugging, and never for a release (the fuzzers are, and use one thread).
let tool = settings + [.unsafeFlags(["-Xfrontend", "-assume-single-threaded"], .when(configuration: .release))]

/// Swift's libraries are part of the tool, so that nothing of them has to be found and bound when it starts: of some milliseconds that the
/// tool takes for a small document, three.
let startsFast = LinkerSetting.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let asyncHTTPClient: [Target.Dependency] = [
    .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
    .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["AsyncHTTPClient"])),
]

/// A product of a package that is only resolved and built where a trait asks for it.
func optional(_ product: String, in package: String, trait: String) -> Target.Dependency {
    .product(name: product, package: package, condition: .when(traits: [trait]))
}
let crypto = optional("Crypto", in: "swift-crypto", trait: "Crypto")
let cryptoExtras = optional("CryptoExtras", in: "swift-crypto", trait: "Crypto")

/// The clients that `make generate` writes. A client is a target only where its folder exists, so that
/// `rm -rf Generated && make generate` works and a missing client never stops the build of the tool.
let generatedClients = ["PhraseStudio", "Gladia", "CambAI", "WireMockCloud", "RealtimeKit"].filter { name in
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Generated/\(name)")
}

/// Their fakes, for tests, each a target of its own that no app links.
let generatedFakes = generatedClients.map { "\($0)Fake" }.filter { name in
    FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Generated/\(name)")
}

/// The fixtures that stand for a construct of OpenAPI: their expected Swift is compiled, a target each, and tried out in
/// Tests/ConstructTests. A fixture is one if the module in its lathe.yaml ends in `Construct`. While the expected output is being
/// rewritten (`make golden`) they are left out, so that Swift that does not compile can be replaced.
let constructs: [(module: String, path: String)] = {
    guard Context.environment["LATHE_GOLDEN"] != "1" else { return [] }
    let fixtures = "\(Context.packageDirectory)/Tests/Fixtures"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    return names.sorted().compactMap { name in
        guard FileManager.default.fileExists(atPath: "\(fixtures)/\(name)/expected"),
            let configuration = try? String(contentsOfFile: "\(fixtures)/\(name)/lathe.yaml", encoding: .utf8),
            let line = configuration.split(separator: "\n").first(where: { $0.hasPrefix("module: ") && $0.hasSuffix("Construct") }
            )
        else { return nil }
        return (String(line.dropFirst("module: ".count)), "Tests/Fixtures/\(name)/expected")
    }
}()

let package = Package(
    name: "lathe",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1), .macCatalyst(.v16)],
    products: [
        .executable(name: "lathe", targets: ["lathe"]),
        .library(name: "LatheRuntime", targets: ["LatheRuntime"]),
        .library(name: "LatheURLSession", targets: ["LatheURLSession"]),
        .library(name: "LatheAsyncHTTPClient", targets: ["LatheAsyncHTTPClient"]),
        .library(name: "LatheXML", targets: ["LatheXML"]),
        .library(name: "LatheTesting", targets: ["LatheTesting"]),
        .library(name: "LatheOAuth", targets: ["LatheOAuth"]),
        .library(name: "LatheWebhooks", targets: ["LatheWebhooks"]),
        .library(name: "LatheLogging", targets: ["LatheLogging"]),
        .library(name: "LatheMetrics", targets: ["LatheMetrics"]),
        .library(name: "LatheTracing", targets: ["LatheTracing"]),
    ] + (generatedClients + generatedFakes).map { .library(name: $0, targets: [$0]) },
    traits: [
        .trait(name: "Crypto", description: "Builds LatheWebhooks, and what of LatheOAuth needs hashes, with swift-crypto."),
        .trait(name: "Logging", description: "Builds LatheLogging with swift-log."),
        .trait(name: "Metrics", description: "Builds LatheMetrics with swift-metrics."),
        .trait(name: "Tracing", description: "Builds LatheTracing with swift-distributed-tracing."),
        .trait(
            name: "AsyncHTTPClient",
            description:
                "Makes LatheAsyncHTTPClient a transport over swift-server/async-http-client, which is resolved and built only then."
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    ],
    targets: [
        // The generator, from left to right.
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "JSONSyntax", swiftSettings: settings),
        .target(name: "SourceText", swiftSettings: tool),
        .target(name: "SpecLoader", dependencies: ["CLibYAML", "JSONSyntax", "SourceText"], swiftSettings: tool),
        .target(name: "OpenAPIDocument", dependencies: ["SourceText", "SpecLoader"], swiftSettings: tool),
        .target(
            name: "DocumentRewriting",
            dependencies: ["OpenAPIDocument", "SourceText", "SpecLoader"],
            swiftSettings: tool + [compiledFast]
        ),
        .target(name: "ClientModel", swiftSettings: tool),
        .target(
            name: "Lowering",
            dependencies: ["ClientModel", "OpenAPIDocument", "SourceText", "SpecLoader"],
            swiftSettings: tool
        ),
        .target(name: "SwiftEmitter", dependencies: ["ClientModel"], swiftSettings: tool),
        .target(
            name: "LatheDriver",
            dependencies: [
                "ClientModel", "DocumentRewriting", "Lowering", "OpenAPIDocument", "SourceText", "SpecLoader", "SwiftEmitter",
            ],
            swiftSettings: tool + [compiledFast]
        ),
        .executableTarget(
            name: "lathe",
            dependencies: ["CMalloc", "LatheDriver", "OpenAPIDocument", "SourceText"],
            swiftSettings: tool + [compiledFast],
            linkerSettings: [startsFast]
        ),
        // What generated clients link.
        .target(name: "LatheRuntime", dependencies: ["JSONSyntax", httpTypes], swiftSettings: settings),
        .target(name: "LatheURLSession", dependencies: ["LatheRuntime", httpTypes], swiftSettings: settings),
        .target(
            name: "LatheAsyncHTTPClient",
            dependencies: ["LatheRuntime", httpTypes] + asyncHTTPClient,
            swiftSettings: settings
        ),
        // What generated clients with XML bodies link besides.
        .target(name: "LatheXML", dependencies: ["LatheRuntime", httpTypes], swiftSettings: settings),
        // What stands around the calls: each builds nothing without its trait.
        .target(name: "LatheOAuth", dependencies: ["LatheRuntime", httpTypes, crypto], swiftSettings: settings),
        .target(name: "LatheWebhooks", dependencies: ["LatheRuntime", httpTypes, crypto, cryptoExtras], swiftSettings: settings),
        .target(
            name: "LatheLogging",
            dependencies: ["LatheRuntime", httpTypes, optional("Logging", in: "swift-log", trait: "Logging")],
            swiftSettings: settings
        ),
        .target(
            name: "LatheMetrics",
            dependencies: ["LatheRuntime", httpTypes, optional("Metrics", in: "swift-metrics", trait: "Metrics")],
            swiftSettings: settings
        ),
        .target(
            name: "LatheTracing",
            dependencies: ["LatheRuntime", httpTypes, optional("Tracing", in: "swift-distributed-tracing", trait: "Tracing")],
            swiftSettings: settings
        ),
        // What tests of those who use a generated client link.
        .target(name: "LatheTesting", dependencies: ["LatheRuntime", httpTypes], swiftSettings: settings),
        // Tests mirror the sources.
        .testTarget(name: "JSONSyntaxTests", dependencies: ["JSONSyntax"], swiftSettings: settings),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: settings),
        .testTarget(name: "SpecLoaderTests", dependencies: ["SpecLoader", "SourceText"], swiftSettings: settings),
        .testTarget(
            name: "OpenAPIDocumentTests",
            dependencies: ["DocumentRewriting", "OpenAPIDocument", "SpecLoader", "SourceText"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "DocumentRewritingTests",
            dependencies: ["DocumentRewriting", "OpenAPIDocument", "SpecLoader", "SourceText"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LoweringTests",
            dependencies: ["Lowering", "ClientModel", "DocumentRewriting", "OpenAPIDocument", "SpecLoader", "SourceText"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "SwiftEmitterTests",
            dependencies: ["SwiftEmitter", "ClientModel"],
            exclude: ["Golden"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheDriverTests",
            dependencies: ["LatheDriver", "DocumentRewriting", "Lowering", "OpenAPIDocument", "SpecLoader", "SourceText"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RandomSchemaTests",
            dependencies: ["LatheDriver", "LatheRuntime", "SourceText"],
            exclude: ["Kept"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheRuntimeTests",
            dependencies: ["LatheRuntime", "LatheTesting", httpTypes],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheOAuthTests",
            dependencies: ["LatheOAuth", "LatheRuntime", "LatheTesting", httpTypes],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheWebhooksTests",
            dependencies: ["LatheWebhooks", "LatheRuntime", httpTypes],
            exclude: ["vectors.sh"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheLoggingTests",
            dependencies: [
                "LatheLogging", "LatheRuntime", "LatheTesting", httpTypes,
                optional("InMemoryLogging", in: "swift-log", trait: "Logging"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheMetricsTests",
            dependencies: [
                "LatheMetrics", "LatheRuntime", "LatheTesting", httpTypes,
                optional("MetricsTestKit", in: "swift-metrics", trait: "Metrics"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheTracingTests",
            dependencies: [
                "LatheTracing", "LatheRuntime", "LatheTesting", httpTypes,
                optional("InMemoryTracing", in: "swift-distributed-tracing", trait: "Tracing"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheXMLTests",
            dependencies: ["LatheXML", "LatheTesting", "LatheRuntime", httpTypes],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LatheTestingTests",
            dependencies: ["LatheTesting", "LatheRuntime", httpTypes],
            swiftSettings: settings
        ),
        // What must hold for any input: what the fuzzers look for, and the kept inputs are tried with.
        .target(
            name: "ReadingChecks",
            dependencies: ["JSONSyntax", "LatheRuntime", "SourceText", "SpecLoader"],
            path: "Tests/Fuzz/ReadingChecks",
            swiftSettings: settings
        ),
        // Counted by `make guard`.
        .executableTarget(
            name: "CountedReading",
            dependencies: ["LatheRuntime"],
            path: "Tests/Guard/CountedReading",
            swiftSettings: settings
        ),
        .target(name: "SwiftTokens", path: "Tests/Fuzz/SwiftTokens", swiftSettings: settings),
        .target(
            name: "PipelineCheck",
            dependencies: [
                "ClientModel", "LatheDriver", "OpenAPIDocument", "SourceText", "SpecLoader", "SwiftEmitter", "SwiftTokens",
            ],
            path: "Tests/Fuzz/PipelineCheck",
            swiftSettings: settings
        ),
        .testTarget(
            name: "SafetyTests",
            dependencies: [
                "LatheDriver", "PipelineCheck", "ReadingChecks", "SourceText", "SpecLoader", "SwiftEmitter", "SwiftTokens",
            ],
            swiftSettings: settings
        ),
        .target(name: "RawServer", path: "Tests/RawServer", swiftSettings: settings),
        .executableTarget(
            name: "TransportMemory",
            dependencies: ["LatheAsyncHTTPClient", "LatheRuntime", "LatheURLSession", "RawServer", httpTypes],
            path: "Tests/TransportMemory",
            swiftSettings: settings
        ),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                "LatheAsyncHTTPClient", "LatheOAuth", "LatheRuntime", "LatheTesting", "LatheURLSession", "RawServer", httpTypes,
            ]
                // The client that meets with faults.
                + generatedClients.filter { $0 == "CambAI" }.map { .byName(name: $0) }
                + asyncHTTPClient + [
                    .product(
                        name: "NIOHTTPCompression",
                        package: "swift-nio-extras",
                        condition: .when(traits: ["AsyncHTTPClient"])
                    )
                ],
            swiftSettings: settings
        ),
    ]
        + generatedClients.map { name in
            .target(
                name: name,
                dependencies: ["LatheRuntime", "LatheURLSession"],
                path: "Generated/\(name)",
                swiftSettings: settings
            )
        }
        + generatedFakes.map { name in
            .target(
                name: name,
                dependencies: [.byName(name: String(name.dropLast("Fake".count))), "LatheRuntime", "LatheTesting"],
                path: "Generated/\(name)",
                swiftSettings: settings
            )
        }
        + generatedClients.map { name in
            .testTarget(
                name: "\(name)Tests",
                dependencies: [.byName(name: name), "LatheRuntime", "LatheTesting", "LatheURLSession", "ClientTestServer"],
                path: "Tests/GeneratedClientsTests/\(name)",
                swiftSettings: settings
            )
        }
)

if generatedFakes.count == 5 {
    package.targets.append(
        .testTarget(
            name: "FakeTests",
            dependencies: ["LatheRuntime", "LatheTesting"] + (generatedClients + generatedFakes).map { .byName(name: $0) },
            path: "Tests/GeneratedClientsTests/FakeTests",
            swiftSettings: settings
        )
    )
}

// Every operation of every client, judged by something that isn't ours.
if generatedClients.count == 5, !constructs.isEmpty {
    package.targets.append(
        .testTarget(
            name: "JudgeTests",
            dependencies: [
                "LatheRuntime", "LatheURLSession", "BodiesFormConstruct", "StyleTortureCalls", "StyleTortureConstruct",
            ]
                + generatedClients.map { .byName(name: $0) },
            swiftSettings: settings
        )
    )
}

if !constructs.isEmpty {
    package.targets += constructs.map { construct in
        .target(
            name: construct.module,
            dependencies: ["LatheRuntime", "LatheURLSession", "LatheXML"]
                // Types of a user's that take the place of schemas.
                + (construct.module == "ReplacedTypesConstruct" ? ["OwnTypes"] : []),
            path: construct.path,
            swiftSettings: settings
        )
    }
    package.targets.append(
        .target(name: "OwnTypes", dependencies: ["LatheRuntime"], path: "Tests/OwnTypes", swiftSettings: settings)
    )
    // The fake of one of them.
    package.targets.append(
        .target(
            name: "FakesConstructFake",
            dependencies: ["FakesConstruct", "LatheRuntime", "LatheTesting"],
            path: "Tests/Fixtures/fakes/expected-fake",
            swiftSettings: settings
        )
    )
    // The calls of one of them are the judge's, too.
    package.targets.append(
        .target(
            name: "StyleTortureCalls",
            dependencies: ["LatheRuntime", "StyleTortureConstruct"],
            path: "Tests/StyleTortureCalls",
            swiftSettings: settings
        )
    )
    package.targets.append(
        .testTarget(
            name: "ConstructTests",
            dependencies: [
                "LatheOAuth", "LatheRuntime", "LatheTesting", "OwnTypes", "StyleTortureCalls", "FakesConstructFake",
            ]
                + constructs.map { .byName(name: $0.module) },
            swiftSettings: settings
        )
    )
}

if !generatedClients.isEmpty {
    package.targets.append(
        .target(
            name: "ClientTestServer",
            dependencies: ["RawServer", httpTypes],
            path: "Tests/GeneratedClientsTests/ClientTestServer",
            swiftSettings: settings
        )
    )
}

// `make transports` builds a second time, with the packages that traits add: only what its tests need.
if Context.environment["LATHE_TRANSPORTS"] == "1" {
    let names: Set = [
        "CambAI", "JSONSyntax", "LatheAsyncHTTPClient", "LatheLogging", "LatheLoggingTests", "LatheMetrics", "LatheMetricsTests",
        "LatheOAuth", "LatheOAuthTests", "LatheRuntime", "LatheTesting", "LatheTracing", "LatheTracingTests", "LatheURLSession",
        "LatheWebhooks", "LatheWebhooksTests", "RawServer", "TransportMemory", "TransportTests",
    ]
    package.targets.removeAll { !names.contains($0.name) }
    package.products.removeAll { !names.contains($0.name) }
}

// `make fuzz` builds a third time, with what fuzzers need: only the generator, and what tries to break it. `LATHE_FUZZ=tests` has the
// tests of that instead of the fuzzers.
if let fuzz = Context.environment["LATHE_FUZZ"] {
    let names: Set = [
        "CLibYAML", "CMalloc", "JSONSyntax", "SourceText", "SpecLoader", "OpenAPIDocument", "DocumentRewriting", "ClientModel",
        "Lowering",
        "SwiftEmitter", "LatheDriver", "lathe", "LatheRuntime", "ReadingChecks", "PipelineCheck", "SwiftTokens", "SafetyTests",
    ]
    package.targets.removeAll { !names.contains($0.name) }
    package.products.removeAll { !names.contains($0.name) }
    let fuzzers = ["LoaderFuzzer": "ReadingChecks", "JSONFuzzer": "ReadingChecks", "PipelineFuzzer": "PipelineCheck"]
    package.targets += (fuzz == "tests" ? [:] : fuzzers).map { name, checks in
        // libFuzzer has the main function.
        .executableTarget(
            name: name,
            dependencies: [.byName(name: checks)],
            path: "Tests/Fuzz/\(name)",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]
        )
    }
    package.targets.append(
        .executableTarget(
            name: "DocumentMutator",
            dependencies: ["SourceText", "SpecLoader", "SwiftTokens"],
            path: "Tests/Fuzz/DocumentMutator",
            swiftSettings: settings
        )
    )
}
