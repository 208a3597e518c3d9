#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// An open file. It is closed when nothing holds it any more.
///
/// Reading and writing block the thread; files on disk answer soon enough for that.
final class FileDescriptor: Sendable {
    private let number: Int32
    let path: String

    /// Opens a file to be read. A pipe is not waited for.
    init(reading path: String) throws(FileError) {
        self.path = path
        number = Self.opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, mode: 0)
        guard number >= 0 else { throw Self.error(.open, path) }
    }

    /// Makes a file to be written, for the same users as the file at `model`, if there is one. There must be none of that name.
    init(creating path: String, like model: String) throws(FileError) {
        self.path = path
        var status = stat()
        let mode = stat(model, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? status.st_mode & 0o777 : nil
        number = Self.opened(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode ?? 0o666)
        guard number >= 0 else { throw Self.error(.open, path) }
        // What the process leaves out of the modes of new files, an old one may have.
        if let mode { _ = fchmod(number, mode) }
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// How long the file is, in bytes.
    ///
    /// - Throws: `FileError` where it is no file with a length: a folder, a pipe.
    func length() throws(FileError) -> Int64 {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw Self.error(.open, path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(action: .open, path: path, code: 0, reason: "it is not a regular file")
        }
        return Int64(status.st_size)
    }

    /// Up to `count` bytes from `offset`; none at the end of the file.
    func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var result = pread(number, buffer.baseAddress, count, off_t(offset))
            while result < 0, errno == EINTR { result = pread(number, buffer.baseAddress, count, off_t(offset)) }
            if result < 0 { code = errno }
            initialized = max(0, result)
        }
        if code != 0 { throw Self.error(.read, path, code: code) }
        return bytes
    }

    /// Writes all of `bytes` behind what was written before.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
                let count = rest.withUnsafeBytes { Darwin.write(number, $0.baseAddress, $0.count) }
            #elseif canImport(Glibc)
                let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
            #elseif canImport(Musl)
                let count = rest.withUnsafeBytes { Musl.write(number, $0.baseAddress, $0.count) }
            #else
                let count = rest.withUnsafeBytes { Android.write(number, $0.baseAddress, $0.count) }
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.error(.write, path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives the file at `path` the name `target`, in the place of a file that has it.
    static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw error(.move, target) }
    }

    /// Removes the file, if it is there.
    static func remove(_ path: String) { unlink(path) }

    private static func opened(_ path: String, _ flags: Int32, mode: mode_t) -> Int32 {
        var number = open(path, flags, mode)
        while number < 0, errno == EINTR { number = open(path, flags, mode) }
        return number
    }

    private static func error(_ action: FileError.Action, _ path: String, code: Int32 = errno) -> FileError {
        FileError(action: action, path: path, code: code, reason: String(cString: strerror(code)))
    }
}
