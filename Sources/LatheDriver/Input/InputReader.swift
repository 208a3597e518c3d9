import SourceText
import SpecLoader

/// Reads the files of a run, each once, and remembers which they were.
struct InputReader {
    /// What was read, for the places of messages.
    private(set) var files = SourceFiles()
    private var numbers: [String: UInt16] = [:]
    private var referenced: [String: Node] = [:]
    /// What was looked for besides.
    let lookups = LookupTrace()
    private let fileSystem = FileSystem()

    /// The paths of what was read, in the order of reading.
    var paths: [String] { files.all.map(\.path) }

    /// Takes in a text that is in no file, for its places, and gives its number.
    mutating func add(_ file: SourceFile) -> UInt16 { files.add(file) }

    /// Takes in a text that is read where its path is asked for, whatever is on the disk.
    mutating func stand(_ text: String, for path: String) {
        lookups.isUncertain = true
        numbers[path] = files.add(SourceFile(path: path, bytes: Array(text.utf8)))
    }

    /// Reads a file's bytes.
    ///
    /// - Parameters:
    ///   - range: where the path is written, to be blamed for a file that cannot be read.
    ///   - fix: what to do about a file that cannot be read.
    mutating func bytes(
        of path: String,
        at range: SourceRange?,
        fix: String? = nil,
        diagnostics: inout Diagnostics
    ) -> (SourceFile, UInt16)? {
        do throws(FileError) {
            return try file(path, diagnostics: &diagnostics)
        } catch {
            lookups.isUncertain = true
            diagnostics.error("cannot-read", "cannot read \(path): \(error.message)", at: range, fix: fix)
            return nil
        }
    }

    /// The versions of those files that references lead to and that are documents of their own, by number.
    var referencedVersions: [UInt16: String] {
        let versions = referenced.values.compactMap { root in root["openapi"]?.string.map { (root.range.file, $0) } }
        return Dictionary(versions) { first, _ in first }
    }

    func hasRead(_ path: String) -> Bool { numbers[path] != nil }

    /// Reads a file's bytes. What is said about them is said when they are read first.
    mutating func file(_ path: String, diagnostics: inout Diagnostics) throws(FileError) -> (SourceFile, UInt16) {
        if let number = numbers[path] { return (files[number], number) }
        guard files.all.count < UInt16.max else { throw FileError(.tooMany(limit: Int(UInt16.max))) }
        let read = try fileSystem.read(path)
        let encoding = WideEncoding(of: read)
        let file = SourceFile(path: path, bytes: encoding?.convertedToUTF8(read) ?? read)
        let number = files.add(file)
        numbers[path] = number
        if let encoding {
            // What is known of it is not what is on the disk.
            lookups.isUncertain = true
            diagnostics.warning(
                "not-utf-8",
                "the file is written in \(encoding.rawValue); it is converted",
                at: SourceRange(file: number, start: 0, end: 0),
                fix: "save it as UTF-8: iconv -f \(encoding.rawValue) -t UTF-8"
            )
        }
        return (file, number)
    }

    /// Parses a file that references lead to; what is wrong with it is said once, however many clients refer to it.
    mutating func referencedNode(
        of path: String,
        _ file: SourceFile,
        _ number: UInt16,
        diagnostics: inout Diagnostics
    ) -> Node? {
        if let node = referenced[path] { return node }
        let node = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        referenced[path] = node
        return node
    }

    /// Reads a file of YAML or JSON.
    mutating func node(
        of path: String,
        at range: SourceRange?,
        fix: String? = nil,
        diagnostics: inout Diagnostics
    ) -> Node? {
        guard let (file, number) = bytes(of: path, at: range, fix: fix, diagnostics: &diagnostics) else { return nil }
        return SpecLoader().load(file, number: number, diagnostics: &diagnostics)
    }
}
