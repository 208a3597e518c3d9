/// The list of files that Lathe wrote into a folder. It stands there beside them, and is what tells ours from the user's.
///
/// Text: a first line with the format's version, then a file a line, sorted, with `/` between folders.
struct Manifest: Hashable {
    static let name = ".lathe-manifest"
    private static let title = "# Files that lathe wrote here and may replace or remove. Version 1."

    /// Paths from the manifest's folder.
    var files: Set<String>

    init(files: Set<String>) {
        self.files = files
    }

    /// - Returns: `nil` where the bytes are no manifest of ours. Paths that lead out of the folder are not believed.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.title else { return nil }
        files = Set(lines.dropFirst().map(String.init).filter(Self.isInside))
    }

    var bytes: [UInt8] { Array(([Self.title] + files.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")] }

    /// Whether a path stays in the folder it starts from.
    private static func isInside(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
