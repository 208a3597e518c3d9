#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension HTTPBody {
    /// Writes the body to a file as it comes, in the place of a file that is there.
    ///
    /// The bytes go to a file of another name in the same folder first, which is moved when all of them are there: whoever opens `url` sees
    /// the old file or the whole new one. Where something fails, or the task is cancelled, the old file stays and the new one is removed.
    /// The new file has the permissions of the old one. A symbolic link is replaced, not followed.
    ///
    /// - Parameter progress: Is told how far it is, after every chunk and at the end.
    /// - Throws: `FileError`, `HTTPBodyError.incomplete` where fewer or more bytes come than were announced, and what the body's source throws.
    public func write(to url: URL, progress: (BodyProgress) -> Void = { _ in }) async throws {
        let target = try url.filePath(for: .write)
        let folder = url.deletingLastPathComponent().path(percentEncoded: false)
        let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        // Systems take names of 255 bytes, and a character can have many.
        var name = url.lastPathComponent
        while name.utf8.count > 100 { name.removeLast() }
        let temporary = "\(folder.hasSuffix("/") ? folder : folder + "/").\(name).\(suffix).part"
        let file = try FileDescriptor(creating: temporary, like: target)
        do {
            var written: Int64 = 0
            let total = knownLength
            progress(BodyProgress(bytes: 0, total: total))
            for try await chunk in self where !chunk.isEmpty {
                try Task.checkCancellation()
                try file.write(chunk)
                written += Int64(chunk.count)
                progress(BodyProgress(bytes: written, total: total))
            }
            try Task.checkCancellation()
            guard total == nil || total == written else { throw HTTPBodyError.incomplete(expected: total ?? 0, found: written) }
            try FileDescriptor.move(temporary, to: target)
        } catch {
            FileDescriptor.remove(temporary)
            throw error
        }
    }

    /// The length, where it is known.
    var knownLength: Int64? {
        if case .known(let count) = length { count } else { nil }
    }
}
