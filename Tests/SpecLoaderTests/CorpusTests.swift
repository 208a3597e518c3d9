import Foundation
import SourceText
import SpecLoader
import Testing

/// The real documents beside the checkout.
struct CorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/corpus")
        .standardized

    static var documents: [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let documents = paths.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".json") }.sorted()
        // All 3,735 load; a sample keeps the tests short.
        return stride(from: 0, to: documents.count, by: 30).map { documents[$0] }
    }

    @Test(.enabled(if: !documents.isEmpty, "the corpus is not beside the checkout"))
    func realDocumentsLoad() throws {
        for path in Self.documents {
            let data = try Data(contentsOf: Self.folder.appending(path: path))
            let loading = Loading(bytes: Array(data), path: path)
            #expect(loading.root?.mapping != nil, "\(path)")
            #expect(loading.messages == [], "\(path)")
        }
    }
}
