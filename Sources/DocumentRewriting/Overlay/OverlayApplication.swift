import SourceText
import SpecLoader

/// A document on its way through the actions of one overlay.
struct OverlayApplication {
    let version: Overlay.Version
    private var value: OverlaidValue
    private let budget: JSONPathBudget
    private var growth = OverlayGrowth()
    /// How many targets matched nothing.
    private var misses = 0
    /// What stands in the place of a reference to another file, and that reference.
    private let references: [SourceRange: Node]

    init(version: Overlay.Version, draft: LinkDraft, budget: JSONPathBudget) {
        self.budget = budget
        self.version = version
        value = .written(draft.root)
        references = draft.replaced
    }

    /// What the actions have made of the document.
    var document: Node {
        var work = 0
        return value.node(&work)
    }

    private var evaluator: JSONPathEvaluator { JSONPathEvaluator(root: value, references: references, budget: budget) }

    /// - Returns: `false` where nothing more can be afforded.
    mutating func apply(_ action: Overlay.Action, diagnostics: inout Diagnostics) -> Bool {
        guard let locations = select(action.target, at: action.targetRange, diagnostics: &diagnostics) else { return false }
        guard !locations.isEmpty else {
            let miss = MissedTarget(action.target, in: value, references: references)
            misses += 1
            let isExplained = misses <= MissedTarget.mostExplained
            diagnostics.add(miss.diagnostic(at: action.targetRange, isExplained: isExplained))
            return true
        }
        switch action.change {
        case .remove:
            return remove(locations, at: action.targetRange, diagnostics: &diagnostics)
        case .update(let update):
            return merge(update, into: locations, of: action, at: update.range, diagnostics: &diagnostics)
        case .copy(let source, let range):
            guard let sources = select(source, at: range, diagnostics: &diagnostics) else { return false }
            guard sources.count == 1 else {
                diagnostics.error("overlay-mismatch", "copy must match one value; it matches \(sources.count)", at: range)
                return true
            }
            var work = 0
            let copied = sources[0].value.node(&work)
            guard Self.afford(range, &diagnostics, { () throws(JSONPathError) in try budget.spend(work) }) else { return false }
            return merge(copied, into: locations, of: action, at: range, diagnostics: &diagnostics)
        }
    }

    /// - Returns: `nil` where the query takes too long.
    private func select(_ query: JSONPath, at range: SourceRange, diagnostics: inout Diagnostics) -> [NodeLocation]? {
        do throws(JSONPathError) {
            return try evaluator.select(query)
        } catch {
            let fix = "say more exactly where to look, with fewer .. and fewer filters"
            diagnostics.error("overlay-limit", error.message, at: range, fix: fix)
            return nil
        }
    }

    private mutating func remove(_ locations: [NodeLocation], at range: SourceRange, diagnostics: inout Diagnostics) -> Bool {
        guard !locations.contains(where: { $0.depth == 0 }) else {
            diagnostics.error("overlay-mismatch", "the whole document cannot be removed", at: range)
            return true
        }
        return change(locations, at: range, diagnostics: &diagnostics) { _ in false }
    }

    /// - Returns: `false` where that is too much.
    private mutating func change(
        _ locations: [NodeLocation],
        at range: SourceRange,
        diagnostics: inout Diagnostics,
        _ change: NodeEdits.Change
    ) -> Bool {
        Self.afford(range, &diagnostics) { () throws(JSONPathError) in
            let edits = try NodeEdits(locations, budget: budget)
            _ = try edits.apply(to: &value, references: references, budget: budget, change)
        }
    }

    /// Does something that draws on the budget.
    private static func afford(
        _ range: SourceRange,
        _ diagnostics: inout Diagnostics,
        _ body: () throws(JSONPathError) -> Void
    ) -> Bool {
        do throws(JSONPathError) {
            try body()
            return true
        } catch {
            let fix = "change less, or change a mapping in one action instead of many"
            diagnostics.error("overlay-limit", "the overlay changes too much in this document", at: range, fix: fix)
            return false
        }
    }

