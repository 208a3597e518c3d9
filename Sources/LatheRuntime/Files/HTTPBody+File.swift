#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension HTTPBody {
    /// A body that is a file on disk: its length is known, it is read while it is sent, and it can be sent again.
    ///
    /// - Throws: `FileError` where there is no such file, or it is no regular file. A file that is shorter or longer when it is sent than
    ///   it is now makes the call fail.
    public init(fileAt url: URL) throws(FileError) {
        let path = try url.filePath(for: .open)
        let length = try FileDescriptor(reading: path).length()
        self.init(FileChunks(path: path, length: length), length: .known(length), iterations: .many)
    }
}

extension URL {
    /// - Throws: `FileError` where this is not the URL of a file.
    func filePath(for action: FileError.Action) throws(FileError) -> String {
        guard isFileURL else {
            throw FileError(action: action, path: absoluteString, code: 0, reason: "it is not the URL of a file")
        }
        let path = path(percentEncoded: false)
        guard !path.utf8.contains(0) else {
            throw FileError(
                action: action,
                path: path,
                code: 0,
                reason: "its name has a NUL, where the system would take it to end"
            )
        }
        return path
    }
}

/// The bytes of a file, in chunks. Every iterator opens it anew.
struct FileChunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let path: String
    let length: Int64
    var chunkSize = 128 << 10

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(chunks: self) }

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: FileChunks
        private var file: FileDescriptor?
        private var offset: Int64 = 0

        init(chunks: FileChunks) { self.chunks = chunks }

        mutating func next() async throws -> [UInt8]? {
            try Task.checkCancellation()
            let file = try file ?? FileDescriptor(reading: chunks.path)
            self.file = file
            let bytes = try file.read(chunks.chunkSize, at: offset)
            offset += Int64(bytes.count)
            guard offset <= chunks.length, !bytes.isEmpty || offset == chunks.length else {
                let reason = "it had \(chunks.length) bytes and was changed while it was sent"
                throw FileError(action: .read, path: chunks.path, code: 0, reason: reason)
            }
            return bytes.isEmpty ? nil : bytes
        }
    }
}
