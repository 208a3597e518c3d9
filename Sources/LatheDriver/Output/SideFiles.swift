package import SourceText

/// Files that a command writes besides the clients, for options: no two may be one file, and none may be one that is read.
package struct SideFiles: Sendable {
    package static let id = "overwrites-input"

    private var files: [(option: String, path: String)] = []
    private let fileSystem = FileSystem()

    /// - Parameter files: the options as they are written, and what they name; `nil` and `-` name no file.
    package init(_ files: [(option: String, path: String?)]) {
        self.files = files.compactMap { option, path in
            path.flatMap { $0 == "-" ? nil : (option, $0) }
        }
    }

    /// What would be lost.
    ///
    /// - Parameter paths: of what the run reads.
    package func problems(reading paths: [String]) -> [Diagnostic] {
        guard !files.isEmpty else { return [] }
        let inputs = Set(paths.map(fileSystem.resolved))
        var taken: [String: String] = [:]
        var found = Diagnostics()
        for file in files {
            let path = fileSystem.resolved(file.path)
            if inputs.contains(path) {
                found.error(
                    "overwrites-input",
                    "\(file.option) would overwrite \(file.path), which is read",
                    at: nil,
                    fix: "name another file"
                )
            } else if let other = taken[path] {
                found.error(
                    "overwrites-input",
                    "\(other) and \(file.option) name one file: \(file.path)",
                    at: nil,
                    fix: "name a file for each"
                )
            } else {
                taken[path] = file.option
            }
        }
        return found.all
    }
}
