extension FieldTable {
    /// Writes a model as an object: its fields in the order of the table, then the rest.
    func write(_ model: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        writer.beginObject()
        for (index, entry) in entries.enumerated() {
            switch entry.role {
            case .skipped: continue
            case .constant(let constant):
                writer.writeName(entry.name)
                try constant.write(to: &writer, values: constants)
            case .stored(let field, let presence):
                if case .required = presence {} else if field.isAbsent(in: model) { continue }
                writer.writeName(entry.name)
                let start = writer.bytes.count
                do {
                    try field.write(in: model, to: &writer)
                    if writer.isChecking, let checks = checks[index] {
                        try ValueCheck.check(checks, json: writer.bytes[start...])
                    }
                } catch { throw error.inside(.member("\(entry.name)")) }
            }
        }
        try rest?.write(in: model, to: &writer) { name in
            var name = name
            return name.withUTF8 { index(of: $0, from: 0) } != nil
        }
        writer.endObject()
    }
}
