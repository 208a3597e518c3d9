import OpenAPIDocument
import SourceText
import SpecLoader

/// Tells which operations rules fit.
struct SelectionMatcher {
    let selection: Selection

    func isWanted(_ site: OperationSite) -> Bool {
        if exclusion(of: site) != nil { return false }
        if selection.include.isEmpty || (site.isWebhook && !selection.choosesWebhooks) { return true }
        return selection.include.contains { fits($0, site) }
    }

    /// The first rule that leaves an operation out whatever is included.
    func exclusion(of site: OperationSite) -> Selection.Rule? { selection.exclude.first { fits($0, site) } }

    func fits(_ rule: Selection.Rule, _ site: OperationSite) -> Bool {
        rule.conditions.allSatisfy { condition in
            condition.patterns.contains { fits($0, condition.kind, site) }
        }
    }

    func fits(_ pattern: Selection.Pattern, _ kind: Selection.Kind, _ site: OperationSite) -> Bool {
        switch kind {
        case .tags:
            let glob = Glob(pattern.text, isPath: false)
            return site.tags.contains(where: glob.matches)
        case .operations: return OperationName(pattern.text).matches(site)
        case .paths: return !site.isWebhook && Glob(pattern.text, isPath: true).matches(site.path)
        case .methods: return pattern.text.uppercased() == site.method
        case .webhooks: return site.isWebhook && Glob(pattern.text, isPath: false).matches(site.path)
        case .extensions:
            let glob = Glob(pattern.text, isPath: false)
            return site.extensions.contains { glob.matches($0.key) && isTrue($0.value, for: pattern) }
        }
    }

    /// A name alone means that the extension is there, and not to say no.
    private func isTrue(_ value: Node, for pattern: Selection.Pattern) -> Bool {
        if let wanted = pattern.value { return ComparableValue(value) == ComparableValue(wanted) }
        return value.bool != false && !value.isNull
    }
}
