import Foundation
import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting

/// What the quick look finds nothing in is what the upgrade would leave alone.
struct WordScanTests {
    /// Path items of OpenAPI 3 with one word of 2.0 each, or with a reference to something that has one.
    @Test(arguments: [
        "{parameters: [{in: query, name: a, type: string}]}",
        "{parameters: [{in: query, name: a, items: {type: string}}]}",
        "{get: {parameters: [{in: query, name: a, schema: {type: array}, collectionFormat: csv}], responses: {}}}",
        "{get: {parameters: [{in: query, name: a, schema: {type: array, collectionFormat: pipes}}], responses: {}}}",
        "{get: {parameters: [{$ref: '#/x-old/Parameter'}], responses: {}}}",
        "{post: {parameters: [{in: body, name: a}], responses: {}}}",
        "{post: {parameters: [{in: formData, name: a}], responses: {}}}",
        "{post: {consumes: [text/plain], responses: {}}}",
        "{get: {produces: [text/plain], responses: {}}}",
        "{get: {schemes: [https], responses: {}}}",
        "{get: {responses: {'200': {description: d, schema: {type: string}}}}}",
        "{get: {responses: {'200': {description: d, examples: {application/json: {}}}}}}",
        "{get: {responses: {'200': {description: d, headers: {A: {type: string}}}}}}",
    ])
    func findsWhatTheUpgradeChanges(pathItem: String) throws {
        #expect(changes(try document(pathItem), "test.yaml"))
    }

    /// Also references to what is old: only bodies are followed.
    @Test(arguments: [
        "{get: {responses: {'200': {$ref: '#/x-old/Response'}}}}",
        "{$ref: '#/x-old/PathItem'}",
        "{get: {parameters: [{in: query, name: a, schema: {type: string}}], responses: {'200': {description: d}}}}",
        "{get: {parameters: [{$ref: '#/components/parameters/New'}], responses: {'200': {$ref: '#/components/responses/New'}}}}",
        "{get: {responses: {'200': {description: d, headers: {A: {schema: {type: string}}}, content: {}}}}}",
    ])
    func othersStayAsTheyAre(pathItem: String) throws {
        #expect(!changes(try document(pathItem), "test.yaml"))
    }

    /// With nothing old in its components: otherwise there would be no quick look.
    private func document(_ pathItem: String) throws -> Node {
        let text = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            components:
              parameters: {New: {in: query, name: a, schema: {type: string}}}
              responses: {New: {description: d}}
            x-old:
              Parameter: {in: body, name: a, schema: {type: string}}
              Response: {description: d, schema: {type: string}}
              PathItem: {get: {produces: [text/plain], responses: {}}}
            paths: {/a: \(pathItem)}
            """
        return try #require(root(of: Array(text.utf8), "test.yaml"))
    }

    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    /// The fixtures, and of the real documents beside the checkout, if there are any, those that do not take long.
    static let documents: [String] = ["../../Fixtures", "../../../../shared/corpus"].flatMap { folder in
        let folder = here.appending(path: folder).standardized
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            guard [".json", ".yaml", ".yml"].contains(where: name.hasSuffix), !name.hasPrefix("multi/"), !name.contains("lathe.")
            else { return false }
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            return (attributes?[.size] as? Int ?? 0) < 300_000
        }.sorted().map { folder.appending(path: $0).path }
    }

    @Test func findsAllInRealDocuments() throws {
        #expect(Self.documents.count >= 50)
        // What is no document at all stands among the fixtures, too.
        for path in Self.documents {
            guard let root = root(of: [UInt8](try Data(contentsOf: URL(filePath: path))), path) else { continue }
            _ = changes(root, path)
        }
    }

    private func root(of bytes: [UInt8], _ path: String) -> Node? {
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: path, bytes: bytes)
        return SpecLoader().load(file, number: files.add(file), diagnostics: &diagnostics)
    }

    /// Whether an upgrade changes the document, which is the same with a quick look as without one.
    private func changes(_ root: Node, _ path: String) -> Bool {
        var withLook = Diagnostics()
        var without = Diagnostics()
        let quick = UpgradedDocument.text(SwaggerUpgrade().upgrade(root, diagnostics: &withLook))
        let thorough = UpgradedDocument.text(SwaggerUpgrade(looksFirst: false).upgrade(root, diagnostics: &without))
        #expect(quick == thorough, "\(path)")
        #expect(withLook.all.map(\.message) == without.all.map(\.message), "\(path)")
        return thorough != UpgradedDocument.text(root) || !without.all.isEmpty
    }
}
