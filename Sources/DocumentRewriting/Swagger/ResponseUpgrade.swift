import OpenAPIDocument
import SourceText
import SpecLoader

/// Writes the schema of a response of Swagger 2.0 under the media types that the operation produces.
struct ResponseUpgrade {
    /// What the operation produces; `nil` where neither it nor the document says.
    let produces: MediaTypeNames?

    /// - Parameter status: the key under `responses`; `nil` where it is not known.
    func upgrade(_ node: Node, status: String?, at place: NodePlace, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        for word in ["content", "links"] {
            if let entry = fields.entry(word) { state.noteNew("'\(word)' of a response", at: entry.keyRange) }
        }
        fields.change("headers") { headers in
            guard let mapping = headers.mapping else { return headers }
            let entries = mapping.entries.map { entry in
                var entry = entry
                entry.value = HeaderUpgrade().upgrade(entry.value, state: &state)
                return entry
            }
            return Node(.mapping(Mapping(entries)), range: headers.range)
        }
        // Samples of the whole body, by media type.
        if let examples = fields.entry("examples") {
            state.noteOld("'examples' of a response", at: examples.keyRange)
            _ = fields.take("examples")
        }
        guard let schema = fields.take("schema") else { return fields.node }
        state.noteOld("'schema' of a response", at: schema.keyRange)
        if fields["content"] != nil { return fields.node }
        var content = NodeFields(at: schema.value.range)
        let names = names(for: schema, status: status, state: state)
        if let all = produces?.names, !all.isEmpty, names.count == 1, !all.contains(where: { $0.text == names[0].text }),
            Self.isFailure(status), FileSchema.isStructured(schema.value, state: state)
        {
            state.failures.note(all.map(\.text).joined(separator: ", "), at: schema.keyRange)
        }
        for name in names {
            var media = NodeFields(at: schema.value.range)
            media.set("schema", schema.value, at: schema.keyRange)
            content.set(name.text, media.node, at: name.range)
        }
        fields.set("content", content.node, at: schema.keyRange)
        state.moves.note(place.member("schema", now: ["content", names[0].text, "schema"]))
        return fields.node
    }

    /// The media types of a body with this schema.
    func names(for schema: Mapping.Entry, status: String?, state: UpgradeState) -> [MediaTypeNames.Name] {
        let all = produces?.names ?? []
        if FileSchema.isOne(schema.value, state: state) {
            // A file that is JSON or anything else: its bytes are wanted, not what they say.
            let kept = all.filter { !$0.isStructured }
            return kept.isEmpty ? [MediaTypeNames.Name(text: "*/*", range: schema.keyRange)] : kept
        }
        // What an operation produces is what it is for. An error that is an object is written as one all the same.
        if Self.isFailure(status), FileSchema.isStructured(schema.value, state: state) {
            return MediaTypeNames(all.filter(\.isStructured)).orJSON(at: schema.keyRange)
        }
        return MediaTypeNames(all).orJSON(at: schema.keyRange)
    }

    private static func isFailure(_ status: String?) -> Bool {
        guard let status else { return false }
        return status == "default" || status.hasPrefix("4") || status.hasPrefix("5")
    }
}
