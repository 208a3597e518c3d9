import OpenAPIDocument
import SourceText
import SpecLoader

/// The values that a schema lists (`enum`, `const`), set against the types that it lists.
struct EnumValues {
    let nodes: [Node]
    /// The names of the types; none where the schema says nothing about them.
    let types: [String]

    /// The values that are of one of the types, without `null`. What is none of them is reported.
    ///
    /// `enum: [1, 2]` beside `type: string` is text that was written without quotation marks.
    func fitting(diagnostics: inout Diagnostics) -> [Node] {
        var result: [Node] = []
        var unquoted: [Node] = []
        var others: [Node] = []
        for node in nodes where !node.isNull {
            if types.isEmpty || types.contains(where: { Self.isOf(node, type: $0) }) {
                result.append(node)
            } else if types.contains("string"), let text = Self.text(of: node) {
                unquoted.append(node)
                result.append(Node(.string(text), range: node.range))
            } else {
                others.append(node)
            }
        }
        report(unquoted, "read as text", fix: "put text in quotation marks", diagnostics: &diagnostics)
        report(others, "left out", fix: "correct the values, or 'type'", diagnostics: &diagnostics)
        return result
    }

    /// One message for all values of a schema, at the first of them.
    private func report(_ misfits: [Node], _ what: String, fix: String? = nil, diagnostics: inout Diagnostics) {
        guard let first = misfits.first else { return }
        let names = types.filter { $0 != "null" }.joined(separator: " or ")
        diagnostics.warning(
            "enum-type-mismatch",
            misfits.count == 1
                ? "the value is \(first.kindName), and the type is \(names); it is \(what)"
                : "\(misfits.count) values are not of the type \(names), the first is \(first.kindName); they are \(what)",
            at: first.range,
            fix: fix
        )
    }

    /// Whether a value is of a type of JSON Schema.
    static func isOf(_ node: Node, type: String) -> Bool {
        switch node.content {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number: type == "number" || type == "integer" && LiteralLowering.integer(node) != nil
        case .string: type == "string"
        case .sequence: type == "array"
        case .mapping: type == "object"
        }
    }

    private static func text(of node: Node) -> String? {
        switch node.content {
        case .number(let text): text
        case .bool(let value): String(value)
        default: nil
        }
    }

    // MARK: Groups

    /// Values of several JSON types as a choice of one schema a type; `nil` where all are of one.
    ///
    /// - Parameter schema: the schema that lists them; it may have names for them.
    static func choice(of values: [Node], in schema: Schema) -> UnionContent? {
        let given = schema.keywords.extensions["x-enum-varnames"]
        let names = given?.sequence ?? []
        let written = names.isEmpty ? [] : schema.keywords.enumeration ?? []
        let places = Dictionary(written.indices.map { (written[$0].range, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [(type: String, values: [Node], names: [Node])] = []
        for value in values {
            let type = self.type(of: value)
            // The names follow all values that are written, and `null` is taken out of these.
            let name =
                places[value.range].flatMap { names.indices.contains($0) ? names[$0] : nil }
                ?? Node(.string(""), range: value.range)
            if let index = groups.firstIndex(where: { $0.type == type }) {
                groups[index].values.append(value)
                groups[index].names.append(name)
            } else {
                groups.append((type, [value], [name]))
            }
        }
        guard groups.count > 1 else { return nil }
        let variants = groups.map { group in
            var keywords = Schema.Keywords()
            keywords.types = [group.type]
            keywords.enumeration = group.values
            // A mapping has the values as keys, a list their order.
            keywords.extensions["x-enum-varnames"] =
                names.isEmpty ? given : Node(.sequence(group.names), range: schema.range)
            return UnionContent.Variant(schema: Schema(keywords, range: schema.range), label: "enum \(group.type)")
        }
        return UnionContent(variants: variants, discriminator: nil, word: .types)
    }

    private static func type(of node: Node) -> String {
        switch node.content {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .sequence: "array"
        case .mapping: "object"
        }
    }
}
