import OpenAPIDocument

/// How a configuration speaks of an operation: by its id, or by its method and path (`GET /pets/{id}`), with `*` as in `Glob`.
struct OperationName {
    private let id: Glob
    private let route: (method: String, path: Glob)?

    init(_ text: String) {
        id = Glob(text, isPath: false)
        let parts = text.split(separator: " ", maxSplits: 1)
        route = parts.count == 2 ? (parts[0].uppercased(), Glob(String(parts[1]), isPath: true)) : nil
    }

    func matches(_ site: OperationSite) -> Bool {
        if let own = site.id, id.matches(own) { return true }
        guard let route, !site.isWebhook else { return false }
        return route.method == site.method && route.path.matches(site.path)
    }
}
