public import Foundation

/// A file on disk for as long as a test needs it.
public enum TemporaryFile {
    /// Writes `bytes` to a file, hands it to `test` and deletes it.
    public static func with<Value>(
        _ bytes: [UInt8],
        name: String,
        isolation: isolated (any Actor)? = #isolation,
        during test: (URL) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lathe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        return try await test(url)
    }
}
