extension HTTPBody {
    /// All the bytes of the body.
    ///
    /// - Parameter limit: The most bytes to hold in memory.
    /// - Throws: `HTTPBodyError.tooLarge` as soon as there are more than `limit` bytes, and whatever the chunks' source throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        let isComplete = try await read(upTo: limit, into: &bytes)
        guard isComplete else { throw HTTPBodyError.tooLarge(limit: limit) }
        return bytes
    }

    /// Reads the body's first bytes, at most `limit`. What follows is not waited for. When it throws, `collected` has what came before.
    ///
    /// - Returns: Whether these are all of them.
    func read(upTo limit: Int, into collected: inout [UInt8]) async throws -> Bool {
        let limit = Swift.max(0, limit)
        if let bytes {
            collected = Array(bytes.prefix(limit))
            return bytes.count <= limit
        }
        // A peer may announce any length: what it says is worth a reservation, not an allocation of gigabytes.
        if case .known(let count) = length { collected.reserveCapacity(Int(clamping: Swift.min(count, Int64(limit), 1 << 20))) }
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else {
                collected.append(contentsOf: chunk.prefix(limit - collected.count))
                return false
            }
            collected.append(contentsOf: chunk)
        }
        return true
    }
}
