package import SourceText
package import SpecLoader

/// Turns a document of Swagger 2.0 into one in the words of OpenAPI 3, node by node: every node keeps its place, so that whatever is
/// said of the result points to the text that a person wrote.
///
/// Words of 2.0 in a document of OpenAPI 3 are read as meant, too, and named; a document without any comes back as it is.
package struct SwaggerUpgrade {
    package init() {}

    /// - Parameter root: a document whose references all begin with `#`.
    package func upgrade(_ root: Node, diagnostics: inout Diagnostics) -> Node {
        guard root.mapping != nil, let dialect = VersionReader.dialect(of: root) else { return root }
        var state = UpgradeState(root: root, dialect: dialect)
        let defaults = BodyDefaults(root)
        var fields = NodeFields(root)
        for word in ["consumes", "produces"] {
            if let entry = fields.take(word) { state.noteOld("'\(word)'", at: entry.keyRange) }
        }
        upgradeServers(&fields, state: &state)
        let components = ComponentsUpgrade(defaults: defaults).upgrade(&fields, state: &state)
        upgradePaths(&fields, defaults: defaults, state: &state)
        if let components { fields.set("components", components) }
        guard state.isSwagger || !state.foreignWords.isEmpty else { return root }
        var result = fields.node
        upgradeElsewhere(&result, defaults: defaults, state: &state)
        if !state.moves.isEmpty {
            var references = MovedReferences(moves: state.moves, root: root)
            result = references.follow(in: result)
        }
        if state.isSwagger { result = DiscriminatorValues(root: result).written() }
        report(state, diagnostics: &diagnostics)
        return result
    }

    private func upgradeServers(_ fields: inout NodeFields, state: inout UpgradeState) {
        let servers = ServerUpgrade(root: state.root).servers(state: &state)
        for word in ["host", "basePath", "schemes"] {
            if let entry = fields.take(word) { state.noteOld("'\(word)'", at: entry.keyRange) }
        }
        if let entry = fields.entry("servers") {
            state.noteNew("'servers'", at: entry.keyRange)
        } else if let servers {
            fields.set("servers", servers)
        }
    }

    private func upgradePaths(_ fields: inout NodeFields, defaults: BodyDefaults, state: inout UpgradeState) {
        guard let paths = fields["paths"]?.mapping else { return }
        let upgrade = PathItemUpgrade(defaults: defaults)
        let entries = paths.entries.map { entry in
            var entry = entry
            if !entry.key.hasPrefix("x-") {
                let tokens = ["paths", entry.key]
                entry.value = upgrade.upgrade(entry.value, at: NodePlace(old: tokens, new: tokens), state: &state)
            }
            return entry
        }
        fields.change("paths") { Node(.mapping(Mapping(entries)), range: $0.range) }
    }

    /// Upgrades what references led to, which may refer to more.
    private func upgradeElsewhere(_ root: inout Node, defaults: BodyDefaults, state: inout UpgradeState) {
        var done = 0
        while done < state.elsewhere.count {
            let place = state.elsewhere[done]
            done += 1
            let both = NodePlace(old: place.tokens, new: place.tokens)
            root = NodeReplacement.replace(place.tokens[...], in: root) { node in
                switch place.kind {
                case .pathItem: PathItemUpgrade(defaults: defaults).upgrade(node, at: both, state: &state)
                case .parameter: ParameterUpgrade().upgrade(node, state: &state)
                case .response:
                    ResponseUpgrade(produces: defaults.produces).upgrade(node, status: nil, at: both, state: &state)
                }
            }
        }
    }

    private func report(_ state: UpgradeState, diagnostics: inout Diagnostics) {
        for diagnostic in state.diagnostics.all { diagnostics.add(diagnostic) }
        state.foreignWords.forEach { word, places, range in
            diagnostics.add(ForeignWord.message(word, in: state.dialect, places, at: range))
        }
        state.unsaidBodies.forEach { media, places, range in
            diagnostics.warning(
                "unsaid-body",
                "the operation produces \(media), but its response has no 'schema'; the body is given as bytes\(places)",
                at: range,
                fix: "give the response 'schema: {type: file}'"
            )
        }
        state.forms.forEach { media, places, range in
            diagnostics.warning(
                "form-media-type",
                "'consumes' names no media type of forms; the fields are sent as \(media)\(places)",
                at: range,
                fix: "write consumes: [\(media)] at the operation"
            )
        }
    }
}