    /// - Parameter range: where the update or the copy is written.
    private mutating func merge(
        _ update: Node,
        into locations: [NodeLocation],
        of action: Overlay.Action,
        at range: SourceRange,
        diagnostics: inout Diagnostics
    ) -> Bool {
        guard isOfOneKind(locations, at: action.targetRange, diagnostics: &diagnostics) else { return true }
        if let problem = growth.problem(adding: update, at: locations) {
            diagnostics.error("overlay-limit", problem, at: range)
            return false
        }
        warnOfSingleValues(among: locations, at: action.targetRange, diagnostics: &diagnostics)
        var merger = NodeMerger(references: references, budget: budget)
        let isDone = change(locations, at: range, diagnostics: &diagnostics) { (value) throws(JSONPathError) in
            try merger.apply(update, to: &value)
            return true
        }
        report(merger, at: range, diagnostics: &diagnostics)
        return isDone
    }
}

// MARK: Messages

extension OverlayApplication {
    /// Version 1.1: either all that a target matches are mappings, or lists, or single values.
    private func isOfOneKind(_ locations: [NodeLocation], at range: SourceRange, diagnostics: inout Diagnostics) -> Bool {
        let first = locations[0].value
        guard version == .version11, let other = locations.first(where: { $0.value.shape != first.shape })?.value else {
            return true
        }
        diagnostics.error(
            "overlay-mismatch",
            "the target matches \(first.kindName) and \(other.kindName), which cannot be changed in one action",
            at: range,
            notes: [
                Diagnostic.Note("\(first.kindName) is here", at: first.range),
                Diagnostic.Note("\(other.kindName) is here", at: other.range),
            ],
            fix: "make two actions of it"
        )
        return false
    }

    /// Version 1.0: "zero or more objects or arrays (not primitive types or null values)". Its own examples remove single values,
    /// and everybody means the same by that.
    private func warnOfSingleValues(among locations: [NodeLocation], at range: SourceRange, diagnostics: inout Diagnostics) {
        guard version == .version10, let single = locations.first(where: { $0.value.shape == .single })?.value else { return }
        diagnostics.warning(
            "overlay-version",
            "the target matches \(single.kindName), which overlays can change since 1.1",
            at: range,
            notes: [Diagnostic.Note("it is here", at: single.range)],
            fix: "write overlay: 1.1.0, or let the target match what it is in"
        )
    }

    /// Once a value of the overlay, whatever it did not fit.
    private func report(_ merger: NodeMerger, at range: SourceRange, diagnostics: inout Diagnostics) {
        var seen: Set<SourceRange> = []
        for mismatch in merger.mismatches where seen.insert(mismatch.update.range).inserted {
            let (update, target) = (mismatch.update, mismatch.target)
            diagnostics.error(
                "overlay-mismatch",
                "\(update.kindName) cannot be merged into \(target.kindName)",
                at: update.range,
                notes: [Diagnostic.Note("\(target.kindName) is here", at: target.range)],
                fix: "remove the old value in an action before, or give \(target.kindName)"
            )
        }
        for empty in merger.empties where seen.insert(empty.update.range).inserted {
            let isIgnored = empty.update.isNull
            diagnostics.warning(
                "overlay-null",
                isIgnored
                    ? "an empty value changes nothing in \(empty.target.kindName)"
                    : "\(empty.update.kindName) takes the place of an empty value",
                at: isIgnored && empty.update.range.isEmpty ? range : empty.update.range,
                notes: [
                    Diagnostic.Note("\(isIgnored ? empty.target.kindName : "the empty value") is here", at: empty.target.range)
                ]
            )
        }
    }
}

extension SourceRange {
    fileprivate var isEmpty: Bool { start == end }
}
