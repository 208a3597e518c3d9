/// A file that a command writes besides the clients.
package struct TextFile: Sendable {
    package var path: String

    package init(path: String) {
        self.path = path
    }

    /// Puts the text in its place all at once, and makes the folder where it is missing.
    ///
    /// - Returns: what went wrong, in words; `nil` when all is well.
    package func write(_ text: String) -> String? {
        let fileSystem = FileSystem()
        do throws(FileError) {
            try fileSystem.makeFolder(PathText.folder(of: path))
            try fileSystem.write(Array(text.utf8), to: path)
            return nil
        } catch {
            return "cannot write \(path): \(error.message)"
        }
    }
}
