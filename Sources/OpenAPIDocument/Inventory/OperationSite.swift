package import SourceText
package import SpecLoader

/// An operation of a tree, and what rules look at.
package struct OperationSite {
    /// `paths`, or one of the keys of webhooks.
    package var section: String
    /// The path, or the name of the webhook.
    package var path: String
    /// In capitals.
    package var method: String
    /// The way to it from its path item.
    package var steps: [String]
    package var keyRange: SourceRange
    package var node: Node
    /// The path item without references.
    package var item: Node
    /// The way to its path item from the root, behind references.
    package var itemPlace: [String]

    package static let webhookSections = ["webhooks", "x-webhooks", "x-lathe-webhooks"]
    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    package var isWebhook: Bool { section != "paths" }
    package var id: String? { node["operationId"]?.string }
    /// Those of the operation before those of its path item.
    package var extensions: [String: Node] {
        let all = [item, node].flatMap { $0.mapping?.entries ?? [] }
        return Dictionary(all.lazy.filter { $0.key.hasPrefix("x-") }.map { ($0.key, $0.value) }) { _, own in own }
    }
    package var tags: [String] { node["tags"]?.sequence?.compactMap(\.string) ?? [] }
    /// The way to it from the root.
    package var place: [String] { itemPlace + steps }
    /// The same as if its path item were no reference.
    package var tokens: [String] { [section, path] + steps }

    /// Whether a text is its id, or its method and path (`GET /pets/{id}`).
    package func isCalled(_ text: String) -> Bool {
        if text == id { return true }
        let parts = text.split(separator: " ", maxSplits: 1)
        return parts.count == 2 && !isWebhook && parts[0].uppercased() == method && parts[1] == path
    }

    /// Whether a path item with these members has an operation.
    package static func hasOperations(_ members: [Mapping.Entry]) -> Bool {
        members.contains { isMethod($0.key, among: members) || $0.key == "additionalOperations" }
    }

    /// Whether a member of a path item is an operation. Capitals are read as meant where nothing is called the same without them.
    private static func isMethod(_ key: String, among members: [Mapping.Entry]) -> Bool {
        if methods.contains(key) { return true }
        let method = key.lowercased()
        return methods.contains(method) && !members.contains { $0.key == method }
    }

    /// All operations of a tree in its order.
    package static func all(in root: Node) -> [OperationSite] {
        (["paths"] + webhookSections).flatMap { section in
            (root[section]?.mapping?.entries ?? []).filter { !$0.key.hasPrefix("x-") }.flatMap { entry in
                sites(of: entry, section, root: root)
            }
        }
    }

    private static func sites(of entry: Mapping.Entry, _ section: String, root: Node) -> [OperationSite] {
        guard let item = PathItemReference.resolve(entry.value, at: [section, entry.key], in: root),
            let members = item.node.mapping?.entries
        else {
            return []
        }
        func site(_ member: Mapping.Entry, method: String, steps: [String]) -> OperationSite {
            OperationSite(
                section: section,
                path: entry.key,
                method: method,
                steps: steps,
                keyRange: member.keyRange,
                node: member.value,
                item: item.node,
                itemPlace: item.place
            )
        }
        return members.flatMap { member in
            if isMethod(member.key, among: members) {
                return [site(member, method: member.key.uppercased(), steps: [member.key])]
            }
            guard member.key == "additionalOperations" else { return [] }
            return (member.value.mapping?.entries ?? []).map { other in
                site(other, method: other.key.uppercased(), steps: [member.key, other.key])
            }
        }
    }
}
