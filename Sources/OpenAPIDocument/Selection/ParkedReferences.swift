import SpecLoader

/// Keeps what references lead to in operations that are gone, as bundlers write them (`#/paths/~1pets/get/responses/200/…`): it is put
/// under `x-lathe-parked` of the root, and the references lead there.
struct ParkedReferences {
    private static let key = "x-lathe-parked"

    let before: Node

    func applied(to root: Node) -> Node {
        var parked: [Mapping.Entry] = []
        var places: [String: String] = [:]
        var result = rewritten(root, in: root, &parked, &places)
        guard !parked.isEmpty else { return root }
        // What is parked may lead to more.
        var done = 0
        while done < parked.count {
            let value = rewritten(parked[done].value, in: root, &parked, &places)
            parked[done].value = value
            done += 1
        }
        let node = Node(.mapping(Mapping(parked)), range: root.range)
        let entry = Mapping.Entry(key: Self.key, keyRange: root.range, value: node)
        result.content = .mapping(Mapping((result.mapping?.entries ?? []) + [entry]))
        return result
    }

    private func rewritten(_ node: Node, in root: Node, _ parked: inout [Mapping.Entry], _ places: inout [String: String]) -> Node
    {
        switch node.content {
        case .mapping(let mapping):
            var isChanged = false
            var entries = mapping.entries
            for index in entries.indices {
                let old = entries[index].value
                if entries[index].key == "$ref", let text = old.string {
                    guard let place = place(of: text, in: root, &parked, &places) else { continue }
                    entries[index].value = Node(.string(place), range: old.range)
                } else {
                    entries[index].value = rewritten(old, in: root, &parked, &places)
                }
                isChanged = true
            }
            return isChanged ? Node(.mapping(Mapping(entries)), range: node.range) : node
        case .sequence(let items):
            var result: [Node] = []
            for item in items { result.append(rewritten(item, in: root, &parked, &places)) }
            return Node(.sequence(result), range: node.range)
        default: return node
        }
    }

    /// Where a reference has to lead now; `nil` where it can stay.
    private func place(
        of reference: String,
        in root: Node,
        _ parked: inout [Mapping.Entry],
        _ places: inout [String: String]
    ) -> String? {
        guard let pointer = LocalReference.pointer(reference), !pointer.hasPrefix("/components/") else { return nil }
        if let known = places[pointer] { return known }
        guard let way = JSONPointer(pointer), way.resolve(in: root) == nil, let target = way.resolve(in: before) else {
            return nil
        }
        let key = String(parked.count)
        parked.append(Mapping.Entry(key: key, keyRange: target.range, value: target))
        places[pointer] = "#/\(Self.key)/\(key)"
        return places[pointer]
    }
}
