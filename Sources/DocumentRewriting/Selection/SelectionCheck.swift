import OpenAPIDocument
import SourceText

/// Warns of rules that fit nothing.
struct SelectionCheck {
    let matcher: SelectionMatcher
    let sites: [OperationSite]

    func check(_ rule: Selection.Rule, diagnostics: inout Diagnostics) {
        var isEachFound = true
        for condition in rule.conditions {
            var found = 0
            for pattern in condition.patterns {
                if sites.contains(where: { matcher.fits(pattern, condition.kind, $0) }) {
                    found += 1
                } else {
                    report(pattern, condition.kind, diagnostics: &diagnostics)
                }
            }
            isEachFound = isEachFound && found > 0
        }
        guard isEachFound, !sites.contains(where: { matcher.fits(rule, $0) }) else { return }
        diagnostics.warning(
            "selection-no-match",
            "no operation fits all of this rule",
            at: rule.range,
            fix: "make two rules of it, in a list, if one of them is enough"
        )
    }

    private func report(_ pattern: Selection.Pattern, _ kind: Selection.Kind, diagnostics: inout Diagnostics) {
        let nearest = Spelling.nearest(to: pattern.text, among: candidates(kind)).flatMap { $0 == pattern.text ? nil : $0 }
        let what =
            switch kind {
            case .tags: "no operation has the tag \"\(pattern.text)\""
            case .operations: "there is no operation \"\(pattern.text)\""
            case .paths: "no operation has the path \"\(pattern.text)\""
            case .methods: "no operation has the method \"\(pattern.text)\""
            case .webhooks: "there is no webhook \"\(pattern.text)\""
            case .extensions:
                pattern.value == nil
                    ? "no operation has \"\(pattern.text)\"" : "no operation has \"\(pattern.text)\" with this value"
            }
        diagnostics.warning(
            "selection-no-match",
            what,
            at: pattern.range,
            fix: nearest.map { "did you mean \"\($0)\"?" } ?? "compare it with the document, or take it away"
        )
    }

    private func candidates(_ kind: Selection.Kind) -> Set<String> {
        switch kind {
        case .tags: Set(sites.flatMap(\.tags))
        case .operations: Set(sites.compactMap(\.id)).union(sites.filter { !$0.isWebhook }.map { "\($0.method) \($0.path)" })
        case .paths: Set(sites.filter { !$0.isWebhook }.map(\.path))
        case .methods: Set(sites.map(\.method))
        case .webhooks: Set(sites.filter(\.isWebhook).map(\.path))
        case .extensions: Set(sites.flatMap(\.extensions.keys))
        }
    }
}
