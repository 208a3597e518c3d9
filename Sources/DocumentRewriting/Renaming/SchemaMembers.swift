import OpenAPIDocument
import SpecLoader

/// Finds what is written in a schema, by its way from the root.
struct SchemaMembers {
    let root: Node

    /// A property, also one of a part of its allOf that is written there.
    func property(_ name: String, of place: [String]) -> [String]? {
        schemas(at: place).lazy.map { $0 + ["properties", name] }.first { node(at: $0) != nil }
    }

    func propertyNames(of place: [String]) -> [String] {
        schemas(at: place).flatMap { node(at: $0 + ["properties"])?.mapping?.entries.map(\.key) ?? [] }
    }

    /// The schema that lists the values of an enum: the one itself, what it refers to, the items of a list, or a part.
    func enumeration(at place: [String]) -> [String]? {
        var waiting = [place]
        var seen: Set<[String]> = []
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted, let node = node(at: next) else { continue }
            if node["enum"]?.sequence != nil { return next }
            if let target = target(of: node) { waiting.append(target) }
            if node["items"] != nil { waiting.append(next + ["items"]) }
            for word in ["allOf", "anyOf", "oneOf"] {
                waiting += (node[word]?.sequence ?? []).indices.reversed().map { next + [word, String($0)] }
            }
        }
        return nil
    }

    /// Behind all references.
    func resolved(_ place: [String]) -> [String] {
        var place = place
        for _ in 0..<64 {
            guard let next = node(at: place).flatMap(target) else { return place }
            place = next
        }
        return place
    }

    func node(at place: [String]) -> Node? {
        var node = root
        for step in place {
            switch node.content {
            case .mapping(let mapping):
                guard let next = mapping[step] else { return nil }
                node = next
            case .sequence(let items):
                guard let index = Int(step), items.indices.contains(index) else { return nil }
                node = items[index]
            default: return nil
            }
        }
        return node
    }

    /// The schema itself, and the parts of its allOf that are no references, and theirs.
    private func schemas(at place: [String]) -> [[String]] {
        guard let node = node(at: place) else { return [] }
        let parts = node["allOf"]?.sequence ?? []
        return [place] + parts.indices.flatMap { schemas(at: place + ["allOf", String($0)]) }
    }

    private func target(of node: Node) -> [String]? {
        node["$ref"]?.string.flatMap { LocalReference.pointer($0) }.flatMap { JSONPointer($0)?.place(in: root)?.tokens }
    }
}
