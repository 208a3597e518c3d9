import OpenAPIDocument
import SourceText
import SpecLoader

/// Says how far a target that matches nothing leads, and what was probably meant.
struct MissedTarget {
    private let target: JSONPath
    private let evaluator: JSONPathEvaluator
    /// Its own: what is said of one target must not end the overlay.
    private let budget = JSONPathBudget(200_000)

    /// Of how many targets of an overlay this is found out.
    static let mostExplained = 100
    /// How many of the places that a part of the target matches are looked at.
    private static let most = 100

    /// - Parameter references: what stands in the place of a reference, and that reference.
    init(_ target: JSONPath, in root: OverlaidValue, references: [SourceRange: Node]) {
        self.target = target
        evaluator = JSONPathEvaluator(root: root, references: references, budget: budget)
    }

    func diagnostic(at range: SourceRange, isExplained: Bool) -> Diagnostic {
        var result = Diagnostic(
            .warning,
            "overlay-no-match",
            "the target matches nothing in the document",
            at: range,
            fix: "compare it with the document, or remove the action"
        )
        // Where that takes too long there is no more to say.
        if isExplained, let miss = try? miss() {
            if let note = miss.note { result.notes = [note] }
            if let fix = miss.fix { result.fix = fix }
        }
        return result
    }

    private func miss() throws(JSONPathError) -> (note: Diagnostic.Note?, fix: String?) {
        var found: [NodeLocation] = []
        var count = 0
        while count < target.segments.count {
            let next = try evaluator.select(target.segments.prefix(count), atMost: Self.most)
            if next.isEmpty { break }
            found = next
            count += 1
        }
        count -= 1
        guard count >= 0, let first = found.first else { return (nil, nil) }
        let segment = target.segments[count]
        guard !segment.isDescendant, segment.selectors.count == 1, case .name(let name) = segment.selectors[0] else {
            return (note(first, count, found.count, missing: "nothing in it matches \(text(of: count))"), nil)
        }
        if found.count == 1, let reference = first.value["$ref"].flatMap(string) {
            guard let meant = LocalReference.pointer(reference).flatMap({ JSONPointer($0) }) else {
                let note = note(first, count, 1, missing: "it is a reference to '\(reference)', which was not followed yet")
                return (note, "what an overlay refers to is there for the next overlay; move the action into one")
            }
            let note = note(first, count, 1, missing: "it is only a reference to '\(reference)', which overlays do not follow")
            return (note, "change what the reference leads to: \(Self.query(meant.tokens))")
        }
        let near = try nearest(to: name, in: found)
        return (note(first, count, found.count, missing: "it has no member '\(name)'"), near.map { "did you mean '\($0)'?" })
    }

    private func note(_ location: NodeLocation, _ count: Int, _ found: Int, missing: String) -> Diagnostic.Note? {
        // Of the whole document there is nothing to show.
        guard count > 0 else { return nil }
        let part = target.text(of: count)
        guard found > 1 else { return Diagnostic.Note("\(part) is here: \(missing)", at: location.value.range) }
        let number = found < Self.most ? "\(found)" : "many"
        return Diagnostic.Note("\(part) matches \(number) places, the first here: \(missing)", at: location.value.range)
    }

    private func text(of segment: Int) -> String {
        String(target.text(of: segment + 1).dropFirst(target.text(of: segment).count))
    }

    private func string(_ value: OverlaidValue) -> String? {
        if case .written(let node) = value { node.string } else { nil }
    }

    private func nearest(to name: String, in locations: [NodeLocation]) throws(JSONPathError) -> String? {
        var names: Set<String> = []
        for location in locations {
            try budget.spend(location.value.memberCount)
            for member in location.value.members where abs(member.key.utf8.count - name.utf8.count) <= 3 {
                guard names.insert(member.key).inserted else { continue }
                try budget.spend(1 + name.utf8.count * member.key.utf8.count)
            }
        }
        return Spelling.nearest(to: name, among: names)
    }

    /// The query for a place.
    private static func query(_ tokens: [String]) -> String {
        tokens.reduce("$") { path, token in
            let isPlain = token.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
            }
            if isPlain, !token.isEmpty { return "\(path).\(token)" }
            return "\(path)['\(token.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))']"
        }
    }
}
