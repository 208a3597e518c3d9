import OpenAPIDocument
import SpecLoader

/// The components that something leads to, whatever the way: references, names of security schemes, values of discriminators, and
/// the schemas that extend one with a discriminator, also by way of others.
struct ReachableComponents {
    private let root: Node
    /// Where references lead that do not lead anywhere in the first.
    private let before: Node
    private let references: SelectionReferences
    /// The schemas that have another in their allOf, or add something to a reference to it.
    private let extensions: [ComponentName: [ComponentName]]
    private(set) var names: Set<ComponentName> = []
    private var others: Set<String> = []
    /// The schemas whose extensions, and theirs, are among the names.
    private var extended: Set<ComponentName> = []

    /// - Parameter references: those of the tree before.
    init(root: Node, before: Node, references: SelectionReferences) {
        self.root = root
        self.before = before
        self.references = references
        var extensions: [ComponentName: [ComponentName]] = [:]
        for entry in root["components"]?["schemas"]?.mapping?.entries ?? [] {
            for part in [entry.value] + (entry.value["allOf"]?.sequence ?? []) {
                for target in part.mapping.map(references.schemas) ?? [] {
                    guard let base = ComponentName(target.place) else { continue }
                    extensions[base, default: []].append(ComponentName(section: "schemas", name: entry.key))
                }
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
                for target in references.all(of: mapping) { waiting += follow(target) }
                for name in components(of: mapping) { waiting += follow(name) }
            default: break
            }
        }
    }

    private func components(of mapping: Mapping) -> [ComponentName] {
        let schemes = (mapping["security"]?.sequence ?? []).flatMap { $0.mapping?.entries ?? [] }
        let values = mapping["discriminator"]?["mapping"]?.mapping?.entries.compactMap(\.value.string) ?? []
        return schemes.map { ComponentName(section: "securitySchemes", name: $0.key) }
            + values.map { ComponentName(section: "schemas", name: $0) }
    }

    /// - Returns: what has to be looked at for the first time.
    private mutating func follow(_ target: SelectionReferences.Target) -> [Node] {
        let written = target.written.flatMap { JSONPointer($0) }
        let isThere = written.map { $0.resolve(in: root) != nil } ?? true
        let names = [written.flatMap { ComponentName($0.tokens) }, ComponentName(target.place)].compactMap { $0 }
        // A path item whose operations are gone is not kept for what is somewhere in it.
        if let name = names.last, isThere || name.section != "pathItems" { return names.flatMap { follow($0) } }
        guard others.insert(target.pointer).inserted else { return [] }
        return JSONPointer(target.pointer)?.resolve(in: before).map { [$0] } ?? []
    }

    private mutating func follow(_ name: ComponentName) -> [Node] {
        guard let node = component(name) else { return [] }
        var result = names.insert(name).inserted ? [node] : []
        guard name.section == "schemas", node["discriminator"] != nil else { return result }
        // What extends it need not say so itself: a schema between them can.
        var waiting = [name]
        while let base = waiting.popLast() {
            guard extended.insert(base).inserted else { continue }
            for heir in extensions[base] ?? [] {
                if let node = component(heir), names.insert(heir).inserted { result.append(node) }
                waiting.append(heir)
            }
        }
        return result
    }

    private func component(_ name: ComponentName) -> Node? { root["components"]?[name.section]?[name.name] }
}
