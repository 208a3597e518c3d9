import JSONSyntax

extension FieldTable {
    /// Reads an object into the memory of a model.
    ///
    /// - Parameter model: memory that is not initialised. If this throws, it still is not.
    func initialize(_ model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        var marks = InitializedFields(count: entries.count, &reader.scratch)
        rest?.initialize(in: model)
        do {
            try readMembers(into: model, marks: &marks, from: &reader)
        } catch {
            deinitialize(model, marks)
            marks.end(&reader.scratch)
            throw error
        }
        marks.end(&reader.scratch)
    }

    private func readMembers(
        into model: UnsafeMutableRawPointer,
        marks: inout InitializedFields,
        from reader: inout JSONReader
    ) throws(JSONError) {
        reader.scanner.skipWhitespace()
        let start = reader.offset
        var more = try reader.beginObject()
        var next = 0
        while more {
            // Most texts have the members in the order of the table, written as the table would write them.
            if next < entries.count, reader.scanner.consume(padded: entries.key(next)) {
                do { try read(next, into: model, marks: &marks, from: &reader) } catch {
                    throw error.inside(.member(entries.name(next)))
                }
                next += 1
                more = try reader.nextMember()
                continue
            }
            let name = try reader.memberName()
            if let index = index(of: name, in: reader) {
                do { try read(index, into: model, marks: &marks, from: &reader) } catch {
                    throw error.inside(.member(entries.name(index)))
                }
                next = index + 1
            } else {
                try readUnknown(name, into: model, from: &reader)
            }
            more = try reader.nextMember()
        }
        guard !marks.isFull else { return }
        for index in entries.indices where !marks[index] {
            guard fill(index, in: model) else {
                throw JSONError(.missingMember, expected: "a required member", found: "nothing", offset: start)
                    .inside(.member(entries.name(index)))
            }
            marks[index] = true
        }
    }

    private func index(of name: JSONStringToken, in reader: borrowing JSONReader) -> Int? {
        reader.withBytes(of: name) { index(of: $0) }
    }

    /// Reads the value of a field.
    @inline(__always)
    private func read(
        _ index: Int,
        into model: UnsafeMutableRawPointer,
        marks: inout InitializedFields,
        from reader: inout JSONReader
    ) throws(JSONError) {
        switch entries.role(index).pointee {
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
        switch entries.role(index).pointee {
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
            defaults[Int(number)](model + field.offset)
            return true
        }
    }

    /// Destroys what is initialised, after a failure.
    private func deinitialize(_ model: UnsafeMutableRawPointer, _ marks: borrowing InitializedFields) {
        for index in entries.indices where marks[index] {
            entries.stored(index)?.deinitialize(in: model)
        }
        rest?.stored.deinitialize(in: model)
    }
}
