import SourceText
import SpecLoader

/// Gives a header of Swagger 2.0 a schema.
struct HeaderUpgrade {
    func upgrade(_ node: Node, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        if let entry = fields.entry("schema") {
            state.noteNew("'schema' of a header", at: entry.keyRange)
            return node
        }
        guard fields["content"] == nil, fields["$ref"] == nil, let schema = ParameterWords.take(from: &fields) else {
            return node
        }
        if let entry = schema.entry("type") { state.noteOld("'type' of a header", at: entry.keyRange) }
        let isArray = ParameterWords.isArray(schema)
        let format = CollectionFormat(takenFrom: &fields, in: "header", isArray: isArray, state: &state)
        fields.set("schema", schema.node)
        // Answers are taken apart at commas only.
        if let format, format.kind != .csv {
            state.diagnostics.warning(
                "unsupported-style",
                "a header of collectionFormat '\(format.kind)' is given as one text",
                at: format.range,
                kind: .unsupported
            )
            var text = NodeFields(at: schema.range)
            text.set("type", "string", at: format.range)
            fields.set("schema", text.node)
        }
        return fields.node
    }
}
