import SourceText
import SpecLoader

/// Gives a parameter of Swagger 2.0 that is neither body nor form a schema and a style.
struct ParameterUpgrade {
    /// - Parameter node: the parameter itself, no reference.
    func upgrade(_ node: Node, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        let place = fields["in"]?.string ?? ""
        for word in ["schema", "content", "style", "explode"] {
            if let entry = fields.entry(word) { state.noteNew("'\(word)' of a parameter", at: entry.keyRange) }
        }
        if place == "cookie", let entry = fields.entry("in") { state.noteNew("'in: cookie'", at: entry.value.range) }
        if fields["schema"] != nil || fields["content"] != nil {
            if let format = CollectionFormat(
                takenFrom: &fields,
                in: place,
                isArray: fields.entry("collectionFormat") != nil,
                state: &state
            ) {
                format.write(to: &fields, isNamed: place == "query")
            }
            return fields.node
        }
        guard state.isSwagger || Self.saysType(fields) else { return node }
        if let entry = fields.entry("type") ?? fields.entry("items") {
            state.noteOld("'\(entry.key)' of a parameter", at: entry.keyRange)
        }
        let schema = schema(takenFrom: &fields, state: &state)
        let isArray = ParameterWords.isArray(NodeFields(schema))
        if let format = CollectionFormat(takenFrom: &fields, in: place, isArray: isArray, state: &state) {
            format.write(to: &fields, isNamed: place == "query")
        }
        fields.set("schema", schema)
        return fields.node
    }

    /// What a parameter says about its value, also where that is not enough.
    func schema(takenFrom fields: inout NodeFields, state: inout UpgradeState) -> Node {
        var schema = ParameterWords.take(from: &fields) ?? NodeFields(at: fields.range)
        guard schema["type"] == nil else { return schema.node }
        let name = fields["name"]?.string ?? ""
        var reading = "a string"
        if schema["items"] != nil {
            reading = "an array"
            schema.set("type", "array", at: fields.range)
        } else if schema["enum"] != nil {
            reading = "one of its 'enum'"
        } else {
            schema.set("type", "string", at: fields.range)
        }
        state.diagnostics.warning(
            "missing-type",
            "the parameter '\(name)' has no 'type'; it is read as \(reading)",
            at: fields["name"]?.range ?? fields.range
        )
        return schema.node
    }

    private static func saysType(_ fields: NodeFields) -> Bool { fields["type"] != nil || fields["items"] != nil }
}
