import OpenAPIDocument
import SourceText
import SpecLoader

/// Upgrades one operation: its parameters and body, its responses, its schemes.
struct OperationUpgrade {
    let defaults: BodyDefaults
    /// What the path item says for all its operations.
    let shared: ParameterList

    func upgrade(_ node: Node, at place: NodePlace, state: inout UpgradeState) -> Node {
        var fields = NodeFields(node)
        for word in ["requestBody", "callbacks", "servers"] {
            if let entry = fields.entry(word) { state.noteNew("'\(word)' of an operation", at: entry.keyRange) }
        }
        let consumes = take("consumes", from: &fields, state: &state)
        let produces = take("produces", from: &fields, state: &state)
        upgradeParameters(&fields, consumes: consumes, at: place, state: &state)
        if let responses = fields["responses"]?.mapping {
            // An empty list overrides the document's, too.
            let own = ResponseUpgrade(produces: produces ?? defaults.produces)
            let isGet = place.old.last?.lowercased() == "get"
            let entries = responses.entries.map { entry in
                var entry = entry
                if !entry.key.hasPrefix("x-") {
                    let place = place.member("responses").member(entry.key)
                    entry.value = response(entry, with: own, at: place, state: &state)
                    if let produces, isGet { addUnsaid(produces, to: &entry, state: &state) }
                }
                return entry
            }
            fields.change("responses") { Node(.mapping(Mapping(entries)), range: $0.range) }
        }
        // Schemes are those of the host, which says nothing beside servers.
        if let schemes = fields.take("schemes") {
            state.noteOld("'schemes'", at: schemes.keyRange)
            guard state.root["servers"] == nil else { return fields.node }
            let upgrade = ServerUpgrade(root: state.root)
            if let servers = upgrade.servers(ofOperation: schemes.value, state: &state) {
                fields.set("servers", servers, at: schemes.keyRange)
            }
        }
        return fields.node
    }

    private func take(_ key: String, from fields: inout NodeFields, state: inout UpgradeState) -> MediaTypeNames? {
        guard let entry = fields.take(key) else { return nil }
        state.noteOld("'\(key)'", at: entry.keyRange)
        return MediaTypeNames(entry.value)
    }

    private func upgradeParameters(
        _ fields: inout NodeFields,
        consumes: MediaTypeNames?,
        at place: NodePlace,
        state: inout UpgradeState
    ) {
        var own = ParameterList()
        if let entry = fields.entry("parameters"), entry.value.sequence != nil {
            own = ParameterList(entry.value, at: place.member("parameters"), state: &state)
            fields.change("parameters") { Node(.sequence(own.parameters), range: $0.range) }
        }
        guard fields["requestBody"] == nil else { return }
        let isGeneral = consumes == nil || consumes?.names.map(\.text) == defaults.consumes?.names.map(\.text)
        let body = BodyUpgrade(consumes: consumes ?? defaults.consumes)
            .upgrade(own.inheriting(shared), at: place, isGeneral: isGeneral, state: &state)
        if let body { fields.set("requestBody", body) }
    }

    /// A response without a schema has no body, says Swagger 2.0. A GET that says of itself that it produces an archive has one.
    private func addUnsaid(_ produces: MediaTypeNames, to entry: inout Mapping.Entry, state: inout UpgradeState) {
        guard state.isSwagger, entry.key == "200", let name = produces.names.first, produces.names.allSatisfy(\.isBinary),
            entry.value.mapping != nil, entry.value["content"] == nil, entry.value["$ref"] == nil
        else { return }
        state.unsaidBodies.note(name.text, at: entry.keyRange)
        var schema = NodeFields(at: entry.keyRange)
        schema.set("type", "file", at: entry.keyRange)
        var media = NodeFields(at: entry.keyRange)
        media.set("schema", schema.node)
        var content = NodeFields(at: entry.keyRange)
        for name in produces.names { content.set(name.text, media.node, at: name.range) }
        var fields = NodeFields(entry.value)
        fields.set("content", content.node)
        entry.value = fields.node
    }

    private func response(
        _ entry: Mapping.Entry,
        with own: ResponseUpgrade,
        at place: NodePlace,
        state: inout UpgradeState
    ) -> Node {
        guard entry.value["$ref"] != nil else {
            return own.upgrade(entry.value, status: entry.key, at: place, state: &state)
        }
        state.follow(entry.value, as: .response)
        // A response that several operations share is written as all of them say, where this one says the same.
        guard let target = state.resolve(entry.value), let tokens = target.tokens,
            let schema = target.node.mapping?.entry("schema")
        else { return entry.value }
        let general = ResponseUpgrade(produces: defaults.produces)
        let names = own.names(for: schema, status: entry.key, state: state).map(\.text)
        if names == general.names(for: schema, status: nil, state: state).map(\.text) { return entry.value }
        return own.upgrade(target.node, status: entry.key, at: NodePlace(old: tokens, new: place.new), state: &state)
    }
}
