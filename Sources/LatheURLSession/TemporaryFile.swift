import Foundation

#if canImport(FoundationNetworking)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Android)
        import Android
    #endif

    /// Bytes on disk. The file has no name, so that nothing is left of it whatever happens.
    final class TemporaryFile {
        private let descriptor: Int32
        private(set) var length: off_t = 0

        /// - Throws: `URLSessionTransportError` where no file can be made in the folder for temporary files.
        init() throws(URLSessionTransportError) {
            let folder = NSTemporaryDirectory()
            var path = Array("\(folder.hasSuffix("/") ? folder : folder + "/")lathe-XXXXXX".utf8CString)
            let descriptor = mkstemp(&path)
            guard descriptor >= 0 else { throw Self.failure(.cannotCreateFile) }
            unlink(path)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            self.descriptor = descriptor
        }

        deinit { close(descriptor) }

        /// - Throws: `URLSessionTransportError`, most likely because the disk is full.
        func append(_ bytes: [UInt8]) throws(URLSessionTransportError) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, length) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw Self.failure(.cannotWriteToFile) }
                length += off_t(written)
                rest = rest.dropFirst(written)
            }
        }

        /// - Returns: How many bytes were read; 0 at the end, -1 where it went wrong.
        func read(into buffer: UnsafeMutableRawBufferPointer, at offset: off_t) -> Int {
            while true {
                let count = pread(descriptor, buffer.baseAddress, buffer.count, offset)
                if count >= 0 || errno != EINTR { return count }
            }
        }

        /// - Throws: `URLSessionTransportError` where the disk does not give back what was written.
        func read(upTo limit: Int, at offset: off_t) throws(URLSessionTransportError) -> [UInt8] {
            let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                count = max(0, read(into: UnsafeMutableRawBufferPointer(buffer), at: offset))
            }
            guard !bytes.isEmpty || offset == length else { throw Self.failure(.cannotOpenFile) }
            return bytes
        }

        /// Gives the place on the disk back.
        func clear() { if ftruncate(descriptor, 0) == 0 { length = 0 } }

        private static func failure(_ code: URLError.Code) -> URLSessionTransportError {
            URLSessionTransportError(code: code, message: "a body cannot be put on disk: \(String(cString: strerror(errno)))")
        }
    }
#endif
