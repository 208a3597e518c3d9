import SpecLoader

/// The names of the values of an enum as an extension with the values as keys.
enum EnumNames {
    static let key = "x-enum-varnames"

    /// What the document says in other forms, as a mapping, for what a configuration adds to it.
    static func written(in schema: Node) -> [Mapping.Entry] {
        let values = schema["enum"]?.sequence ?? []
        guard let names = schema[key] ?? schema["x-enumNames"] else { return [] }
        if let mapping = names.mapping { return mapping.entries }
        return zip(values, names.sequence ?? []).compactMap { value, name in
            text(value).map { Mapping.Entry(key: $0, keyRange: name.range, value: name) }
        }
    }

    static func text(_ value: Node) -> String? {
        switch value.content {
        case .string(let text), .number(let text): text
        case .bool(let flag): String(flag)
        default: nil
        }
    }
}
