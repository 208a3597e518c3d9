import Foundation
import SourceText
import Testing

/// The public suites of the Overlay Specification.
struct OverlaySuiteTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/conformance/overlay").standardized

    static func entries(_ path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)) ?? []
        return names.filter { $0 != "README.md" }.sorted().map { "\(path)/\($0)" }
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)
    static let absence: Comment = "the conformance suites are not beside the checkout"

    @Test(.enabled(if: isPresent, absence), arguments: entries("compliant-sets"))
    func givesTheResultOfTheSet(path: String) throws {
        let overlaying = try #require(
            Overlaying(document: try Self.text("\(path)/openapi.yaml"), overlay: try Self.text("\(path)/overlay.yaml"))
        )
        #expect(overlaying.messages == [])
        #expect(overlaying.isResult(try Self.text("\(path)/output.yaml")))
    }

    @Test(.enabled(if: isPresent, absence), arguments: entries("tests/v1.0/pass") + entries("tests/v1.1/pass"))
    func acceptsWhatPasses(path: String) throws {
        let overlaying = try #require(Overlaying(document: "a: 1", overlay: try Self.text(path)))
        #expect(overlaying.diagnostics.filter { $0.severity == .error && $0.id != "overlay-mismatch" } == [])
    }

    @Test(.enabled(if: isPresent, absence), arguments: entries("tests/v1.0/fail") + entries("tests/v1.1/fail"))
    func refusesWhatFails(path: String) throws {
        let overlaying = try #require(Overlaying(document: "a: 1", overlay: try Self.text(path)))
        #expect(overlaying.diagnostics.contains { $0.severity == .error }, "\(path)")
    }
}
