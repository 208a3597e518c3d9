import SpecLoader

extension Node {
    /// The tree with more members of a mapping; the mappings on the way there are made where they are missing.
    func adding(_ added: [Mapping.Entry], at path: ArraySlice<String>) -> Node {
        var entries = mapping?.entries ?? []
        guard let key = path.first else {
            let known = Set(entries.map(\.key))
            return Node(.mapping(Mapping(entries + added.filter { !known.contains($0.key) })), range: range)
        }
        let start = added.first?.keyRange ?? range
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = entries[index].value.adding(added, at: path.dropFirst())
        } else {
            let made = Node(.mapping(Mapping([])), range: start).adding(added, at: path.dropFirst())
            entries.append(Mapping.Entry(key: key, keyRange: start, value: made))
        }
        return Node(.mapping(Mapping(entries)), range: range)
    }
}
