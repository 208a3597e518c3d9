#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads and writes files through the system's own calls, whose errors say what went wrong.
struct FileSystem {
    /// The largest file that is read, in bytes: a document is untrusted input.
    var largestFile = 128 * 1_048_576

    func read(_ path: String) throws(FileError) -> [UInt8] {
        // A pipe would block until somebody writes to it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw FileError(number: errno) }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(number: errno) }
        try checkKind(of: status)
        guard Int(status.st_size) <= largestFile else { throw FileError(.tooLarge(limit: largestFile)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Descriptor(number: descriptor).readNext(into: &chunk)
            guard count >= 0 else { throw FileError(number: errno) }
            if count == 0 { return bytes }
            guard bytes.count + count <= largestFile else { throw FileError(.tooLarge(limit: largestFile)) }
            bytes += chunk[..<count]
        }
    }

    /// Finds out, without opening it, whether a path leads to a file.
    func check(_ path: String) throws(FileError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError(number: errno) }
        try checkKind(of: status)
    }

    private func checkKind(of status: stat) throws(FileError) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw FileError(.isFolder)
        default: throw FileError(.isNoFile)
        }
    }

    /// The absolute path without symbolic links; `nil` where there is nothing.
    func realPath(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }

    /// The absolute path without symbolic links, also of what is not there yet.
    func resolved(_ path: String) -> String {
        if let real = realPath(path) { return real }
        let path = PathText.normalized(path)
        let parent = PathText.folder(of: path)
        guard parent != path, let name = path.split(separator: "/").last, name != ".." else { return path }
        return PathText.join(resolved(parent), String(name))
    }

    /// The folder that relative paths are from.
    var currentFolder: String { realPath(".") ?? "/" }

    /// Whether a path is a symbolic link itself; `false` where nothing is there.
    func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Puts a file in its place all at once: whoever reads it sees the old one or the new one.
    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let temporary = "\(path).\(getpid()).lathe-new"
        // What a process of this number left there, or a link that somebody put there to be written through.
        _ = unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(number: errno) }
        var failure = Descriptor(number: descriptor).writeAll(bytes)
        if close(descriptor) != 0, failure == nil { failure = errno }
        if failure == nil, rename(temporary, path) != 0 { failure = errno }
        guard let failure else { return }
        _ = unlink(temporary)
        throw FileError(number: failure)
    }

    /// The names in a folder, sorted.
    func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError(number: errno) }
        defer { _ = closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those above it, where they are missing.
    func makeFolder(_ path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(number: EEXIST) }
            return
        }
        let parent = PathText.folder(of: path)
        if parent != path { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(number: errno) }
    }

    /// Removes a file. One that is gone already is fine.
    func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(number: errno) }
    }

    /// Removes a folder if it is empty.
    func removeIfEmpty(_ folder: String) { _ = rmdir(folder) }
}
