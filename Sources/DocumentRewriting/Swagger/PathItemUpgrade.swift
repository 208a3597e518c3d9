import SourceText
import SpecLoader

/// Upgrades the operations of a path item.
struct PathItemUpgrade {
    /// What the document says for all operations.
    let defaults: BodyDefaults

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    func upgrade(_ node: Node, at place: NodePlace, state: inout UpgradeState) -> Node {
        if node["$ref"] != nil { state.follow(node, as: .pathItem) }
        guard node.mapping != nil else { return node }
        var fields = NodeFields(node)
        var shared = ParameterList()
        if let entry = fields.entry("parameters"), entry.value.sequence != nil {
            shared = ParameterList(entry.value, at: place.member("parameters"), state: &state)
            fields.change("parameters") { Node(.sequence(shared.parameters), range: $0.range) }
        }
        for word in ["servers", "trace"] {
            if let entry = fields.entry(word) { state.noteNew("'\(word)' of a path item", at: entry.keyRange) }
        }
        for entry in fields.entries where Self.methods.contains(entry.key.lowercased()) && entry.value.mapping != nil {
            let upgrade = OperationUpgrade(defaults: defaults, shared: shared)
            let operation = upgrade.upgrade(entry.value, at: place.member(entry.key), state: &state)
            fields.change(entry.key) { _ in operation }
        }
        return fields.node
    }
}
