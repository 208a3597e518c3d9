import SourceText
import SpecLoader

/// What references lead to, and where in the one tree it is put.
struct LinkPlan {
    let sections: DocumentSections
    /// What is referred to in other files, with what it is.
    private(set) var targets: [LinkTarget: DocumentPlace] = [:]
    /// The same in the order in which they were met: the document's own references first, then those of what they lead to.
    private var noted: [LinkTarget] = []
    /// How many of them were looked through.
    private var done = 0
    /// Where what is referred to stands in the tree.
    private(set) var placements: [LinkTarget: [String]] = [LinkTarget(file: 0, tokens: []): []]
    /// What is put in the place of a reference without being a component.
    private var inlined: [LinkTarget: DocumentPlace] = [:]
    /// What is put into a section at the end, in order.
    private(set) var added: [(target: LinkTarget, place: DocumentPlace, output: [String])] = []
    /// The keys that sections have already.
    private var keys: [[String]: [String]] = [:]
    /// Things in places where nobody looks for them: what a pointer leads to in an extension.
    private(set) var islands: [SourceRange: DocumentPlace] = [:]

    init(sections: DocumentSections) { self.sections = sections }

    /// A plan for a tree that was changed: what it still has keeps its place.
    init(sections: DocumentSections, placements: [LinkTarget: [String]]) {
        self.sections = sections
        self.placements.merge(placements) { own, _ in own }
    }

    // MARK: Collecting

    mutating func note(_ target: LinkTarget, _ place: DocumentPlace) {
        guard targets[target] == nil else { return }
        targets[target] = place
        noted.append(target)
    }

    /// The next that nothing was done about.
    mutating func next() -> LinkTarget? {
        guard hasNext else { return nil }
        done += 1
        return noted[done - 1]
    }

    /// Gives a target its place where only a reference to it stands, and a name that the document's author chose.
    mutating func pin(_ target: LinkTarget, at output: [String], as place: DocumentPlace? = nil) {
        placements[target] = output
        inlined[target] = place
    }

    var hasNext: Bool { done < noted.count }

    func isPlaced(_ target: LinkTarget) -> Bool { placements[target] != nil }

    mutating func note(keys entries: [String], of section: [String]) { keys[section, default: []] += entries }

    // MARK: Placing

    /// Whether a target stands in something that is put somewhere as a whole.
    func isInside(_ target: LinkTarget) -> Bool {
        target.tokens.indices.contains(where: { length in
            let outer = LinkTarget(file: target.file, tokens: Array(target.tokens.prefix(length)))
            return (placements[outer] != nil || targets[outer] != nil) && has(outer, target)
        })
    }

    /// Whether a target stands in another one as a part of it. What stands in another file where the specification has nothing is one
    /// of its own: that has a name.
    private func has(_ outer: LinkTarget, _ target: LinkTarget) -> Bool {
        guard target.file != 0, let place = targets[outer] ?? inlined[outer] else { return true }
        return place.has(target.tokens.dropFirst(outer.tokens.count))
    }

    /// Names what has no place yet.
    ///
    /// - Parameter range: of the text of a target.
    mutating func placeRest(files: [LinkFile], range: (LinkTarget) -> SourceRange?) {
        var groups: [[String]: [LinkTarget]] = [:]
        for target in noted where placements[target] == nil {
            guard let place = targets[target] else { continue }
            if isInside(target) {
                if let range = range(target) { islands[range] = place }
                continue
            }
            // What has no section was put where it is referred to.
            guard let section = sections.section(of: place) else { continue }
            groups[section, default: []].append(target)
        }
        for (section, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let naming = LinkNaming(files: files, taken: keys[section] ?? [])
            for (target, name) in naming.names(for: group) {
                let output = section + [name]
                placements[target] = output
                added.append((target, targets[target] ?? .other, output))
            }
        }
    }

    /// What is put at a place of the tree: the reverse of `output(of:)`.
    func target(at output: [String]) -> LinkTarget {
        let found = placements.filter { output.starts(with: $0.value) }.max { $0.value.count < $1.value.count }
        guard let found else { return LinkTarget(file: 0, tokens: output) }
        return LinkTarget(file: found.key.file, tokens: found.key.tokens + output.dropFirst(found.value.count))
    }

    /// Where a target is in the tree; `nil` where it is not part of it.
    func output(of target: LinkTarget) -> [String]? {
        for length in (0...target.tokens.count).reversed() {
            let outer = LinkTarget(file: target.file, tokens: Array(target.tokens.prefix(length)))
            if let place = placements[outer], has(outer, target) { return place + target.tokens.dropFirst(length) }
        }
        return nil
    }
}
