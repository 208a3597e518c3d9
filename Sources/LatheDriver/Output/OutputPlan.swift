import SwiftEmitter

/// What has to be done to a folder to make it what it should be.
struct OutputPlan {
    /// The folder, without `..` where possible.
    var folder: String
    /// What is missing or different.
    var writes: [GeneratedFile] = []
    /// What is right already.
    var unchanged: [GeneratedFile] = []
    /// Paths of files of ours that nothing makes any more.
    var removals: [String] = []
    /// The manifest as it is on the disk; `nil` where there is none.
    var oldManifest: Manifest?
    var newManifest: Manifest

    var manifestPath: String { PathText.join(folder, Manifest.name) }

    /// Paths, from the current folder, of what is written or removed; empty where all is up to date.
    var changes: [String] {
        var paths = (writes.map(\.path) + removals).sorted().map { PathText.join(folder, $0) }
        if oldManifest != newManifest { paths.append(manifestPath) }
        return paths
    }
}
