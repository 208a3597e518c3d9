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
        var target: OverlaidValue
    }

    /// What stands in the place of a reference to another file, and that reference: an update that gives a `$ref` changes it.
    let references: [SourceRange: Node]
    let budget: JSONPathBudget

    private(set) var mismatches: [Mismatch] = []
    /// Where an empty value meets a mapping or a list: YAML writes `tags:` for a list without items as well as for null. The other
    /// value wins.
    private(set) var empties: [Mismatch] = []

    init(references: [SourceRange: Node], budget: JSONPathBudget) {
        self.references = references
        self.budget = budget
    }

    /// Merges into what a target matched. A list also takes what is no list, as one more item.
    mutating func apply(_ update: Node, to target: inout OverlaidValue) throws(JSONPathError) {
        guard target.shape == .list, update.sequence == nil else { return try merge(update, into: &target) }
        try append([update], to: &target)
    }

    private mutating func merge(_ update: Node, into target: inout OverlaidValue) throws(JSONPathError) {
        try budget.spend()
        if let reference = references[target.range], update["$ref"]?.string != nil, target["$ref"] == nil {
            target = .written(reference)
        }
        switch (target.shape, update.content) {
        case (.mapping, .mapping(let new)): try merge(new, into: &target)
        case (.list, .sequence(let items)): try append(items, to: &target)
        case (.mapping, .null), (.list, .null): empties.append(Mismatch(update: update, target: target))
        case (.mapping, _), (.list, _): mismatches.append(Mismatch(update: update, target: target))
        case (.single, .mapping), (.single, .sequence):
            guard case .written(let node) = target, node.isNull else {
                mismatches.append(Mismatch(update: update, target: target))
                return
            }
            empties.append(Mismatch(update: update, target: target))
            target = .written(update)
        case (.single, _): target = .written(update)
        }
    }

    private mutating func merge(_ update: Mapping, into target: inout OverlaidValue) throws(JSONPathError) {
        guard let node = try target.opened(budget) else { return }
        for entry in update.entries {
            let merged: Void? = try node.mapping?.change(entry.key) { (value) throws(JSONPathError) in
                try merge(entry.value, into: &value)
            }
            if merged == nil {
                try budget.spend()
                node.mapping?.add(entry)
            }
        }
    }

    private func append(_ items: [Node], to target: inout OverlaidValue) throws(JSONPathError) {
        try budget.spend(items.count)
        try target.opened(budget)?.list?.append(contentsOf: items.map { .written($0) })
    }
}
