import JSONSyntax

extension FieldTable {
    /// Reads an object into the memory of a model.
    ///
    /// - Parameter model: memory that is not initialised. If this throws, it still is not.
    func initialize(_ model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        var marks = FieldMarks(count: entries.count)
        rest?.initialize(in: model)
        do {
            try readMembers(into: model, marks: &marks, from: &reader)
        } catch {
            deinitialize(model, marks)
            throw error
        }
    }

    private func readMembers(
        into model: UnsafeMutableRawPointer,
        marks: inout FieldMarks,
        from reader: inout JSONReader
    ) throws(JSONError) {
        reader.scanner.skipWhitespace()
        let start = reader.offset
        var more = try reader.beginObject()
        var next = 0
        while more {
            // Most texts have the members in the order of the table, written as the table would write them.
            if next < entries.count, reader.scanner.consume(entries[next].key.bytes) {
                do { try read(next, into: model, marks: &marks, from: &reader) } catch {
                    throw error.inside(.member("\(entries[next].name)"))
                }
                next += 1
                more = try reader.nextMember()
                continue
            }
            let name = try reader.memberName()
            if let index = index(of: name, in: reader) {
                do { try read(index, into: model, marks: &marks, from: &reader) } catch {
                    throw error.inside(.member("\(entries[index].name)"))
                }
                next = index + 1
            } else {
                try readUnknown(name, into: model, from: &reader)
            }
            more = try reader.nextMember()
        }
        for index in entries.indices where !marks[index] {
            guard fill(index, in: model) else {
                throw JSONError(.missingMember, expected: "a required member", found: "nothing", offset: start)
                    .inside(.member("\(entries[index].name)"))
            }
            marks[index] = true
        }
    }

    private func index(of name: JSONStringToken, in reader: borrowing JSONReader) -> Int? {
        guard name.hasEscapes else { return index(of: reader.scanner[name.range]) }
        var text = reader.text(of: name)
        return text.withUTF8 { index(of: $0) }
    }

    /// Reads the value of a field.
    @inline(__always)
    private func read(
        _ index: Int,
        into model: UnsafeMutableRawPointer,
        marks: inout FieldMarks,
        from reader: inout JSONReader
    ) throws(JSONError) {
        switch entries[index].role {
        case .constant(let constant):
            try constant.check(&reader, values: constants)
        case .skipped:
            try reader.skipValue()
        case .stored(let field, _):
            // The last of several members with one name counts.
            if marks[index] {
                field.deinitialize(in: model)
                marks[index] = false
            }
            try field.initialize(in: model, from: &reader)
        }
        marks[index] = true
    }

    /// Reads a member that no field names.
    private func readUnknown(
        _ name: JSONStringToken,
        into model: UnsafeMutableRawPointer,
        from reader: inout JSONReader
    ) throws(JSONError) {
        do {
            guard let rest else { return try reader.skipValue() }
            try rest.insert(reader.text(of: name), in: model, from: &reader)
        } catch {
            throw error.inside(.member(reader.text(of: name)))
        }
    }

    /// Gives a field what stands for its absence.
    ///
    /// - Returns: whether there is such a thing.
    private func fill(_ index: Int, in model: UnsafeMutableRawPointer) -> Bool {
        let field: StoredField
        let presence: FieldEntry.Presence
        switch entries[index].role {
        case .stored(let stored, let absence): (field, presence) = (stored, absence)
        case .constant: return false
        case .skipped: return true
        }
        switch presence {
        case .byType:
            return field.initializeAsAbsent(in: model)
        case .required:
            return false
        case .filled(let number):
            defaults[number](model + field.offset)
            return true
        }
    }

    /// Destroys what is initialised, after a failure.
    private func deinitialize(_ model: UnsafeMutableRawPointer, _ marks: FieldMarks) {
        for index in entries.indices where marks[index] {
            if case .stored(let field, _) = entries[index].role { field.deinitialize(in: model) }
        }
        rest?.stored.deinitialize(in: model)
    }
}
