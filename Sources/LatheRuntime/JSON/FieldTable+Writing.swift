extension FieldTable {
    /// Writes a model as an object: its fields in the order of the table, then the rest.
    func write(_ model: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        writer.beginObject()
        for index in 0..<entries.count {
            switch entries.role(index).pointee {
            case .skipped: continue
            case .constant(let constant):
                writer.writeKey(entries.key(index))
                try constant.write(to: &writer, values: constants)
            case .stored(let field, let presence):
                let isAbsent = field.isAbsent(in: model)
                if isAbsent {
                    guard case .required = presence else { continue }
                }
                writer.writeKey(entries.key(index))
                let start = writer.count
                do {
                    if isAbsent { writer.writeNull() } else { try field.write(in: model, to: &writer) }
                    if writer.isChecking, let checks = checks[index] {
                        try ValueCheck.check(checks, json: writer.bytes(from: start))
                    }
                } catch { throw error.inside(.member(entries.name(index))) }
            }
        }
        try rest?.write(in: model, to: &writer) { name in
            var name = name
            return name.withUTF8 { index(of: $0) } != nil
        }
        writer.endObject()
    }
}
