/// Which of many diagnostics are shown to a person: thousands of warnings must not bury the others.
///
/// All errors are, and a few warnings of each identifier; the rest is counted. A run with few warnings shows all.
struct DiagnosticFold {
    /// What is shown, in the order of before.
    let shown: [Diagnostic]
    /// How many warnings of each identifier are left out: most first.
    let folded: [(id: String, count: Int)]

    /// So many warnings are always shown.
    private static let few = 40
    /// How many of one identifier are shown where there are more.
    private static let mostOfOne = 5

    init(_ diagnostics: [Diagnostic]) {
        let warnings = diagnostics.count { $0.severity == .warning }
        guard warnings > Self.few else {
            shown = diagnostics
            folded = []
            return
        }
        var counts: [String: Int] = [:]
        shown = diagnostics.filter { diagnostic in
            guard diagnostic.severity == .warning else { return true }
            counts[diagnostic.id, default: 0] += 1
            return counts[diagnostic.id, default: 0] <= Self.mostOfOne
        }
        folded = counts.filter { $0.value > Self.mostOfOne }.map { ($0.key, $0.value - Self.mostOfOne) }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    }
}
