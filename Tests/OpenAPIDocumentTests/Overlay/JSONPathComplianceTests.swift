import Foundation
import SourceText
import SpecLoader
import Testing

@testable import OpenAPIDocument

/// The public suite for RFC 9535, without what needs functions.
struct JSONPathComplianceTests {
    static let suite = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/conformance/jsonpath/cts.json").standardized
    static var isPresent: Bool { FileManager.default.fileExists(atPath: suite.path) }

    /// The suite refuses what the Overlay Specification's examples do: hyphens after a dot.
    static let lenient: Set<String> = ["basic, name shorthand, symbol"]

    private func cases() throws -> [Node] {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "cts.json", bytes: Array(try Data(contentsOf: Self.suite)))
        let root = try #require(SpecLoader().load(file, number: 0, diagnostics: &diagnostics))
        return try #require(root["tests"]?.sequence)
    }

    private func usesFunctions(_ test: Node) -> Bool {
        test["tags"]?.sequence?.contains { $0.string == "function" } ?? false
    }

    @Test(.enabled(if: isPresent, "the conformance suites are not beside the checkout"))
    func selectsWhatTheSuiteSays() throws {
        var checked = 0
        for test in try cases() where test["invalid_selector"] == nil && !usesFunctions(test) {
            let name = test["name"]?.string ?? ""
            let selector = try #require(test["selector"]?.string)
            let document = try #require(test["document"])
            do throws(JSONPathError) {
                var parser = JSONPathParser(selector)
                let selected = JSONPathEvaluator(root: document).select(try parser.parse()).map { ComparableValue($0.node) }
                let single = test["result"].map { [$0] } ?? []
                let results = single + (test["results"]?.sequence ?? [])
                #expect(results.contains { ComparableValue($0) == .list(selected) }, "\(name): \(selector)")
            } catch {
                Issue.record("\(name): \(selector): \(error.message)")
            }
            checked += 1
        }
        #expect(checked > 350)
    }

    @Test(.enabled(if: isPresent, "the conformance suites are not beside the checkout"))
    func refusesWhatTheSuiteRefuses() throws {
        var checked = 0
        for test in try cases() where test["invalid_selector"]?.bool == true && !usesFunctions(test) {
            let name = test["name"]?.string ?? ""
            guard !Self.lenient.contains(name) else { continue }
            let selector = try #require(test["selector"]?.string)
            #expect(throws: JSONPathError.self, "\(name): \(selector)") {
                var parser = JSONPathParser(selector)
                _ = try parser.parse()
            }
            checked += 1
        }
        #expect(checked > 150)
    }
}
