import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes a request body of the parameters of Swagger 2.0 that are `in: body` or `in: formData`.
struct BodyUpgrade {
    /// What the operation takes; `nil` where neither it nor the document says.
    let consumes: MediaTypeNames?

    /// - Parameter place: of the operation.
    /// - Returns: `nil` where there is no body.
    func upgrade(_ list: ParameterList, at place: NodePlace, isGeneral: Bool, state: inout UpgradeState) -> Node? {
        if let body = list.bodies.first {
            report(list, body, state: &state)
            // What all operations say alike is there once, under its own name.
            if isGeneral, let name = body.componentName {
                var reference = NodeFields(at: body.node.range)
                reference.set("$ref", "#/components/requestBodies/" + JSONPointer.escape(name), at: body.node.range)
                return reference.node
            }
            let old = NodePlace(old: body.tokens, new: place.new + ["requestBody"])
            return upgrade(body.node, at: old, state: &state)
        }
        guard !list.form.isEmpty else { return nil }
        return FormUpgrade(consumes: consumes).upgrade(list, state: &state)
    }

    /// One body: what it is written in comes from `consumes`.
    func upgrade(_ node: Node, at place: NodePlace, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        var body = NodeFields(at: node.range)
        for word in ["name", "in"] { _ = fields.take(word) }
        let schema = schema(takenFrom: &fields, node, state: &state)
        let isFile = FileSchema.isOne(schema, state: state)
        var names = consumes?.names ?? []
        if names.isEmpty {
            let name = isFile ? "application/octet-stream" : "application/json"
            names = [MediaTypeNames.Name(text: name, range: schema.range)]
        }
        var content = NodeFields(at: schema.range)
        for name in names {
            var media = NodeFields(at: schema.range)
            media.set("schema", schema)
            content.set(name.text, media.node, at: name.range)
        }
        for entry in fields.entries { body.set(entry.key, entry.value, at: entry.keyRange) }
        body.set("content", content.node)
        state.moves.note(place.member("schema", now: ["content", names[0].text, "schema"]))
        return body.node
    }

    private func schema(takenFrom fields: inout NodeFields, _ node: Node, state: inout UpgradeState) -> Node {
        if let schema = fields.take("schema") {
            return schema.value
        }
        let said = ParameterWords.take(from: &fields)
        state.diagnostics.warning(
            "missing-field",
            said == nil
                ? "a parameter in the body needs a 'schema'; any JSON is taken"
                : "a parameter in the body needs a 'schema'; what it says itself is read as one",
            at: node["in"]?.range ?? node.range
        )
        return (said ?? NodeFields(at: node.range)).node
    }

    private func report(_ list: ParameterList, _ body: ParameterList.Part, state: inout UpgradeState) {
        for other in list.bodies.dropFirst() {
            state.diagnostics.warning(
                "several-bodies",
                "a request has one body; '\(other.node["name"]?.string ?? "")' is left out",
                at: other.node["name"]?.range ?? other.node.range,
                notes: [Diagnostic.Note("the body is here", at: body.node.range)]
            )
        }
        guard !list.form.isEmpty else { return }
        let names = list.form.map { "'\($0.node["name"]?.string ?? "")'" }.joined(separator: ", ")
        state.diagnostics.warning(
            "body-and-form",
            "a request has a body or a form, not both; left out of the form: \(names)",
            at: list.form[0].node["in"]?.range ?? list.form[0].node.range,
            notes: [Diagnostic.Note("the body is here", at: body.node.range)],
            fix: "make the form's fields parameters of the query, or the body a field of the form"
        )
    }
}
