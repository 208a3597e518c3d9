import SourceText

/// Collects the members of a mapping: duplicates are reported, and merged members give way to written ones.
///
/// Of two members of one name the first is kept.
struct MappingBuilder {
    private var entries: [Mapping.Entry] = []
    /// Places by key, once there are too many to search one by one.
    private var index: [String: Int] = [:]
    /// Places of members that came through a merge key.
    private var merged: Set<Int> = []

    /// Adds a member that the document writes here.
    mutating func add(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) {
        guard let place = place(of: entry.key) else { return append(entry) }
        if merged.remove(place) != nil {
            entries[place] = entry
            return
        }
        diagnostics.warning(
            "duplicate-key",
            "the key \"\(entry.key)\" is here a second time; the first is used",
            at: entry.keyRange,
            notes: [Diagnostic.Note("the first is here", at: entries[place].keyRange)],
            fix: "remove one of the two"
        )
    }

    /// Adds the members of another mapping that this one does not have.
    mutating func merge(_ mapping: Mapping) {
        for entry in mapping.entries where place(of: entry.key) == nil {
            merged.insert(entries.count)
            append(entry)
        }
    }

    func build() -> Mapping { Mapping(entries) }

    private mutating func append(_ entry: Mapping.Entry) {
        entries.append(entry)
        if entries.count == indexThreshold {
            for (place, entry) in entries.enumerated() { index[entry.key] = place }
        } else if entries.count > indexThreshold {
            index[entry.key] = entries.count - 1
        }
    }

    private func place(of key: String) -> Int? {
        entries.count < indexThreshold ? entries.firstIndex { $0.key == key } : index[key]
    }

    private var indexThreshold: Int { 16 }
}
