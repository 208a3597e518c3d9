/// The entries of a field table, and where to find them by their names. They live as long as the program, as the tables do, which are made
/// once a type. Reading and writing walk through them: what these need lies close together.
struct FieldEntries: @unchecked Sendable {
    let count: Int
    private let keys: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    private let roles: UnsafeMutablePointer<FieldEntry.Role>
    private let names: UnsafeMutablePointer<StaticString>
    /// A hash table: the places of the entries, plus one. The next free one is taken where two entries want one.
    private let slots: UnsafeMutablePointer<UInt16>
    /// The number of slots is a power of two; this is it less one.
    private let mask: Int

    init(_ entries: [FieldEntry]) {
        count = entries.count
        keys = Self.keys(of: entries)
        roles = .allocate(capacity: max(1, count))
        names = .allocate(capacity: max(1, count))
        // At most half of the slots are taken, so that a search ends soon.
        var size = 4
        while size < 2 * count { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: 0, count: size)
        for (index, entry) in entries.enumerated() {
            (roles + index).initialize(to: entry.role)
            (names + index).initialize(to: entry.name)
            // With more entries than that the others are found one by one.
            guard index < Int(UInt16.max) else { continue }
            var slot = hash(entry.name.bytes)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt16(index + 1)
        }
    }

    /// The names as they stand in JSON text, in quotation marks, with a comma before and the colon behind them, one after the other. Behind the last
    /// there are eight bytes more: whole words are compared.
    private static func keys(of entries: [FieldEntry]) -> UnsafeMutablePointer<UnsafeBufferPointer<UInt8>> {
        var texts: [[UInt8]] = []
        for entry in entries {
            var writer = JSONWriter()
            writer.writeName("\(entry.name)")
            texts.append([UInt8(ascii: ",")] + writer.bytes)
        }
        let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: texts.reduce(8) { $0 + $1.count })
        block.initialize(repeating: 0)
        let keys = UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>.allocate(capacity: max(1, entries.count))
        var end = 0
        for (index, text) in texts.enumerated() {
            let place = block[end..<end + text.count]
            _ = UnsafeMutableBufferPointer(rebasing: place).update(fromContentsOf: text)
            (keys + index).initialize(to: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(block)[place.indices]))
            end += text.count
        }
        return keys
    }

    var indices: Range<Int> { 0..<count }

    /// The name of a member as it stands in JSON text, with the colon behind it.
    @inline(__always)
    func key(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: keys[index].baseAddress.unsafelyUnwrapped + 1, count: keys[index].count &- 1)
    }

    /// The same for a member that is not the first, with the comma before it.
    @inline(__always)
    func keyAfterComma(_ index: Int) -> UnsafeBufferPointer<UInt8> { keys[index] }

    @inline(__always)
    func role(_ index: Int) -> UnsafePointer<FieldEntry.Role> { UnsafePointer(roles + index) }

    func name(_ index: Int) -> String { "\(names[index])" }

    /// The stored property of an entry that has one.
    func stored(_ index: Int) -> StoredField? {
        if case .stored(let field, _) = roles[index] { field } else { nil }
    }

    /// The place of the entry with a name.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = hash(name)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if names[index].isEqual(to: name) { return index }
            slot = (slot + 1) & mask
        }
        return count > Int(UInt16.max) ? (Int(UInt16.max)..<count).first { names[$0].isEqual(to: name) } : nil
    }

    /// From the length and the first and last bytes: names of one model mostly differ in these.
    @inline(__always)
    private func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = name.baseAddress, !name.isEmpty else { return 0 }
        let bytes = UnsafeRawPointer(base)
        var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
        if name.count >= 8 {
            hash ^= bytes.loadUnaligned(as: UInt64.self) &* 0xFF51_AFD7_ED55_8CCD
            hash = (hash ^ hash >> 32) ^ bytes.loadUnaligned(fromByteOffset: name.count &- 8, as: UInt64.self)
        } else if name.count >= 4 {
            let (first, last) = (
                bytes.loadUnaligned(as: UInt32.self), bytes.loadUnaligned(fromByteOffset: name.count &- 4, as: UInt32.self)
            )
            hash ^= (UInt64(first) << 32 | UInt64(last)) &* 0xFF51_AFD7_ED55_8CCD
        } else {
            for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        hash = (hash ^ hash >> 29) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: hash >> 40) & mask
    }
}
