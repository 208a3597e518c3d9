import SourceText
import SpecLoader

/// Merges one value into another (Overlay Specification 1.1, section 4.4.3): mappings member by member, lists one after the other,
/// single values in place of single values.
///
/// Each member has the place where it, or its new value, is written; a merged mapping has that of the document's.
struct NodeMerger {
    /// Two values that cannot be merged; the target stays as it is.
    struct Mismatch {
        var update: Node
        var target: Node
    }

    /// What stands in the place of a reference to another file, and that reference: an update that gives a `$ref` changes it.
    let references: [SourceRange: Node]

    private(set) var mismatches: [Mismatch] = []
    /// Where an empty value meets a mapping or a list: YAML writes `tags:` for a list without items as well as for null. The other
    /// value wins.
    private(set) var empties: [Mismatch] = []

    /// Merges into what a target matched. A list also takes what is no list, as one more item.
    mutating func apply(_ update: Node, to target: Node) -> Node {
        if case .sequence(let items) = target.content, update.sequence == nil {
            return Node(.sequence(items + [update]), range: target.range)
        }
        return merge(update, into: target)
    }

    init(references: [SourceRange: Node]) { self.references = references }

    private mutating func merge(_ update: Node, into target: Node) -> Node {
        if let reference = references[target.range], update["$ref"]?.string != nil, target["$ref"] == nil {
            return merge(update, into: reference)
        }
        switch (target.content, update.content) {
        case (.mapping(let old), .mapping(let new)):
            return Node(.mapping(merge(new, into: old)), range: target.range)
        case (.sequence(let old), .sequence(let new)):
            return Node(.sequence(old + new), range: target.range)
        case (.mapping, .null), (.sequence, .null):
            empties.append(Mismatch(update: update, target: target))
            return target
        case (.null, .mapping), (.null, .sequence):
            empties.append(Mismatch(update: update, target: target))
            return update
        case (.mapping, _), (.sequence, _), (_, .mapping), (_, .sequence):
            mismatches.append(Mismatch(update: update, target: target))
            return target
        default:
            return update
        }
    }

    private mutating func merge(_ update: Mapping, into target: Mapping) -> Mapping {
        var merged: [Mapping.Entry] = []
        for entry in target.entries {
            guard let new = update[entry.key] else {
                merged.append(entry)
                continue
            }
            merged.append(Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: merge(new, into: entry.value)))
        }
        return Mapping(merged + update.entries.filter { target.entry($0.key) == nil })
    }
}
