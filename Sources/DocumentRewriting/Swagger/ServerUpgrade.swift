import SourceText
import SpecLoader

/// Makes servers of `schemes`, `host` and `basePath`.
struct ServerUpgrade {
    let root: Node

    /// What HTTP is spoken over, the better one first.
    private static let schemes = ["https", "http"]

    /// The servers of the document; `nil` where it names neither host nor path.
    func servers(state: inout UpgradeState) -> Node? {
        guard let place = place(state: &state) else { return nil }
        guard let host = place.host else { return Node(.sequence([server(place.path, at: place.range)]), range: place.range) }
        let schemes = schemes(root["schemes"], state: &state)
        let servers = schemes.map { scheme in
            server("\(scheme)://\(host)\(place.path)", name: schemes.count > 1 ? scheme : nil, at: place.range)
        }
        return Node(.sequence(servers), range: place.range)
    }

    /// The servers of an operation with schemes of its own; `nil` where the document's server has one of them.
    func servers(ofOperation node: Node, state: inout UpgradeState) -> Node? {
        guard let place = place(state: &state), let host = place.host else { return nil }
        let usual = schemes(root["schemes"], state: &state)[0]
        let own = schemes(node, state: &state)
        if own.contains(usual) { return nil }
        return Node(.sequence(own.map { server("\($0)://\(host)\(place.path)", at: node.range) }), range: node.range)
    }

    private struct Place {
        var host: String?
        var path: String
        var range: SourceRange
    }

    private func place(state: inout UpgradeState) -> Place? {
        let hostNode = root["host"]
        let pathNode = root["basePath"]
        var host = hostNode?.string.flatMap { $0.isEmpty ? nil : $0 }
        if let text = host, let end = text.firstRange(of: "://")?.upperBound {
            host = String(text[end...])
            state.diagnostics.warning(
                "invalid-value",
                "'host' is a name, without a scheme; '\(host ?? "")' is used",
                at: hostNode?.range,
                fix: "name the scheme in 'schemes'"
            )
        }
        if host?.hasSuffix("/") == true { host?.removeLast() }
        var path = pathNode?.string ?? ""
        if !path.isEmpty, !path.hasPrefix("/") { path = "/" + path }
        while path.hasSuffix("/"), path.count > (host == nil ? 1 : 0) { path.removeLast() }
        guard let range = host == nil ? pathNode?.range : hostNode?.range, host != nil || !path.isEmpty else { return nil }
        return Place(host: host, path: path, range: range)
    }

    private func schemes(_ node: Node?, state: inout UpgradeState) -> [String] {
        let named = (node?.sequence ?? node.map { [$0] } ?? []).compactMap { element in
            element.string.map { (text: $0.lowercased(), range: element.range) }
        }
        for scheme in named where !Self.schemes.contains(scheme.text) {
            state.diagnostics.warning(
                "unsupported-scheme",
                "calls are made over HTTP; the scheme '\(scheme.text)' is left out",
                at: scheme.range,
                kind: .unsupported
            )
        }
        let known = Self.schemes.filter { scheme in named.contains { $0.text == scheme } }
        return known.isEmpty ? ["https"] : known
    }

    private func server(_ url: String, name: String? = nil, at range: SourceRange) -> Node {
        var fields = NodeFields(at: range)
        fields.set("url", url, at: range)
        if let name { fields.set("x-lathe-name", name, at: range) }
        return fields.node
    }
}
