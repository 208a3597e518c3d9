import Foundation
import Lowering
import SourceText
import Testing

@testable import LatheDriver

/// Real documents: what is suggested, applied as the overlay it is, gives a client without a message more than before.
struct CorpusSuggestionTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/corpus").standardized

    /// Those small enough for every run of the tests; `LATHE_CORPUS=all` takes larger ones, too.
    static let documents: [String] = {
        let limit = ProcessInfo.processInfo.environment["LATHE_CORPUS"] == "all" ? 20_000_000 : 300_000
        let manager = FileManager.default
        let names = (try? manager.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            guard [".json", ".yaml", ".yml"].contains(where: name.hasSuffix), !name.hasPrefix("multi/") else { return false }
            let size = (try? manager.attributesOfItem(atPath: folder.appending(path: name).path))?[.size] as? Int
            return (size ?? 0) < limit
        }.sorted()
    }()

    @Test(.enabled(if: !documents.isEmpty, "../shared/corpus is absent"), arguments: documents)
    func whatIsSuggestedGenerates(name: String) throws {
        let document = Self.folder.appending(path: name).path
        let suggested = Suggest().report(.options(ClientOptions(document: document)))
        // A document with errors gives no client anyway.
        guard suggested.exitCode == .success, !suggested.suggestions.isEmpty else { return }
        let work = try TemporaryFolder()
        try work.write(suggested.text, to: "overlay.yaml")
        var options = ClientOptions(document: document)
        options.module = "API"
        options.output = work.path("out")
        let before = Run(.check).report([.options(options)])
        options.overlays = [work.path("overlay.yaml")]
        let after = Run(.generate).report([.options(options)])
        #expect(after.exitCode == .success)
        let messages = { (report: RunReport) in Set(report.diagnostics.filter { $0.id != "out-of-date" }.map(\.message)) }
        #expect(messages(after).subtracting(messages(before)).isEmpty)
        let code = work.files(in: "out").compactMap { work.text("out/\($0)") }.joined()
        for suggestion in suggested.suggestions {
            guard let name = suggestion["name"], case .text(let method) = name else { continue }
            #expect(code.contains("func \(method)(") || code.contains("func `\(method)`("))
        }
    }
}
