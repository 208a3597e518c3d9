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
        format?.write(to: &fields, isNamed: false)
        fields.set("schema", schema.node)
        return fields.node
    }
}
