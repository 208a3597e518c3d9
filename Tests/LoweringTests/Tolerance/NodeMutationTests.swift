import ClientModel
import DocumentRewriting
import Foundation
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

/// A real document with one thing wrong, whatever it is, gives a client or says why not.
struct NodeMutationTests {
    private struct Sample: Sendable {
        var name: String
        var root: Node
    }

    /// Documents small enough to be lowered often, read once.
    private static let samples: [Sample] = CorpusTests.documents.compactMap { name in
        guard let data = try? Data(contentsOf: CorpusTests.folder.appending(path: name)), data.count < 20_000 else { return nil }
        var diagnostics = Diagnostics()
        let file = SourceFile(path: name, bytes: Array(data))
        return SpecLoader().load(file, number: 0, diagnostics: &diagnostics).map { Sample(name: name, root: $0) }
    }

    @Test(.enabled(if: !CorpusTests.documents.isEmpty, "../shared/corpus is absent"), arguments: 0..<200)
    func oneMistakeIsNoReasonToStop(seed: Int) throws {
        let sample = try #require(Self.samples.isEmpty ? nil : Self.samples[seed % Self.samples.count])
        var mutation = NodeMutation(seed: UInt64(seed))
        let root = mutation.mutate(sample.root)
        var diagnostics = Diagnostics()
        let upgraded = SwaggerUpgrade().upgrade(root, diagnostics: &diagnostics)
        let document = DocumentReader().read(upgraded, diagnostics: &diagnostics)
        let options = LoweringOptions(module: "Test", clientName: "TestClient", access: .public, defaultTransport: .none)
        let model = document.flatMap { Lowering(options: options).lower($0, diagnostics: &diagnostics) }
        #expect((model == nil) == diagnostics.hasErrors, "\(sample.name)")
        // What is no document at all, or names another version, is an error; references out of the document are not these tests' own.
        let allowed: Set<String> = ["not-openapi", "unsupported-version", "unsupported-reference"]
        let errors = diagnostics.all.filter { $0.severity == .error && !allowed.contains($0.id) }
        #expect(errors.isEmpty, "\(sample.name): \(errors.map { "\($0.id): \($0.message)" })")
    }
}
