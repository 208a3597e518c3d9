import Foundation
import LatheRuntime
import Testing

/// The public parsing suite: `y_` must be read, `n_` must be refused, `i_` may be either.
@Suite struct JSONParsingSuiteTests {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/conformance/json/test_parsing")
        .standardized
    static let files = ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
        .filter { $0.pathExtension == "json" }
        .sorted { $0.path < $1.path }

    /// Reads nothing of an object, so that all its members are passed over.
    struct Nothing: Model {
        static let fields = Fields<Nothing> { _ in }
    }

    @Test(.enabled(if: !files.isEmpty, "the shared conformance suites are not beside this checkout"), arguments: files)
    func agrees(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        let name = file.lastPathComponent
        let value = try? JSONValue(json: bytes)
        // The same text as a member that the model does not know.
        let skipped = try? Nothing(json: Array(#"{"unknown":"#.utf8) + bytes + Array("}".utf8))
        if name.hasPrefix("y_") {
            let value = try #require(value, "\(name)")
            #expect(skipped != nil, "\(name)")
            #expect(try JSONValue(json: try value.json()) == value, "\(name)")
        }
        if name.hasPrefix("n_") {
            #expect(value == nil, "\(name)")
            #expect(skipped == nil, "\(name)")
        }
    }

    @Test(.enabled(if: !files.isEmpty, "the shared conformance suites are not beside this checkout"))
    func isWhole() {
        #expect(Self.files.count == 318)
    }
}
