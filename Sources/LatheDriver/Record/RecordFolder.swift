import SourceText

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where records are kept, outside of everything that is generated: they are this machine's business only.
///
/// Whatever goes wrong here means a whole run and nothing else.
package struct RecordFolder: Sendable {
    let path: String
    private let fileSystem = FileSystem()
    /// Then all are removed, of projects that are long gone too: what they save is made again by one run.
    private static let mostRecords = 1_000

    package init(path: String) { self.path = path }

    /// `$XDG_CACHE_HOME/lathe`, else `~/Library/Caches/lathe` on macOS and `~/.cache/lathe` on other systems; `nil` where there is no
    /// such place.
    package static var standard: RecordFolder? {
        let name = "lathe"
        // The XDG Base Directory Specification has relative paths ignored.
        if let cache = value("XDG_CACHE_HOME"), cache.hasPrefix("/") {
            return RecordFolder(path: PathText.join(cache, name))
        }
        guard let home = value("HOME"), home.hasPrefix("/") else { return nil }
        #if os(macOS)
            return RecordFolder(path: PathText.join(home, "Library/Caches/\(name)"))
        #else
            return RecordFolder(path: PathText.join(home, ".cache/\(name)"))
        #endif
    }

    private static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private func file(of key: String) -> String {
        PathText.join(path, ContentHash(key).text + ".record")
    }

    /// The record of a run; `nil` where there is none, or not for this key.
    package func record(of key: String) -> RunRecord? {
        (try? fileSystem.read(file(of: key))).flatMap { RunRecord($0) }.flatMap {
            $0.key == key ? $0 : nil
        }
    }

    package func keep(_ record: RunRecord) {
        do throws(FileError) {
            try fileSystem.makeFolder(path)
            let records = try fileSystem.names(in: path).filter { $0.hasSuffix(".record") }
            if records.count >= Self.mostRecords {
                for name in records { try fileSystem.remove(PathText.join(path, name)) }
            }
            try fileSystem.write(record.bytes, to: file(of: record.key))
        } catch {
            // The next run does everything again.
        }
    }
}
