import SourceText
import SwiftEmitter

/// Compares the files of a client with its folder. Writes nothing.
struct OutputPlanner {
    private let fileSystem = FileSystem()

    /// - Parameter output: the folder; it need not exist.
    /// - Returns: `nil` where something of the user's is in the way; then it is in `diagnostics`.
    func plan(_ files: [GeneratedFile], in output: Configuration.Path, diagnostics: inout Diagnostics) -> OutputPlan? {
        let folder = PathText.normalized(output.path)
        var found = Diagnostics()
        defer { found.all.forEach { diagnostics.add($0) } }
        do throws(FileError) {
            let manifest = try content(of: PathText.join(folder, Manifest.name))
            let old = manifest.flatMap { Manifest($0) }
            guard manifest == nil || old != nil else {
                found.error(
                    "not-ours",
                    "\(PathText.join(folder, Manifest.name)) is no manifest of lathe",
                    at: output.range,
                    fix: "remove it, or choose another output"
                )
                return nil
            }
            var plan = OutputPlan(folder: folder, oldManifest: old, newManifest: Manifest(files: Set(files.map(\.path))))
            let ours = old?.files ?? []
            reportLinks(above: Set(files.map(\.path)).union(ours), in: folder, at: output.range, diagnostics: &found)
            guard !found.hasErrors else { return nil }
            for file in files { try compare(file, ours: ours, at: output.range, in: &plan, diagnostics: &found) }
            for path in ours.subtracting(plan.newManifest.files).sorted()
            where try content(of: PathText.join(folder, path)) != nil {
                plan.removals.append(path)
            }
            return found.hasErrors ? nil : plan
        } catch {
            found.error("cannot-read", "cannot read what is in \(folder): \(error.message)", at: output.range)
            return nil
        }
    }

    private func compare(
        _ file: GeneratedFile,
        ours: Set<String>,
        at range: SourceRange?,
        in plan: inout OutputPlan,
        diagnostics: inout Diagnostics
    ) throws(FileError) {
        let path = PathText.join(plan.folder, file.path)
        guard let content = try content(of: path) else {
            plan.writes.append(file)
            return
        }
        if content == file.text {
            plan.unchanged.append(file)
        } else if ours.contains(file.path) {
            plan.writes.append(file)
        } else {
            diagnostics.error(
                "not-ours",
                "\(path) exists and is not listed in .lathe-manifest as written by lathe; it is left alone",
                at: range,
                fix: "move or delete it, or choose another output"
            )
        }
    }

    /// What a link inside the folder leads to is not ours, whatever a manifest says: nothing is written or removed behind one.
    private func reportLinks(
        above files: Set<String>,
        in folder: String,
        at range: SourceRange?,
        diagnostics: inout Diagnostics
    ) {
        let folders = Set(files.flatMap(PathText.foldersAbove)).sorted()
        for path in folders.map({ PathText.join(folder, $0) }) where fileSystem.isLink(path) {
            diagnostics.error(
                "not-ours",
                "\(path) is a symbolic link; what it leads to is left alone",
                at: range,
                fix: "remove the link, or choose another output"
            )
        }
    }

    private func content(of path: String) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try fileSystem.read(path)
        } catch {
            if error.reason == .missing { return nil }
            throw error
        }
    }
}
