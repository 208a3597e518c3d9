import DocumentRewriting
import OpenAPIDocument
import SourceText

/// The folders that references may lead to: the document's, and the one of the configuration.
struct FolderBounds {
    /// Without symbolic links.
    private let folders: [String]
    private let documentFolder: String
    /// The folder of the `lathe.yaml`; `nil` where the command line says everything.
    private let configurationFolder: String?
    private let currentFolder: String

    /// What is no file of anybody's, wherever the bounds are.
    private static let systemFolders = ["/dev", "/proc", "/sys"]

    init(configuration: Configuration) {
        let fileSystem = FileSystem()
        let current = fileSystem.currentFolder
        currentFolder = current
        func absolute(_ path: String) -> String {
            fileSystem.realPath(path) ?? PathText.normalized(PathText.join(current, path))
        }
        documentFolder = absolute(PathText.folder(of: configuration.document.path))
        configurationFolder = configuration.file.map { absolute(PathText.folder(of: $0)) }
        folders = [documentFolder] + [configuration.references.folder.map { absolute($0.path) }].compactMap { $0 }
    }

    /// The absolute path of a file without symbolic links; of what does not exist, the rest as it is written.
    ///
    /// - Parameter address: as the reference says it, for messages.
    func realPath(of path: String, address: String) throws(LinkFailure) -> String {
        let written = PathText.normalized(PathText.join(currentFolder, path))
        // Symbolic links on the way to the document's own folder are none of the reference's business.
        let real = FileSystem().realPath(path) ?? FileSystem().resolved(written)
        if isInside(real) { return real }
        let isLink = real != written && isInside(written)
        let needed = PathText.common(documentFolder, PathText.folder(of: real))
        throw LinkFailure(
            "outside-folder",
            isLink
                ? "the reference '\(address)' leads out of the document's folder through a symbolic link, to \(real)"
                : "the reference '\(address)' leads out of the document's folder",
            severity: .error,
            fix: fix(needed)
        )
    }

    private func isInside(_ path: String) -> Bool {
        !Self.systemFolders.contains { PathText.contains($0, path) } && folders.contains { PathText.contains($0, path) }
    }

    private func fix(_ folder: String) -> String? {
        if Self.systemFolders.contains(where: { PathText.contains($0, folder) }) || folder == "/" { return nil }
        guard let configurationFolder else {
            return "if it is meant, allow it with --references-folder \(PathText.relative(folder, from: currentFolder))"
        }
        return
            "if it is meant, allow it in lathe.yaml with references: {folder: \(PathText.relative(folder, from: configurationFolder))}"
    }
}
