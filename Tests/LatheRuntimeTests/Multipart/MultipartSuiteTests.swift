import Foundation
import Testing

@testable import LatheRuntime

/// The public multipart messages, each in one piece, byte by byte and in pieces between.
@Suite struct MultipartSuiteTests {
    static let folder = URL(filePath: #filePath)
        .appending(path: "../../../../../shared/conformance/multipart/tests/test_data/http").standardized

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".http") }.map { String($0.dropLast(5)) }.sorted()

    struct Part: Hashable {
        var name: String?
        var fileName: String?
        var data: [UInt8]
    }

    /// What the suite expects: parts, or an error.
    struct Expectation {
        var boundary = ""
        var isError = false
        var parts: [Part] = []

        /// Reads the few forms of YAML that the suite is written in.
        init(_ text: String) throws {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
            while let line = lines.popFirst() {
                let trimmed = line.trimmingPrefix { $0 == " " || $0 == "-" }
                func value(_ key: String) -> String? {
                    guard trimmed.hasPrefix(key + ": ") else { return nil }
                    return String(trimmed.dropFirst(key.count + 2)).trimmingCharacters(in: CharacterSet(charactersIn: "'\" "))
                }
                if line.hasPrefix("boundary: ") { boundary = String(line.dropFirst(10)) }
                if value("error") != nil { isError = true }
                if let name = value("name") { parts.append(Part(name: name, data: [])) }
                if let name = value("file_name") { parts[parts.count - 1].fileName = name }
                if value("data") != nil, let base64 = lines.popFirst() {
                    let data = try #require(Data(base64Encoded: base64.trimmingCharacters(in: .whitespaces)))
                    parts[parts.count - 1].data = [UInt8](data)
                }
            }
        }
    }

    @Test(.enabled(if: !names.isEmpty, "the conformance suites are not beside the checkout"), arguments: names)
    func readsAsTheSuiteSays(name: String) async throws {
        let message = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).http")))
        var expected = try Expectation(String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8))
        // Its boundary is given with the two hyphens that stand before it in the message.
        if name == "single_field_blocks" { expected.boundary = "boundary" }
        for size in [1, 2, 3, 7, 64, message.count] {
            let body = HTTPBody(chunks: message.pieces(of: max(1, size)))
            let parts = try MultipartParts(body, contentType: "multipart/form-data; boundary=\(expected.boundary)")
            var found: [Part] = []
            do {
                for try await part in parts {
                    let data = try await part.body.collect(upTo: 1 << 20)
                    found.append(Part(name: part.name, fileName: part.fileName, data: data))
                }
                #expect(!expected.isError, "\(name) in pieces of \(size)")
                #expect(found == expected.parts, "\(name) in pieces of \(size)")
            } catch {
                #expect(expected.isError, "\(name) in pieces of \(size): \(error)")
            }
        }
    }

    @Test(.enabled(if: !names.isEmpty, "the conformance suites are not beside the checkout"))
    func hasMessages() { #expect(Self.names.count >= 25) }
}
