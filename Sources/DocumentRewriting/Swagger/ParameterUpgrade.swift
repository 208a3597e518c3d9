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
            moveCollectionFormat(&fields)
            if fields["style"] != nil || fields["explode"] != nil, let entry = fields.take("collectionFormat") {
                state.diagnostics.warning(
                    "ineffective-keyword",
                    "beside 'style' and 'explode', 'collectionFormat' says nothing",
                    at: entry.keyRange,
                    fix: "remove it"
                )
            }
            if let format = CollectionFormat(
                takenFrom: &fields,
                in: place,
                isArray: fields.entry("collectionFormat") != nil,
                state: &state
            ) {
                format.write(to: &fields, isNamed: place == "query", state: state)
            }
            return fields.node
        }
        guard state.isSwagger || Self.saysType(fields) else { return node }
        if let entry = fields.entry("type") ?? fields.entry("items") {
            state.noteOld("'\(entry.key)' of a parameter", at: entry.keyRange)
        }
        let schema = schema(takenFrom: &fields, state: &state)
        noteType(of: schema, of: fields, state: &state)
        let isArray = ParameterWords.isArray(NodeFields(schema))
        if let format = CollectionFormat(takenFrom: &fields, in: place, isArray: isArray, state: &state) {
            format.write(to: &fields, isNamed: place == "query", state: state)
        }
        fields.set("schema", schema)
        return fields.node
    }

    /// In a document of OpenAPI 3 it may have been left where the type is.
    private func moveCollectionFormat(_ fields: inout NodeFields) {
        guard fields["collectionFormat"] == nil, let schema = fields["schema"], schema.mapping != nil else { return }
        var inner = NodeFields(schema)
        guard let entry = inner.take("collectionFormat") else { return }
        fields.change("schema") { _ in inner.node }
        fields.set(entry.key, entry.value, at: entry.keyRange)
    }

    /// Objects and files travel in bodies and forms only.
    private func noteType(of schema: Node, of fields: NodeFields, state: inout UpgradeState) {
        guard let type = schema["type"] else { return }
        if type.string == "object" { state.noteNew("'type: object' of a parameter", at: type.range) }
        guard type.string == "file" else { return }
        let name = fields["name"]?.string ?? ""
        state.diagnostics.warning(
            "invalid-value",
            "files are sent in forms, and '\(name)' is in '\(fields["in"]?.string ?? "")'; it is taken for a string",
            at: type.range,
            fix: "write in: formData"
        )
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
