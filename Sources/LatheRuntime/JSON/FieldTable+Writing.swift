extension FieldTable {
    /// Writes a model as an object: its fields in the order of the table, then the rest.
    func write(_ model: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        writer.beginObject()
        for index in 0..<entries.count {
            switch entries[index].role {
            case .skipped: continue
            case .constant(let constant):
                writer.writeKey(entries[index].key.bytes)
                try constant.write(to: &writer, values: constants)
            case .stored(let field, let presence):
                if case .required = presence {} else if field.isAbsent(in: model) { continue }
                writer.writeKey(entries[index].key.bytes)
                let start = writer.count
                do {
                    try field.write(in: model, to: &writer)
                    if writer.isChecking, let checks = checks[index] {
                        try ValueCheck.check(checks, json: writer.bytes(from: start))
                    }
                } catch { throw error.inside(.member("\(entries[index].name)")) }
            }
        }
        try rest?.write(in: model, to: &writer) { name in
            var name = name
            return name.withUTF8 { index(of: $0) } != nil
        }
        writer.endObject()
    }
}
