import SourceText
import SwiftEmitter

/// What a run looked at and what it left on the disk: as long as all of it is the same, the run would do nothing if it were done again.
package struct RunTrace: Hashable, Sendable {
    /// A file and what is in it.
    struct File: Hashable, Sendable {
        var path: String
        /// Without symbolic links: bounds and messages go by it.
        var realPath: String
        var content: ContentHash
    }

    /// What was read.
    var inputs: [File] = []
    /// What was only looked for, and is there.
    var present: [String] = []
    /// Folders whose names were read, each with a number for the names.
    var folders: [File] = []
    /// What was written or is right already, the manifests among it.
    var outputs: [File] = []

    init(inputs: [File], present: [String], folders: [File], outputs: [File]) {
        self.inputs = inputs
        self.present = present
        self.folders = folders
        self.outputs = outputs
    }

    /// - Parameter plans: what was done.
    /// - Returns: `nil` where the same run could find something else, though nothing that is known of changes.
    init?(_ inputs: InputReader, _ plans: [OutputPlan]) {
        guard !inputs.lookups.isUncertain else { return nil }
        var isComplete = true
        func known(_ file: File?) -> [File] {
            if file == nil { isComplete = false }
            return [file].compactMap { $0 }
        }
        self.inputs = inputs.files.all.flatMap {
            known(Self.file($0.path, content: ContentHash($0.bytes)))
        }
        present = inputs.lookups.present.sorted()
        folders = inputs.lookups.folders.flatMap { known(Self.folder($0.path, names: $0.names)) }
        outputs = plans.flatMap { plan in
            (plan.writes + plan.unchanged).flatMap {
                known(Self.file(PathText.join(plan.folder, $0.path), content: ContentHash($0.text)))
            } + known(Self.file(plan.manifestPath, content: ContentHash(plan.newManifest.bytes)))
        }
        guard isComplete else { return nil }
    }

    /// Whether everything is as it was.
    func isTrue() -> Bool {
        let fileSystem = FileSystem()
        return present.allSatisfy { (try? fileSystem.check($0)) != nil }
            && folders.allSatisfy { Self.folder($0.path) == $0 }
            && (inputs + outputs).allSatisfy { Self.file($0.path) == $0 }
    }

    private static func folder(_ path: String) -> File? {
        (try? FileSystem().names(in: path)).flatMap { folder(path, names: $0) }
    }

    static func folder(_ path: String, names: [String]) -> File? {
        file(path, content: ContentHash(RecordText.bytes(names)))
    }

    private static func file(_ path: String) -> File? {
        (try? FileSystem().read(path)).flatMap { file(path, content: ContentHash($0)) }
    }

    /// - Returns: `nil` where there is no such file.
    static func file(_ path: String, content: ContentHash) -> File? {
        FileSystem().realPath(path).map { File(path: path, realPath: $0, content: content) }
    }
}
