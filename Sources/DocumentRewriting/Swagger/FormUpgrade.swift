import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes a request body of the parameters `in: formData`.
struct FormUpgrade {
    let consumes: MediaTypeNames?

    private static let urlencoded = "application/x-www-form-urlencoded"
    private static let multipart = "multipart/form-data"

    func upgrade(_ list: ParameterList, state: inout UpgradeState) -> Node {
        let range = list.range ?? list.form[0].node.range
        var properties = NodeFields(at: range)
        var encoding = NodeFields(at: range)
        var required: [Node] = []
        var hasFile = false
        var formats: [(name: String, format: CollectionFormat)] = []
        for part in list.form {
            var fields = NodeFields(part.node)
            guard let name = fields["name"]?.string else {
                state.diagnostics.error("missing-field", "a parameter needs 'name' and 'in'", at: part.node.range)
                continue
            }
            if properties[name] != nil { continue }
            let schema = property(takenFrom: &fields, state: &state)
            hasFile = hasFile || Self.isFile(schema)
            let isArray = ParameterWords.isArray(NodeFields(schema))
            if let format = CollectionFormat(takenFrom: &fields, in: "formData", isArray: isArray, state: &state) {
                formats.append((name, format))
            }
            if fields["required"]?.bool == true || fields["required"]?.string == "true" {
                required.append(Node(.string(name), range: fields["name"]?.range ?? part.node.range))
            }
            properties.set(name, schema, at: fields["name"]?.range)
        }
        let media = mediaType(hasFile: hasFile, list, state: &state)
        for (name, format) in formats {
            // The parts of a multipart body are repeated anyway, and so are files.
            let isRepeated = format.kind == .multi || Self.isFile(properties[name] ?? Node(.null, range: range))
            if media.text == Self.multipart, isRepeated { continue }
            var value = NodeFields(at: format.range)
            value.set("style", format.kind.style ?? "form", at: format.range)
            value.set("explode", format.kind == .multi, at: format.range)
            encoding.set(name, value.node, at: format.range)
        }
        var schema = NodeFields(at: range)
        schema.set("type", "object", at: range)
        if !required.isEmpty { schema.set("required", Node(.sequence(required), range: range)) }
        schema.set("properties", properties.node)
        var content = NodeFields(at: range)
        var value = NodeFields(at: range)
        value.set("schema", schema.node)
        if !encoding.entries.isEmpty { value.set("encoding", encoding.node) }
        content.set(media.text, value.node, at: media.range)
        var body = NodeFields(at: range)
        body.set("content", content.node)
        body.set("required", !required.isEmpty, at: range)
        return body.node
    }

    /// A field as a property: with what is said of the parameter, and under the name that `x-lathe-name` gives it.
    private func property(takenFrom fields: inout NodeFields, state: inout UpgradeState) -> Node {
        var schema: NodeFields
        if let written = fields.take("schema") {
            state.noteNew("'schema' of a parameter", at: written.keyRange)
            schema = NodeFields(written.value)
            if schema["$ref"] != nil { return written.value }
        } else {
            schema = NodeFields(ParameterUpgrade().schema(takenFrom: &fields, state: &state))
            if let type = schema["type"], type.string == "object" {
                state.noteNew("'type: object' of a parameter", at: type.range)
            }
        }
        for entry in fields.entries where entry.key == "description" || entry.key.hasPrefix("x-") || entry.key == "deprecated" {
            schema.set(entry.key == "x-lathe-name" ? "x-lathe-property-name" : entry.key, entry.value, at: entry.keyRange)
        }
        return schema.node
    }

    private static func isFile(_ schema: Node) -> Bool {
        schema["type"]?.string == "file" || schema["items"]?["type"]?.string == "file"
    }

    /// Files need `multipart/form-data`; else what is named first (Swagger 2.0, "Parameter Object").
    private func mediaType(hasFile: Bool, _ list: ParameterList, state: inout UpgradeState) -> MediaTypeNames.Name {
        let named = (consumes?.names ?? []).filter { [Self.urlencoded, Self.multipart].contains($0.essence) }
        let range = list.form[0].node["in"]?.range ?? list.form[0].node.range
        if let found = hasFile ? named.first(where: { $0.essence == Self.multipart }) : named.first { return found }
        let meant = hasFile ? Self.multipart : Self.urlencoded
        if let other = consumes?.names.first { state.forms.note(meant, at: other.range) }
        return MediaTypeNames.Name(text: meant, range: range)
    }
}
