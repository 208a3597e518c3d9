#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Why something could not be done with a file.
struct FileError: Error, Hashable {
    enum Reason: Hashable {
        case missing
        case isFolder
        /// A pipe, a socket or a device.
        case isNoFile
        case tooLarge(limit: Int)
        case tooMany(limit: Int)
        /// The system's error number.
        case system(Int32)
    }

    var reason: Reason

    init(_ reason: Reason) {
        self.reason = reason
    }

    init(number: Int32) {
        switch number {
        case ENOENT: reason = .missing
        case EISDIR: reason = .isFolder
        // What opening a socket gives.
        case ENXIO: reason = .isNoFile
        default: reason = .system(number)
        }
    }

    /// For people, to be put after a colon.
    var message: String {
        switch reason {
        case .missing: "it does not exist"
        case .isFolder: "it is a folder, not a file"
        case .isNoFile: "it is a pipe, a socket or a device, not a file"
        case .tooMany(let limit): "a run reads no more than \(limit) files"
        case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
        case .system(EACCES): "permission denied"
        case .system(ENOTDIR), .system(EEXIST): "a part of the path is a file, not a folder"
        case .system(ENOSPC): "the disk is full"
        case .system(EROFS): "the disk is read-only"
        case .system(let number): "the system says \"\(String(cString: strerror(number)))\""
        }
    }
}
