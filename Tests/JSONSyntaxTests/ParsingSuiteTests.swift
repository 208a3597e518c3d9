import Foundation
import JSONSyntax
import Testing

/// The public parsing suite: `y_` must be read, `n_` must be refused, `i_` may be either.
@Suite struct ParsingSuiteTests {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/conformance/json/test_parsing").standardized
    static let files = ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
        .filter { $0.pathExtension == "json" }
        .sorted { $0.path < $1.path }

    @Test(.enabled(if: !files.isEmpty, "the shared conformance suites are not beside this checkout"), arguments: files)
    func agrees(file: URL) throws {
        let text = try Data(contentsOf: file)
        let name = file.lastPathComponent
        let failure = failure(in: text)
        if name.hasPrefix("y_") { #expect(failure == nil, "\(name)") }
        if name.hasPrefix("n_") { #expect(failure != nil, "\(name)") }
        // No beginning of it may make the scanner read beyond its end.
        for count in 0..<min(text.count, 200) { _ = JSONSyntaxTests.failure(in: text.prefix(count)) }
    }

    @Test(.enabled(if: !files.isEmpty, "the shared conformance suites are not beside this checkout"))
    func isWhole() {
        #expect(ParsingSuiteTests.files.count == 318)
    }
}
