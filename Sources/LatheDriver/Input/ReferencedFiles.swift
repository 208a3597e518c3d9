import DocumentRewriting
import OpenAPIDocument
import SourceText
import SpecLoader

/// The files that references of a document lead to: finds them, refuses those that are out of bounds, reads the others.
///
/// A document is untrusted input: a reference in it must not be able to read what is not meant for it.
struct ReferencedFiles: LinkedFiles {
    var inputs: InputReader
    /// The document itself.
    let document: FileLocation
    private let bounds: FolderBounds
    private let remote: RemoteReferences
    /// What files of references were read, in bytes.
    private var bytes = 0
    private var count = 0

    /// How many files, and bytes in all, a document may bring in.
    static let mostFiles = 20_000
    static let mostBytes = 512 * 1_048_576

    /// Files with one of these endings are text, and nothing else.
    private static let textEndings = [".md", ".markdown", ".txt"]

    init(inputs: InputReader, configuration: Configuration) {
        self.inputs = inputs
        let path = configuration.document.path
        document = FileLocation(id: FileSystem().realPath(path) ?? path, path: path)
        bounds = FolderBounds(configuration: configuration)
        remote = RemoteReferences(configuration: configuration)
    }

    func location(of address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation {
        do throws(LinkFailure) {
            return try found(address, from: base)
        } catch {
            inputs.lookups.isUncertain = true
            throw error
        }
    }

    private func found(_ address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation {
        if let location = try remote.location(of: address, from: base) {
            inputs.lookups.isUncertain = true
            return location
        }
        let decoded = JSONPointer.percentDecode(address)
        guard !decoded.utf8.contains(0) else {
            throw LinkFailure("unreadable-reference", "the reference '\(address)' has a NUL byte in it", severity: .error)
        }
        guard !decoded.hasPrefix("/") else {
            throw LinkFailure(
                "absolute-reference",
                "the reference '\(address)' names a place on one machine, or on a server that is not named",
                severity: .error,
                fix: "write it relative to the file that it stands in"
            )
        }
        let path = PathText.normalized(PathText.join(PathText.folder(of: base.path), decoded))
        return FileLocation(id: try bounds.realPath(of: path, address: address), path: path)
    }

    func check(_ location: FileLocation) throws(LinkFailure) {
        if remote.isRemote(location) { return }
        do throws(FileError) {
            try FileSystem().check(location.id)
            inputs.lookups.note(present: location.id)
        } catch {
            throw failure(error, of: location)
        }
    }

    mutating func node(
        of location: FileLocation,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> Node {
        count += 1
        guard count <= Self.mostFiles else { throw limit("more than \(Self.mostFiles) files") }
        let path = try remote.file(for: location) { [inputs] in inputs.hasRead($0) }
        let (file, number): (SourceFile, UInt16)
        do throws(FileError) { (file, number) = try inputs.file(path, diagnostics: &diagnostics) } catch {
            throw failure(error, of: location)
        }
        bytes += file.bytes.count
        guard bytes <= Self.mostBytes else { throw limit("more than \(Self.mostBytes / 1_048_576) MiB") }
        if Self.textEndings.contains(where: path.lowercased().hasSuffix) {
            let range = SourceRange(file: number, start: 0, end: file.bytes.count)
            return Node(.string(String(decoding: file.bytes, as: UTF8.self)), range: range)
        }
        guard let node = inputs.referencedNode(of: path, file, number, diagnostics: &diagnostics) else {
            throw LinkFailure("unreadable-reference", "\(path) is neither YAML nor JSON", severity: .error)
        }
        return node
    }

    private func limit(_ text: String) -> LinkFailure {
        LinkFailure(
            "limit-exceeded",
            "references bring \(text) into the document",
            severity: .error,
            fix: "check what the references around this place lead to"
        )
    }

    private func failure(_ error: FileError, of location: FileLocation) -> LinkFailure {
        inputs.lookups.isUncertain = true
        let isRefused = error.reason != .missing
        var failure = LinkFailure(
            "unreadable-reference",
            "cannot read \(location.path): \(error.message)",
            severity: isRefused ? .error : .warning
        )
        if !isRefused { failure.similarFile = Self.similar(to: location.path) }
        return failure
    }

    /// The name of a file in the folder that was probably meant: called alike with the same ending, or the same with another one.
    private static func similar(to path: String) -> String? {
        let names = (try? FileSystem().names(in: PathText.folder(of: path))) ?? []
        func parts(_ name: String) -> (stem: String, ending: String) {
            guard let dot = name.lastIndex(of: ".") else { return (name, "") }
            return (String(name[..<dot]), String(name[dot...]))
        }
        let missing = parts(path.split(separator: "/").last.map(String.init) ?? "")
        if let other = names.filter({ parts($0).stem == missing.stem }).min() { return other }
        let stems = names.map(parts).filter { $0.ending == missing.ending }.map(\.stem)
        return Spelling.nearest(to: missing.stem, among: stems).map { $0 + missing.ending }
    }
}
