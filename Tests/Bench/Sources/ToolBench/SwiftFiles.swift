import Foundation

/// The Swift files of a folder.
struct SwiftFiles {
    /// Their paths, sorted.
    let paths: [String]

    init(_ folder: String) {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        paths = names.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    }
}
