import Foundation
import SourceText
import SpecLoader
import Testing

@testable import DocumentRewriting

/// What the quick look finds nothing in is what the upgrade would leave alone.
struct WordScanTests {
    /// Path items of OpenAPI 3 with words of 2.0, one each.
    @Test(arguments: [
        "{parameters: [{in: query, name: a, type: string}]}",
        "{parameters: [{in: query, name: a, items: {type: string}}]}",
        "{get: {parameters: [{in: query, name: a, type: array, collectionFormat: csv}], responses: {}}}",
        "{get: {parameters: [{in: query, name: a, schema: {type: array, collectionFormat: pipes}}], responses: {}}}",
        "{get: {parameters: [{$ref: '#/components/parameters/Old'}], responses: {}}}",
        "{post: {parameters: [{in: body, name: a, schema: {type: object}}], responses: {}}}",
        "{post: {parameters: [{in: formData, name: a, type: string}], responses: {}}}",
        "{post: {consumes: [text/plain], parameters: [{in: body, name: a, schema: {type: string}}], responses: {}}}",
        "{get: {produces: [text/plain], responses: {'200': {description: d, schema: {type: string}}}}}",
        "{get: {schemes: [https], responses: {}}}",
        "{get: {responses: {'200': {description: d, schema: {type: string}}}}}",
        "{get: {responses: {'200': {description: d, examples: {application/json: {}}}}}}",
        "{get: {responses: {'200': {description: d, headers: {A: {type: string}}}}}}",
        "{get: {responses: {'200': {$ref: '#/components/responses/Old'}}}}",
        "{get: {parameters: [{in: query, name: a, schema: {type: string}}], responses: {'200': {description: d}}}}",
    ])
    func findsWhatTheUpgradeChanges(pathItem: String) throws {
        try compare(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            components:
              parameters: {Old: {in: query, name: a, type: string}}
              responses: {Old: {description: d, schema: {type: string}}}
            paths: {/a: \(pathItem)}
            """
        )
        // Without anything old in the components, which makes the quick look unnecessary.
        try compare("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {/a: \(pathItem)}")
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
        for path in Self.documents { try compare([UInt8](Data(contentsOf: URL(filePath: path))), path) }
    }

    private func compare(_ text: String) throws { try compare(Array(text.utf8), "test.yaml") }

    private func compare(_ bytes: [UInt8], _ path: String) throws {
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: path, bytes: bytes)
        guard let root = SpecLoader().load(file, number: files.add(file), diagnostics: &diagnostics) else { return }
        var withLook = Diagnostics()
        var without = Diagnostics()
        let quick = SwaggerUpgrade().upgrade(root, diagnostics: &withLook)
        let thorough = SwaggerUpgrade(looksFirst: false).upgrade(root, diagnostics: &without)
        #expect(UpgradedDocument.text(quick) == UpgradedDocument.text(thorough), "\(path)")
        #expect(withLook.all.map(\.message) == without.all.map(\.message), "\(path)")
    }
}
