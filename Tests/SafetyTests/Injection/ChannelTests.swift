import Foundation
import PipelineCheck
import SourceText
import SpecLoader
import SwiftEmitter
import SwiftTokens
import Testing

@testable import LatheDriver

/// Where texts of a document go besides declarations: first lines of files, overlays that are suggested, explanations.
@Suite struct ChannelTests {
    private static let texts = HostileText.all + [.combined]

    @Test(arguments: texts)
    func theFirstLineOfFilesStaysOneLine(_ hostile: HostileText) throws {
        var input = try #require(GenerationInput(folder: Injection.fixtures.appending(path: "minimal-client").path))
        let usual = try #require(input.generate().generated)
        input.name(document: hostile.text)
        let files = try #require(input.generate().generated)
        #expect(try DeclarationCounts(files) == DeclarationCounts(usual))
        for (file, other) in zip(files, usual) {
            #expect(file.text.count { $0 == UInt8(ascii: "\n") } == other.text.count { $0 == UInt8(ascii: "\n") })
        }
    }

    private func tree(_ text: String) -> (root: Node?, ids: [String]) {
        var diagnostics = Diagnostics()
        let root = SpecLoader().load(
            SourceFile(path: "overlay.yaml", bytes: Array(text.utf8)),
            number: 0,
            diagnostics: &diagnostics
        )
        return (root, diagnostics.all.map(\.id))
    }

    @Test(arguments: texts)
    func scalarsOfYAMLAreReadAsTheyWere(_ hostile: HostileText) {
        let (root, ids) = tree("a: \(YAMLText.scalar(hostile.text))\nb: c\n")
        #expect(ids == [])
        #expect(root?["a"]?.string?.unicodeScalars.elementsEqual(hostile.text.unicodeScalars) == true)
        #expect(root?["b"]?.string == "c")
        let comment = tree("# \(YAMLText.comment(hostile.text))\nb: c\n")
        #expect(comment.ids == [])
        #expect(comment.root?.mapping?.entries.count == 1)
    }

    /// A document that has everything that is suggested.
    private static let document = """
        {"openapi": "3.1.0", "info": {"title": "TITLE", "version": "1"}, "servers": [{"url": "https://shop.example"}],
        "paths": {"/PATHexports": {
          "get": {"operationId": "listID", "summary": "SUMMARY", "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
            "responses": {"200": {"description": "DESCRIPTION", "content": {"application/json": {"schema": {"type": "object",
              "properties": {"exports": {"type": "array", "items": {"type": "string"}}, "PROPERTY": {"type": "string"}}}}}}}},
          "post": {"operationId": "createID", "responses": {"202": {"description": "DESCRIPTION", "content": {"application/json": {"schema":
            {"type": "object", "properties": {"id": {"type": "string"}}}}}}}}},
         "/PATHexports/{id}": {"get": {"operationId": "getID", "parameters": [{"name": "id", "in": "path", "required": true, "schema":
           {"type": "string"}}], "responses": {"200": {"description": "DESCRIPTION", "content": {"application/json": {"schema":
             {"type": "object", "properties": {"status": {"type": "string", "enum": ["queued", "done", "VALUE"]}}}}}}}}}}}
        """

    /// A text as it stands in a string of JSON.
    private func quoted(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
                ? "\\u" + String(String(scalar.value + 0x1_0000, radix: 16).dropFirst()) : String(scalar)
        }.joined()
    }

    @Test(arguments: ["TITLE", "PATH", "ID", "SUMMARY", "DESCRIPTION", "PROPERTY", "VALUE"])
    func suggestedOverlaysHaveWhatTheyShould(_ place: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lathe-suggest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "openapi.json")
        for hostile in Self.texts where place != "PATH" || !hostile.text.contains("{") {
            try Data(Self.document.replacing(place, with: quoted(hostile.text)).utf8).write(to: path)
            let report = Suggest().report(.options(ClientOptions(document: path.path)))
            guard report.exitCode == .success, !report.suggestions.isEmpty else { continue }
            let (root, ids) = tree(report.text)
            #expect(ids == [], "\(hostile.name): \(report.text.prefix(2_000))")
            #expect(root?.mapping?.entries.map(\.key) == ["overlay", "info", "actions"], "\(hostile.name)")
            let actions = root?["actions"]?.sequence ?? []
            #expect(actions.count == report.suggestions.count, "\(hostile.name)")
            for action in actions {
                #expect(action.mapping?.entries.map(\.key) == ["target", "update"], "\(hostile.name)")
                let names = action["update"]?.mapping?.entries.map(\.key) ?? []
                #expect(names.allSatisfy { $0.hasPrefix("x-lathe-") }, "\(hostile.name): \(names)")
            }
            #expect(!report.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(hostile.name)")
        }
    }

    @Test(arguments: texts)
    func explanationsStayWithinTheirLines(_ hostile: HostileText) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lathe-explain-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "openapi.json")
        func text(_ word: String) throws -> String {
            let word = quoted(word)
            let document = """
                {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {"/a": {"get": {"operationId": "a", "responses": {"200":
                {"description": "A", "content": {"application/json": {"schema": {"oneOf": [
                {"title": "\(word)", "type": "object", "required": ["kind"], "properties": {"kind": {"const": "1\(word)"}}},
                {"title": "B", "type": "object", "required": ["kind", "b\(word)"], "properties": {"kind": {"const": "b"}}}]}}}}}}}}}
                """
            try Data(document.utf8).write(to: path)
            let source = Run.Source.options(ClientOptions(document: path.path))
            return Explain().report(source, query: nil).text
        }
        let usual = try text("word")
        #expect(!usual.isEmpty)
        let hostile = try text(hostile.text)
        #expect(hostile.utf8.count { $0 == 0x0A } == usual.utf8.count { $0 == 0x0A })
        #expect(!hostile.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    }
}
