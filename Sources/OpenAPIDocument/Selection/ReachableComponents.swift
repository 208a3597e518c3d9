import SpecLoader

/// The components that something leads to, whatever the way: references, names of security schemes, values of discriminators, and
/// the schemas that extend one with a discriminator.
struct ReachableComponents {
    private let root: Node
    /// Where references lead that do not lead anywhere in the first.
    private let before: Node
    /// The schemas that have another in their allOf.
    private let extensions: [ComponentName: [ComponentName]]
    private(set) var names: Set<ComponentName> = []
    private var others: Set<String> = []

    init(root: Node, before: Node) {
        self.root = root
        self.before = before
        var extensions: [ComponentName: [ComponentName]] = [:]
        for entry in root["components"]?["schemas"]?.mapping?.entries ?? [] {
            for part in entry.value["allOf"]?.sequence ?? [] {
                guard let base = part["$ref"]?.string.flatMap({ ComponentName(reference: $0) }) else { continue }
                extensions[base, default: []].append(ComponentName(section: "schemas", name: entry.key))
            }
        }
        self.extensions = extensions
    }

    /// Adds what a part of the tree leads to.
    mutating func add(_ node: Node) {
        var waiting = [node]
        while let next = waiting.popLast() {
            switch next.content {
            case .sequence(let items): waiting += items
            case .mapping(let mapping):
                waiting += mapping.entries.map(\.value)
                for reference in references(of: mapping) { waiting += follow(reference) }
                for name in components(of: mapping) { waiting += follow(name) }
            default: break
            }
        }
    }

    private func references(of mapping: Mapping) -> [String] {
        ["$ref", "$dynamicRef", "operationRef"].compactMap { mapping[$0]?.string }
            + (mapping["discriminator"]?["mapping"]?.mapping?.entries.compactMap(\.value.string) ?? [])
    }

    private func components(of mapping: Mapping) -> [ComponentName] {
        let schemes = (mapping["security"]?.sequence ?? []).flatMap { $0.mapping?.entries ?? [] }
        let values = mapping["discriminator"]?["mapping"]?.mapping?.entries.compactMap(\.value.string) ?? []
        return schemes.map { ComponentName(section: "securitySchemes", name: $0.key) }
            + values.map { ComponentName(section: "schemas", name: $0) }
    }

    /// - Returns: what has to be looked at for the first time.
    private mutating func follow(_ reference: String) -> [Node] {
        if let name = ComponentName(reference: reference) { return follow(name) }
        guard let pointer = LocalReference.pointer(reference), others.insert(pointer).inserted else { return [] }
        return JSONPointer(pointer).flatMap { $0.resolve(in: root) ?? $0.resolve(in: before) }.map { [$0] } ?? []
    }

    private mutating func follow(_ name: ComponentName) -> [Node] {
        guard let node = root["components"]?[name.section]?[name.name], names.insert(name).inserted else { return [] }
        guard name.section == "schemas", node["discriminator"] != nil else { return [node] }
        return [node] + (extensions[name] ?? []).flatMap { follow($0) }
    }
}
