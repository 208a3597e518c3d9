/// The `{name}` parts of a path (OpenAPI 3.1.1 §4.8.8.2).
package enum PathTemplate {
    /// The names in the order of the path, each once. A fragment is no part of a request.
    package static func parameterNames(in path: String) -> [String] {
        var names: [String] = []
        var rest = path.prefix { $0 != "#" }
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if !names.contains(name) { names.append(name) }
            rest = rest[rest.index(after: close)...]
        }
        return names
    }
}
