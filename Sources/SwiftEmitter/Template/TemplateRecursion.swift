/// Finds partials that could use themselves without end.
///
/// Data is a tree without end only if something goes round in a circle without going down in it. So each way from a partial back to
/// itself has to open at least one context, and everything it opens has to come from the context it is in, never from an outer one.
struct TemplateRecursion {
    /// The sections around a partial, from the start of the template that uses it.
    struct Path: Hashable {
        private(set) var opens = false
        private(set) var staysInnermost = true

        mutating func open(fromInnermost: Bool) {
            opens = true
            staysInnermost = staysInnermost && fromInnermost
        }
    }

    private struct Use {
        var target: Int
        var path: Path
        var error: TemplateError
    }

    private var uses: [Int: [Use]] = [:]

    mutating func add(from part: Int, to target: Int, along path: Path, at source: TemplateSource, _ offset: Int) {
        let error = source.error(at: offset, "the partial uses itself and might never end; open a section of the innermost context around it")
        uses[part, default: []].append(Use(target: target, path: path, error: error))
    }

    /// An error for each use of a partial that could go on without end.
    func errors() -> [TemplateError] {
        var found: [TemplateError] = []
        for (part, uses) in uses {
            for use in uses {
                let isEndless =
                    use.path.opens && use.path.staysInnermost
                    ? false
                    : reaches(part, from: use.target, onlyWithoutOpening: use.path.staysInnermost)
                if isEndless { found.append(use.error) }
            }
        }
        return found
    }

    /// Whether a part can be come to from another one, on any way or only on ways that open no context.
    private func reaches(_ goal: Int, from start: Int, onlyWithoutOpening: Bool) -> Bool {
        var seen: Set<Int> = []
        var next = [start]
        while let part = next.popLast() {
            if part == goal { return true }
            guard seen.insert(part).inserted else { continue }
            for use in uses[part] ?? [] where !onlyWithoutOpening || !use.path.opens { next.append(use.target) }
        }
        return false
    }
}
