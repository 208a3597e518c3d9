import SourceText
import SpecLoader

/// Gathers what a document of Swagger 2.0 names under its root into `components`.
struct ComponentsUpgrade {
    let defaults: BodyDefaults

    /// - Parameter fields: the members of the root, which are taken out of it.
    func upgrade(_ fields: inout NodeFields, state: inout UpgradeState) -> Node? {
        let written = fields.take("components")
        if let written { state.noteNew("'components'", at: written.keyRange) }
        var components = written.map { NodeFields($0.value) } ?? NodeFields(at: fields.range)
        upgradeWritten(&components, state: &state)
        let places = [
            ("definitions", "schemas"), ("parameters", "parameters"), ("responses", "responses"),
            ("securityDefinitions", "securitySchemes"),
        ]
        for (old, new) in places {
            let entry = fields.entry(old)
            // Also for a reference to what is not there.
            if state.isSwagger || entry != nil { state.moves.note(NodePlace(old: [old], new: ["components", new])) }
            guard let entry, let mapping = entry.value.mapping else { continue }
            state.noteOld("'\(old)'", at: entry.keyRange)
            _ = fields.take(old)
            for member in mapping.entries { add(member, from: old, to: new, entry, &components, state: &state) }
        }
        return components.entries.isEmpty ? nil : components.node
    }

    /// What stands under `components` already and says what 2.0 would.
    private func upgradeWritten(_ components: inout NodeFields, state: inout UpgradeState) {
        change("parameters", of: &components) { _, node in ParameterUpgrade().upgrade(node, state: &state) }
        change("securitySchemes", of: &components) { _, node in SecurityUpgrade().upgrade(node, state: &state) }
        change("responses", of: &components) { key, node in
            let tokens = ["components", "responses", key]
            return ResponseUpgrade(produces: defaults.produces)
                .upgrade(node, status: nil, at: NodePlace(old: tokens, new: tokens), state: &state)
        }
        change("pathItems", of: &components) { key, node in
            let tokens = ["components", "pathItems", key]
            return PathItemUpgrade(defaults: defaults)
                .upgrade(node, at: NodePlace(old: tokens, new: tokens), state: &state)
        }
        change("headers", of: &components) { _, node in HeaderUpgrade().upgrade(node, state: &state) }
    }

    private func change(_ key: String, of components: inout NodeFields, _ change: (String, Node) -> Node) {
        guard let mapping = components[key]?.mapping else { return }
        let entries = mapping.entries.map { entry in
            var entry = entry
            if entry.value.mapping != nil, entry.value["$ref"] == nil { entry.value = change(entry.key, entry.value) }
            return entry
        }
        components.change(key) { Node(.mapping(Mapping(entries)), range: $0.range) }
    }

    private func add(
        _ member: Mapping.Entry,
        from old: String,
        to new: String,
        _ home: Mapping.Entry,
        _ components: inout NodeFields,
        state: inout UpgradeState
    ) {
        var group = new
        var value = member.value
        var place = NodePlace(old: [old, member.key], new: ["components", new, member.key])
        let isReference = value["$ref"] != nil
        switch old {
        case "parameters":
            switch state.resolve(value)?.node["in"]?.string {
            case "body":
                group = "requestBodies"
                place.new[1] = group
                if !isReference { value = BodyUpgrade(consumes: defaults.consumes).upgrade(value, at: place, state: &state) }
            case "formData":
                // A field says nothing without the others: it is part of the body of each operation.
                return
            default:
                if isReference {
                    state.follow(value, as: .parameter)
                } else {
                    value = ParameterUpgrade().upgrade(value, state: &state)
                }
            }
        case "responses":
            if isReference {
                state.follow(value, as: .response)
            } else {
                value = ResponseUpgrade(produces: defaults.produces).upgrade(value, status: nil, at: place, state: &state)
            }
        case "securityDefinitions":
            if !isReference { value = SecurityUpgrade().upgrade(value, state: &state) }
        default: break
        }
        var members = components[group].map { NodeFields($0) } ?? NodeFields(at: home.value.range)
        guard members[member.key] == nil else {
            state.diagnostics.warning(
                "duplicate-component",
                "'\(member.key)' is in components/\(group), too; that one is used",
                at: member.keyRange
            )
            return
        }
        state.moves.note(place)
        members.set(member.key, value, at: member.keyRange)
        components.set(group, members.node, at: home.keyRange)
    }
}
