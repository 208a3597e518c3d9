/// The stored property for the members that no field names: a dictionary.
struct RestField: Sendable {
    /// The dictionary itself.
    let stored: StoredField
    /// The type of one value in it.
    let valueType: any JSONRepresentable.Type
    /// What must be true of each value when it is sent.
    var checks: [ValueCheck] = []

    /// Makes the dictionary, which is empty.
    func initialize(in model: UnsafeMutableRawPointer) { valueType.initializeDictionary(at: model + stored.offset) }

    /// Reads the next value into the dictionary; it takes the place of one with the same name.
    func insert(_ name: String, in model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        try valueType.insert(name, intoDictionaryAt: model + stored.offset, from: &reader)
    }

    /// Writes the members, except those with a name that a field has, sorted by their names.
    func write(
        in model: UnsafeRawPointer,
        to writer: inout JSONWriter,
        except isTaken: (String) -> Bool
    ) throws(JSONError) {
        try valueType.writeDictionary(at: model + stored.offset, to: &writer, checks: checks, except: isTaken)
    }
}

/// The same for a type that is known, at the address of a dictionary of it.
extension JSONRepresentable {
    fileprivate static func initializeDictionary(at address: UnsafeMutableRawPointer) {
        address.assumingMemoryBound(to: [String: Self].self).initialize(to: [:])
    }

    fileprivate static func insert(
        _ name: String,
        intoDictionaryAt address: UnsafeMutableRawPointer,
        from reader: inout JSONReader
    ) throws(JSONError) {
        let value = try Self(from: &reader)
        address.assumingMemoryBound(to: [String: Self].self).pointee.updateValue(value, forKey: name)
    }

    fileprivate static func writeDictionary(
        at address: UnsafeRawPointer,
        to writer: inout JSONWriter,
        checks: [ValueCheck],
        except isTaken: (String) -> Bool
    ) throws(JSONError) {
        let members = address.assumingMemoryBound(to: [String: Self].self).pointee
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !isTaken(name) {
            writer.writeName(name)
            let start = writer.count
            do {
                try value.write(to: &writer)
                if writer.isChecking, !checks.isEmpty { try ValueCheck.check(checks, json: writer.bytes(from: start)) }
            } catch { throw error.inside(.member(name)) }
        }
    }
}
