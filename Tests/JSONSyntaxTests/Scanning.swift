import JSONSyntax

/// Runs a closure with a scanner over a text. The text lies in memory of its exact size, so that the address sanitizer sees a
/// read beyond its end.
func scanning<Result>(
    _ bytes: some Collection<UInt8>,
    depthLimit: Int = 512,
    _ body: (inout JSONScanner) throws -> Result
) rethrows -> Result {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    defer { buffer.deallocate() }
    _ = buffer.initialize(from: bytes)
    var scanner = JSONScanner(UnsafeBufferPointer(buffer), depthLimit: depthLimit)
    return try body(&scanner)
}

/// The error that a closure ends with, as "offset: expected".
func failure(
    in text: some Collection<UInt8>,
    depthLimit: Int = 512,
    _ body: (inout JSONScanner) throws -> Void = {
        try $0.skipValue()
        try $0.finish()
    }
) -> String? {
    do {
        try scanning(text, depthLimit: depthLimit, body)
        return nil
    } catch let error as JSONSyntaxError {
        return "\(error.offset): \(error.expected)"
    } catch {
        return "\(error)"
    }
}
