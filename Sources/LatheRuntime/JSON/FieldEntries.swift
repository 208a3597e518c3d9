/// The entries of a field table. They live as long as the program, as the tables do, which are made once a type.
struct FieldEntries: @unchecked Sendable, RandomAccessCollection {
    private let start: UnsafeMutablePointer<FieldEntry>
    let count: Int

    init(_ entries: [FieldEntry]) {
        count = entries.count
        start = .allocate(capacity: Swift.max(1, count))
        for (index, entry) in entries.enumerated() { (start + index).initialize(to: entry) }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> FieldEntry {
        @inline(__always) get { start[index] }
    }
}
