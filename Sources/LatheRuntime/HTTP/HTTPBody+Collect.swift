extension HTTPBody {
    /// All the bytes of the body.
    ///
    /// - Parameter limit: The most bytes to hold in memory.
    /// - Throws: `HTTPBodyError.tooLarge` as soon as there are more than `limit` bytes, and whatever the chunks' source throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        let (bytes, isComplete) = try await prefix(upTo: limit)
        guard isComplete else { throw HTTPBodyError.tooLarge(limit: limit) }
        return bytes
    }

    /// The body's first bytes, at most `limit`, and whether that is all of them. What follows is not waited for.
    func prefix(upTo limit: Int) async throws -> (bytes: [UInt8], isComplete: Bool) {
        let limit = Swift.max(0, limit)
        if let bytes {
            return bytes.count <= limit ? (bytes, true) : (Array(bytes.prefix(limit)), false)
        }
        var collected: [UInt8] = []
        // A peer may announce any length: what it says is worth a reservation, not an allocation of gigabytes.
        if case .known(let count) = length { collected.reserveCapacity(Int(clamping: Swift.min(count, Int64(limit), 1 << 20))) }
        for try await chunk in self {
            guard chunk.count <= limit - collected.count else {
                collected.append(contentsOf: chunk.prefix(limit - collected.count))
                return (collected, false)
            }
            collected.append(contentsOf: chunk)
        }
        return (collected, true)
    }
}
