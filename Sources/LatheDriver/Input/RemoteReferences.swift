import DocumentRewriting
import OpenAPIDocument
import SourceText

/// References to the network: fetched from hosts that the configuration lists, and kept, so that the next run needs no network.
struct RemoteReferences {
    let options: ReferenceOptions
    /// The folder with the copies.
    let cache: String
    private let isConfigured: Bool

    /// The largest file that is fetched, in bytes.
    static let largestFile = 32 * 1_048_576
    /// How often a server may send us on.
    private static let mostRedirects = 5

    init(configuration: Configuration) {
        options = configuration.references
        isConfigured = configuration.file != nil
        let folder = PathText.folder(of: configuration.file ?? configuration.document.path)
        cache = options.cache?.path ?? PathText.join(folder, ".lathe-references")
    }

    /// Where an address of the network leads; `nil` for the path of a file.
    func location(of address: String, from base: FileLocation) throws(LinkFailure) -> FileLocation? {
        if let base = RemoteAddress(base.id), !hasScheme(address) {
            guard let resolved = base.resolving(address) else { throw invalid(address) }
            return try allowed(resolved)
        }
        guard hasScheme(address) else { return nil }
        let scheme = address.prefix { $0 != ":" }.lowercased()
        if scheme == "http" || scheme == "https" {
            guard let remote = RemoteAddress(address) else { throw invalid(address) }
            return try allowed(remote)
        }
        var failure = LinkFailure(
            "absolute-reference",
            "the reference '\(address)' is no path to a file",
            severity: scheme == "file" ? .error : .warning,
            fix: scheme == "file" ? "write it relative to the file that it stands in" : nil
        )
        failure.isRemote = scheme != "file"
        throw failure
    }

    func isRemote(_ location: FileLocation) -> Bool { RemoteAddress(location.id) != nil }

    private func hasScheme(_ address: String) -> Bool { ReferenceText.hasScheme(address) }

    private func invalid(_ address: String) -> LinkFailure {
        LinkFailure("invalid-address", "'\(address)' is no valid address", severity: .error)
    }

    /// The location of an address from which something may be fetched.
    private func allowed(_ address: RemoteAddress) throws(LinkFailure) -> FileLocation {
        guard !address.hasUser else {
            throw LinkFailure(
                "invalid-address",
                "the address of a reference on \(address.host) has a user's name in it; nothing is sent there",
                severity: .error,
                fix: "take it out"
            )
        }
        guard options.hosts.contains(address.host) else {
            throw refused(address, "and nothing is fetched from there", fix: fix(address.host))
        }
        guard address.scheme == "https" || HostName(address.host)?.isLocal == true else {
            throw refused(address, "from which nothing is fetched without encryption", fix: "write https:")
        }
        return FileLocation(id: address.text, path: address.text)
    }

    private func refused(_ address: RemoteAddress, _ reason: String, fix: String) -> LinkFailure {
        var failure = LinkFailure(
            "remote-reference",
            "'\(address.text)' is on the host \(address.host), \(reason)",
            kind: .unsupported,
            fix: fix
        )
        failure.isRemote = true
        return failure
    }

    private func fix(_ host: String) -> String {
        "if it may be, allow it in \(isConfigured ? "lathe.yaml" : "a lathe.yaml") with references: {hosts: [\(host)]}"
    }

    // MARK: Fetching

    /// The path of the copy of a remote file; it is fetched where there is none.
    ///
    /// - Parameter isNew: whether a copy that is there was fetched in this run.
    func file(for location: FileLocation, isNew: (String) -> Bool) throws(LinkFailure) -> String {
        guard let address = RemoteAddress(location.id) else { return location.path }
        let path = PathText.join(cache, Self.fileName(of: address))
        let hasCopy: Bool
        do throws(FileError) {
            try FileSystem().check(path)
            hasCopy = true
        } catch {
            hasCopy = false
        }
        if hasCopy, !options.refreshes || isNew(path) { return path }
        let bytes = try fetch(address)
        do throws(FileError) {
            try FileSystem().makeFolder(PathText.folder(of: path))
            try FileSystem().write(bytes, to: path)
        } catch {
            throw LinkFailure(
                "cannot-write",
                "cannot keep a copy of \(address.text) as \(path): \(error.message)",
                severity: .error
            )
        }
        return path
    }

    private func fetch(_ start: RemoteAddress) throws(LinkFailure) -> [UInt8] {
        var address = start
        for _ in 0...Self.mostRedirects {
            switch try Download(address: address, largest: Self.largestFile).run() {
            case .content(let bytes): return bytes
            case .redirect(let target):
                guard let next = address.resolving(target) else { throw invalid(target) }
                do throws(LinkFailure) {
                    _ = try allowed(next)
                } catch {
                    throw LinkFailure(
                        error.id,
                        "\(start.text) sends on to \(next.text), which is not fetched",
                        severity: .error,
                        kind: error.kind,
                        fix: error.fix
                    )
                }
                address = next
            }
        }
        throw LinkFailure(
            "cannot-fetch",
            "cannot fetch \(start.text): it sends on more than \(Self.mostRedirects) times",
            severity: .error
        )
    }

    /// The host as a folder, then the words of the path, and what tells one address from all others.
    static func fileName(of address: RemoteAddress) -> String {
        let path = address.path.prefix { $0 != "?" }
        let name = path.split(separator: "/").last.map(String.init) ?? "index"
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].lowercased()
        let known = [".json", ".yaml", ".yml", ".md", ".txt"].contains(ending) ? ending : ".yaml"
        let words = name[..<(known == ending ? dot : name.endIndex)].prefix(60).map {
            $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
        }
        // FNV-1a
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in address.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        let host = address.host.replacing(":", with: "-")
        return "\(host)/\(String(words))-\(String(repeating: "0", count: 16 - digits.count))\(digits)\(known)"
    }
}
