import Foundation
import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

/// The public suite for RFC 9535, whole.
struct JSONPathComplianceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let selector: String
        let document: Node?
        /// Any of them is right; `nil` where the selector is none.
        let results: [ComparableValue]?

        var testDescription: String { name }
    }

    static let suite = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/conformance/jsonpath/cts.json").standardized
    static var isPresent: Bool { FileManager.default.fileExists(atPath: suite.path) }
    static let absence: Comment = "the conformance suites are not beside the checkout"

    /// Empty where there is no suite.
    static let cases: [Case] = {
        var diagnostics = Diagnostics()
        guard let data = try? Data(contentsOf: suite) else { return [] }
        let file = SourceFile(path: "cts.json", bytes: Array(data))
        let tests = SpecLoader().load(file, number: 0, diagnostics: &diagnostics)?["tests"]?.sequence ?? []
        return tests.map { test in
            let results = test["result"].map { [$0] } ?? test["results"]?.sequence ?? []
            return Case(
                name: test["name"]?.string ?? "",
                selector: test["selector"]?.string ?? "",
                document: test["document"],
                results: test["invalid_selector"]?.bool == true ? nil : results.map { ComparableValue($0) }
            )
        }
    }()

    @Test(.enabled(if: isPresent, absence))
    func suiteIsWhole() {
        #expect(Self.cases.count >= 703)
        #expect(Self.cases.count { $0.results == nil } >= 247)
        #expect(!Self.cases.contains { $0.selector.isEmpty && $0.results != nil })
    }

    @Test(.enabled(if: isPresent, absence), arguments: cases)
    func answersAsTheSuiteSays(_ test: Case) throws {
        var parser = JSONPathParser(test.selector)
        guard let results = test.results else {
            #expect(throws: JSONPathError.self, "\(test.selector)") { _ = try parser.parse() }
            return
        }
        let document = try #require(test.document)
        let selected = try JSONPathEvaluator(root: document).select(try parser.parse()).map { ComparableValue($0.node) }
        #expect(results.contains(.list(selected)), "\(test.selector)")
    }

    /// What an overlay's target can be besides does not change what a query means.
    @Test(.enabled(if: isPresent, absence), arguments: cases)
    func hyphensChangeNoQuery(_ test: Case) throws {
        guard let results = test.results, let document = test.document else { return }
        var parser = JSONPathParser(test.selector, allowsHyphens: true)
        let selected = try JSONPathEvaluator(root: document).select(try parser.parse()).map { ComparableValue($0.node) }
        #expect(results.contains(.list(selected)), "\(test.selector)")
    }
}
