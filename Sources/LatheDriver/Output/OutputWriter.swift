import SourceText
import SwiftEmitter

/// Does what a plan says: the only place that writes.
struct OutputWriter {
    private let fileSystem = FileSystem()

    /// Writes a client's files.
    ///
    /// The manifest comes first with the old and the new names, and last with the new ones alone: whenever this is interrupted, what
    /// was written is known as ours.
    func write(_ plan: OutputPlan, at range: SourceRange?, diagnostics: inout Diagnostics) {
        let known = plan.oldManifest?.files ?? []
        let interim = Manifest(files: known.union(plan.newManifest.files))
        var path = plan.folder
        do throws(FileError) {
            try fileSystem.makeFolder(plan.folder)
            path = plan.manifestPath
            if interim != plan.oldManifest { try fileSystem.write(interim.bytes, to: path) }
            for file in plan.writes {
                path = PathText.join(plan.folder, file.path)
                try fileSystem.makeFolder(PathText.folder(of: path))
                try fileSystem.write(file.text, to: path)
            }
            for file in plan.removals {
                path = PathText.join(plan.folder, file)
                try fileSystem.remove(path)
                removeEmptyFolders(from: PathText.folder(of: file), in: plan.folder)
            }
            path = plan.manifestPath
            if interim != plan.newManifest { try fileSystem.write(plan.newManifest.bytes, to: path) }
        } catch {
            diagnostics.error("cannot-write", "cannot write \(path): \(error.message)", at: range)
        }
    }

    /// Writes the file that tells Make what a run depends on, also when nothing in it changed: its date is what Make looks at.
    func write(_ depfile: Depfile, to path: String, diagnostics: inout Diagnostics) {
        do throws(FileError) {
            try fileSystem.makeFolder(PathText.folder(of: path))
            try fileSystem.write(depfile.bytes, to: path)
        } catch {
            diagnostics.error("cannot-write", "cannot write \(path): \(error.message)", at: nil)
        }
    }

    private func removeEmptyFolders(from folder: String, in root: String) {
        var folder = folder
        while folder != "." {
            fileSystem.removeIfEmpty(PathText.join(root, folder))
            folder = PathText.folder(of: folder)
        }
    }
}
