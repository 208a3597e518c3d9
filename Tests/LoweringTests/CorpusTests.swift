import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Real documents: every one is read and lowered without a crash, and gives a client or says why not.
@Suite struct CorpusTests {
    static let folder: URL = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared/corpus")
    }()

    /// Paths below the corpus, of the documents small enough for every run of the tests.
    static let documents: [String] = {
        let manager = FileManager.default
        guard let names = try? manager.subpathsOfDirectory(atPath: folder.path) else { return [] }
        return names.filter { name in
            guard [".json", ".yaml", ".yml"].contains(where: name.hasSuffix), !name.hasPrefix("multi/") else { return false }
            let size = (try? manager.attributesOfItem(atPath: folder.appending(path: name).path))?[.size] as? Int
            return (size ?? 0) < 1_000_000
        }.sorted()
    }()

    @Test(.enabled(if: !documents.isEmpty, "../shared/corpus is absent"), arguments: documents)
    func givesAClientOrAReason(name: String) throws {
        let bytes = try Array(Data(contentsOf: Self.folder.appending(path: name)))
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: name, bytes: bytes)
        let number = files.add(file)
        let loaded = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        let root = loaded.map { SwaggerUpgrade().upgrade($0, diagnostics: &diagnostics) }
        let document = root.flatMap { DocumentReader().read($0, diagnostics: &diagnostics) }
        let options = LoweringOptions(module: "Test", clientName: "TestClient", access: .public, defaultTransport: .none)
        let model = document.flatMap { Lowering(options: options).lower($0, diagnostics: &diagnostics) }
        #expect((model == nil) == diagnostics.hasErrors)
        if let model { checkNames(model) }
    }

    /// No two types of a scope and no two operations have the same name.
    private func checkNames(_ model: ClientModel) {
        var types: [TypeID?: Set<String>] = [:]
        for declaration in model.declarations {
            #expect(!declaration.name.isEmpty)
            #expect(types[declaration.parent, default: []].insert(declaration.name.lowercased()).inserted)
        }
        let names = model.operations.map { $0.name.lowercased() }
        #expect(Set(names).count == names.count)
    }
}
