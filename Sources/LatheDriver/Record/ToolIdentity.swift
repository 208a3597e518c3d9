#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Which tool this is: another one, of the same version too, may write other files.
enum ToolIdentity {
    /// Its version, and where its file is, how large and how old; `nil` where that cannot be found out.
    static let text: String? = path.flatMap { path in
        guard let real = FileSystem().realPath(path) else { return nil }
        return identity(of: real).map { "\(LatheVersion.current) \(real) \($0)" }
    }

    /// Of a file: when it was written and changed to the nanosecond, its size and its number.
    static func identity(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (written, changed) = (status.st_mtim, status.st_ctim)
        #endif
        let times = [written, changed].map { "\($0.tv_sec).\($0.tv_nsec)" }
        return "\(times.joined(separator: " ")) \(status.st_size) \(status.st_ino)"
    }

    private static var path: String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _ = _NSGetExecutablePath(nil, &size)
            var name = [CChar](repeating: 0, count: Int(size) + 1)
            guard _NSGetExecutablePath(&name, &size) == 0 else { return nil }
            return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #else
            return "/proc/self/exe"
        #endif
    }
}
