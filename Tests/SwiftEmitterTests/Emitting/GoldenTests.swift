import ClientModel
import Foundation
import Testing

@testable import SwiftEmitter

/// Each construct against the files it is known to give. `LATHE_GOLDEN=1 swift test --filter GoldenTests` writes them anew.
@Suite struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")
    private static let isWriting = ProcessInfo.processInfo.environment["LATHE_GOLDEN"] == "1"

    @Test(arguments: Constructs.all.map(\.name))
    func construct(_ name: String) throws {
        let model = try #require(Constructs.model(named: name))
        let emitter = SwiftEmitter(templates: try TemplateSet(), version: "1.2.3", documentPath: "Specs/sample/openapi.yaml")
        let files = emitter.emit(model)
        let folder = Self.folder.appendingPathComponent(name)
        if Self.isWriting { try write(files, to: folder) }
        let expected = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(files.map { $0.path + ".txt" } == expected)
        for file in files {
            let golden = try Data(contentsOf: folder.appendingPathComponent(file.path + ".txt"))
            #expect(String(decoding: file.text, as: UTF8.self) == String(decoding: golden, as: UTF8.self), "\(name)/\(file.path)")
        }
    }

    /// With a second ending, so that no tool takes them for sources.
    private func write(_ files: [GeneratedFile], to folder: URL) throws {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files { try Data(file.text).write(to: folder.appendingPathComponent(file.path + ".txt")) }
    }
}
