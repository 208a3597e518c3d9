import OpenAPIDocument
package import SourceText
package import SpecLoader

/// Turns a document of Swagger 2.0 into one in the words of OpenAPI 3, node by node: every node keeps its place, so that whatever is
/// said of the result points to the text that a person wrote.
///
/// Words of 2.0 in a document of OpenAPI 3 are read as meant, too, and named; a document without any comes back as it is.
package struct SwaggerUpgrade {
    private let looksFirst: Bool

    /// - Parameter looksFirst: whether path items are left alone in which a quick look finds no word of 2.0. What comes out is the same.
    package init(looksFirst: Bool = true) { self.looksFirst = looksFirst }

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
        if looksFirst, !state.hasFound, !Self.mayHaveOldWords(inPathItemsOf: root) { return root }
        for key in Self.pathItems { upgradePathItems(key, of: &fields, defaults: defaults, state: &state) }
        if let components { fields.set("components", components) }
        guard state.hasFound else { return root }
        var result = fields.node
        upgradeElsewhere(&result, defaults: defaults, state: &state)
        if !state.moves.isEmpty {
            var references = MovedReferences(moves: state.moves, root: root)
            result = references.follow(in: result)
        }
        if state.isSwagger, root["components"] == nil {
            var references = ForeignReferences()
            references.walk(root)
            for range in references.ranges { state.noteNew("'#/components/' in a reference", at: range) }
        }
        if state.isSwagger { result = DiscriminatorValues(root: result).written() }
        report(state, diagnostics: &diagnostics)
        return result
    }

    private func upgradeServers(_ fields: inout NodeFields, state: inout UpgradeState) {
        let words = ["host", "basePath", "schemes"].compactMap { fields.take($0) }
        if let entry = fields.entry("servers") {
            state.noteNew("'servers'", at: entry.keyRange)
            if let first = words.first {
                state.diagnostics.warning(
                    "ineffective-keyword",
                    "beside 'servers', nothing is made of \(words.map { "'\($0.key)'" }.joined(separator: ", "))",
                    at: first.keyRange,
                    fix: "remove one of the two"
                )
            }
            return
        }
        for word in words { state.noteOld("'\(word.key)'", at: word.keyRange) }
        if let servers = ServerUpgrade(root: state.root).servers(state: &state) { fields.set("servers", servers) }
    }

    /// Where path items are: the last three are requests that the service makes.
    private static let pathItems = ["paths", "webhooks", "x-webhooks", "x-lathe-webhooks"]

    private static func mayHaveOldWords(inPathItemsOf root: Node) -> Bool {
        let scan = SwaggerWordScan(root)
        return pathItems.contains { key in
            root[key]?.mapping?.entries.contains { scan.finds(inPathItem: $0.value) } ?? false
        }
    }

    private func upgradePathItems(
        _ key: String,
        of fields: inout NodeFields,
        defaults: BodyDefaults,
        state: inout UpgradeState
    ) {
        guard let paths = fields[key]?.mapping else { return }
        let upgrade = PathItemUpgrade(defaults: defaults)
        let entries = paths.entries.map { entry in
            var entry = entry
            if !entry.key.hasPrefix("x-") {
                let tokens = [key, entry.key]
                entry.value = upgrade.upgrade(entry.value, at: NodePlace(old: tokens, new: tokens), state: &state)
            }
            return entry
        }
        fields.change(key) { Node(.mapping(Mapping(entries)), range: $0.range) }
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
        state.failures.forEach { media, places, range in
            diagnostics.warning(
                "failure-media-type",
                "the operation produces \(media), and this failure is an object; it is read as application/json\(places)",
                at: range,
                fix: "name the media type of failures in 'produces', too"
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
