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
        // Most texts have the members in the order of the table, written as the table would write them.
        var isNext = more && next < entries.count && reader.scanner.consume(padded: entries.key(next))
        while more {
            if !isNext {
                next = try findField(into: model, from: &reader)
                guard next < entries.count else { break }
            }
            do { try read(next, into: model, marks: &marks, from: &reader) } catch {
                throw error.inside(.member(entries.name(next)))
            }
            next += 1
            isNext = next < entries.count && reader.scanner.consume(padded: entries.keyAfterComma(next))
            if !isNext {
                more = try reader.nextMember()
                // Without white space behind the comma, nothing has changed since the comparison above.
                isNext =
                    more && next < entries.count && reader.scanner.nextByte != UInt8(ascii: "\"")
                    && reader.scanner.consume(padded: entries.key(next))
            }
        }
        if !marks.isFull { try fillAbsent(in: model, marks: &marks, start: start) }
    }

    /// Passes over the name of the next member that a field names. The members before it are read.
    ///
    /// - Returns: the place of its field; at the end of the object, the number of all fields.
    private func findField(into model: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) -> Int {
        repeat {
            let name = try reader.memberName()
            if let index = index(of: name, in: reader) { return index }
            try readUnknown(name, into: model, from: &reader)
        } while try reader.nextMember()
        return entries.count
    }

    /// Gives the fields that did not come what stands for their absence.
    ///
    /// - Parameter start: the offset of the object, for the message.
    private func fillAbsent(
        in model: UnsafeMutableRawPointer,
        marks: inout InitializedFields,
        start: Int
    ) throws(JSONError) {
        var next = 0
        while let index = marks.firstMissing(from: next, count: entries.count) {
            guard fill(index, in: model) else {
                throw JSONError(.missingMember, expected: "a required member", found: "nothing", offset: start)
                    .inside(.member(entries.name(index)))
            }
            marks[index] = true
            next = index + 1
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
        if case .stored(let field, _) = entries.role(index).pointee {
            // The last of several members with one name counts.
            if marks[index] {
                field.deinitialize(in: model)
                marks[index] = false
            }
            try field.initialize(in: model, from: &reader)
        } else {
            try pass(index, from: &reader)
        }
        marks[index] = true
    }

    /// Reads the value of a field that is not stored.
    private func pass(_ index: Int, from reader: inout JSONReader) throws(JSONError) {
        if case .constant(let constant) = entries.role(index).pointee {
            try constant.check(&reader, values: constants)
        } else {
            try reader.skipValue()
        }
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
    @inline(__always)
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
