import Foundation

/// Inputs that once made Lathe fail, found by a fuzzer or by hand: Tests/Crashes/<target>/<name>.
enum KeptCrashes {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Crashes"
    )

    /// The names of those of a target, sorted.
    static func names(of target: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: target).path)) ?? []
        return all.filter { !$0.hasPrefix(".") }.sorted()
    }

    static func bytes(of name: String, target: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: target).appending(path: name)))
    }
}
