import DocumentRewriting
import Foundation
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

@testable import LatheDriver

/// What is suggested for the systems of `Specs/` where their overlays say nothing about jobs and lists, beside what they do say.
struct VendorSuggestionTests {
    struct System: CustomTestStringConvertible {
        var name: String
        /// `path key: ours -> suggested`
        var differences: [String]
        var testDescription: String { name }
    }

    private static let specs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Specs").standardized

    private static let removals = """
        overlay: 1.0.0
        info: {title: None, version: 1.0.0}
        actions:
          - {target: "$.paths.*.*['x-lathe-polling']", remove: true}
          - {target: "$.paths.*.*['x-lathe-pagination']", remove: true}

        """

    @Test(arguments: [
        // The vendor's page advises 15 seconds; the document does not.
        System(
            name: "camb-ai",
            differences: [
                "/transcribe/{task_id} x-lathe-polling initial: 15s -> 5s",
                "/translate/{task_id} x-lathe-polling initial: 15s -> 5s",
            ]
        ),
        System(name: "cloudflare-realtimekit", differences: []),
        // The path does not say what there is a list of.
        System(name: "gladia", differences: ["/v2/pre-recorded x-lathe-pagination name: preRecordedJobs -> preRecorded"]),
        // A project is created and has a state, too; ours waits for its recordings, which are what one asks for.
        System(
            name: "phrase-studio",
            differences: ["/v1/projects/{id} x-lathe-polling: nothing -> waitForProject"]
        ),
        // A list that ours leaves to the caller. A recording stops when it is told to, which is soon.
        System(
            name: "wiremock-cloud",
            differences: [
                "/v1/mock-apis/{mockApiId}/recordings/status x-lathe-polling initial: 2s -> 5s",
                "/v1/mock-apis/{mockApiId}/recordings/status x-lathe-polling maximum: 30s -> 60s",
                "/v1/users/{userId}/apis x-lathe-pagination: nothing -> apis",
            ]
        ),
    ]) func isWhatOurOverlaysSay(_ system: System) throws {
        let folder = Self.specs.appending(path: system.name).path
        let work = try TemporaryFolder()
        try work.write(Self.removals, to: "removals.yaml")
        try work.write(
            "document: \(folder)/openapi.yaml\noverlays: [\(folder)/overlay.yaml, removals.yaml]\nmodule: API\noutput: out\n",
            to: "lathe.yaml"
        )
        let report = Suggest().report(.file(work.path("lathe.yaml")))
        #expect(report.exitCode == .success)
        let suggested = Dictionary(
            uniqueKeysWithValues: report.suggestions.map { ("\($0.path) \($0.kind.rawValue)", Self.keys($0)) }
        )
        let ours = try Self.extensions(document: "\(folder)/openapi.yaml", overlay: "\(folder)/overlay.yaml")
        #expect(!ours.isEmpty)
        var differences: [String] = []
        for place in Set(suggested.keys).union(ours.keys).sorted() {
            guard let wanted = ours[place], let found = suggested[place] else {
                differences.append("\(place): \(ours[place]?["name"] ?? "nothing") -> \(suggested[place]?["name"] ?? "nothing")")
                continue
            }
            for key in Set(wanted.keys).union(found.keys).sorted() where wanted[key] != found[key] {
                differences.append("\(place) \(key): \(wanted[key] ?? "nothing") -> \(found[key] ?? "nothing")")
            }
        }
        #expect(differences == system.differences)
    }

    /// What the overlay says, by path and extension.
    private static func extensions(document: String, overlay: String) throws -> [String: [String: String]] {
        var inputs = InputReader()
        var diagnostics = Diagnostics()
        let document = try #require(inputs.node(of: document, at: nil, diagnostics: &diagnostics))
        let overlay = try #require(inputs.node(of: overlay, at: nil, diagnostics: &diagnostics))
        let root = OverlayApplier().apply(overlay: overlay, to: document, diagnostics: &diagnostics)
        var result: [String: [String: String]] = [:]
        for path in root["paths"]?.mapping?.entries ?? [] {
            for method in path.value.mapping?.entries ?? [] {
                for key in ["x-lathe-polling", "x-lathe-pagination"] {
                    guard let entries = method.value[key]?.mapping?.entries else { continue }
                    result["\(path.key) \(key)"] = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, text($0.value)) })
                }
            }
        }
        return result
    }

    private static func keys(_ suggestion: Suggestion) -> [String: String] {
        Dictionary(uniqueKeysWithValues: suggestion.fields.map { ($0.key, text($0.value)) })
    }

    private static func text(_ node: Node) -> String {
        switch node.content {
        case .mapping(let mapping): mapping.entries.map { "\($0.key)=\(text($0.value))" }.sorted().joined(separator: " ")
        case .sequence(let items): items.map(text).sorted().joined(separator: " ")
        case .string(let text), .number(let text): text
        case .bool, .null: node.kindName
        }
    }

    private static func text(_ value: Suggestion.Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .texts(let texts): texts.sorted().joined(separator: " ")
        case .fields(let fields): fields.map { "\($0.key)=\(text($0.value))" }.sorted().joined(separator: " ")
        }
    }
}
