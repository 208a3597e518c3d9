#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// An open file or stream of this process. Here the system's own calls for bytes are made.
package struct Descriptor: Sendable {
    package static let standardOutput = Descriptor(number: STDOUT_FILENO)
    package static let standardError = Descriptor(number: STDERR_FILENO)

    /// The system's number for it.
    let number: Int32

    /// Whether colours mean anything to who reads it, and are wanted (https://no-color.org).
    package var showsColors: Bool {
        guard isatty(number) == 1 else { return false }
        if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
        if let value = getenv("TERM"), String(cString: value) == "dumb" { return false }
        return true
    }

    /// Writes until all is written.
    ///
    /// - Returns: the error number; `nil` when all went well.
    package func writeAll(_ bytes: [UInt8]) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard count >= 0 else {
                    if errno == EINTR { continue }
                    return errno
                }
                rest = rest.dropFirst(count)
            }
            return nil
        }
    }

    /// Reads what comes next, as much as is there and fits.
    ///
    /// - Returns: how many bytes that is, 0 at the end; below 0 where it failed, with the reason in `errno`.
    func readNext(into chunk: inout [UInt8]) -> Int {
        chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
    }
}
