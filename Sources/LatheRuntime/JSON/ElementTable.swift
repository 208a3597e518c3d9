import JSONSyntax

/// What `Elements` knows about a tuple, without the tuple's type: so that there is one piece of code for all tuples.
final class ElementTable: Sendable {
    let entries: [Entry]
    let rest: RestElements?

    /// An element with a place.
    struct Entry: Sendable {
        let field: StoredField
        /// Whether it must be there and `nil` is written as `null`.
        let isNullable: Bool
    }

    init<Root>(_ list: ElementList<Root>) {
        entries = list.entries
        rest = list.rest
        precondition(
            StoredField.fill(entries.map(\.field) + (rest.map { [$0.stored] } ?? []), size: MemoryLayout<Root>.size),
            "the element table of \(Root.self) leaves memory uninitialised: every stored property must have an element"
        )
    }

    // MARK: Reading

    /// Reads an array into the memory of a tuple. Elements behind the last are passed over, like members that a model does not have.
    ///
    /// - Parameter tuple: memory that is not initialised. If this throws, it still is not.
    func initialize(_ tuple: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        var count = 0
        rest?.initialize(in: tuple)
        do {
            try readElements(into: tuple, count: &count, from: &reader)
        } catch {
            for entry in entries[..<count] { entry.field.deinitialize(in: tuple) }
            rest?.stored.deinitialize(in: tuple)
            throw error
        }
    }

    /// - Parameter count: how many of the entries are initialised.
    private func readElements(
        into tuple: UnsafeMutableRawPointer,
        count: inout Int,
        from reader: inout JSONReader
    ) throws(JSONError) {
        reader.scanner.skipWhitespace()
        let start = reader.offset
        var more = try reader.beginArray()
        var index = 0
        while more {
            do throws(JSONError) {
                if index < entries.count {
                    try entries[index].field.initialize(in: tuple, from: &reader)
                    count += 1
                } else if let rest {
                    try rest.append(in: tuple, from: &reader)
                } else {
                    try reader.skipValue()
                }
            } catch {
                throw error.inside(.element(index))
            }
            index += 1
            more = try reader.nextElement()
        }
        while count < entries.count {
            guard !entries[count].isNullable, entries[count].field.initializeAsAbsent(in: tuple) else {
                throw JSONError(.missingMember, expected: "a required element", found: "nothing", offset: start)
                    .inside(.element(count))
            }
            count += 1
        }
    }

    // MARK: Writing

    /// Writes a tuple as an array, which ends before the elements that are left out. An array has no gaps: an element that is `nil`
    /// before others is `null`.
    func write(_ tuple: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        let end = rest?.isEmpty(in: tuple) == false ? entries.count : count(of: tuple)
        writer.beginArray()
        for (index, entry) in entries[..<end].enumerated() {
            guard !entry.field.isAbsent(in: tuple) else {
                writer.writeNull()
                continue
            }
            do { try entry.field.write(in: tuple, to: &writer) } catch { throw error.inside(.element(index)) }
        }
        try rest?.write(in: tuple, to: &writer, from: entries.count)
        writer.endArray()
    }

    /// How many elements there are without the rest.
    private func count(of tuple: UnsafeRawPointer) -> Int {
        (entries.lastIndex { $0.isNullable || !$0.field.isAbsent(in: tuple) } ?? -1) + 1
    }

    // MARK: Comparing

    func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        entries.allSatisfy { $0.field.isEqual(in: left, and: right) } && rest?.stored.isEqual(in: left, and: right) ?? true
    }

    func hash(_ tuple: UnsafeRawPointer, into hasher: inout Hasher) {
        for entry in entries { entry.field.hash(in: tuple, into: &hasher) }
        rest?.stored.hash(in: tuple, into: &hasher)
    }
}
