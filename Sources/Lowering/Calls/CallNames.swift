import OpenAPIDocument
import SourceText
import SpecLoader

/// The names of methods that an operation gets besides its own, as its extensions ask for them.
struct CallNames {
    /// In the order of the extensions; each as it is fit for Swift.
    private(set) var names: [(name: String, range: SourceRange)] = []

    init(_ operation: Operation) {
        for job in Self.nodes("x-lathe-polling", of: operation) {
            guard let node = job["name"], let name = Self.fit(node) else { continue }
            let states = job["states"].flatMap { node in Self.fit(node).map { ($0, node.range) } }
            names.append((name, node.range))
            names.append(states ?? (Self.statesName(name), node.range))
        }
        for list in Self.nodes("x-lathe-pagination", of: operation) {
            if let node = list["name"], let name = Self.fit(node) { names.append((name, node.range)) }
        }
    }

    /// What an extension holds: a mapping, or a list of them.
    static func nodes(_ key: String, of operation: Operation) -> [Node] {
        guard let node = operation.extensions[key] else { return [] }
        return node.sequence ?? [node]
    }

    /// The names of the two methods of a job.
    static func job(_ fields: ExtensionFields, diagnostics: inout Diagnostics) -> (wait: String, states: String)? {
        guard let wait = name("name", of: fields, diagnostics: &diagnostics) else { return nil }
        return (wait, name("states", of: fields, diagnostics: &diagnostics) ?? statesName(wait))
    }

    /// A name as it is fit for Swift; where that is another one, it is said.
    static func name(_ key: String, of fields: ExtensionFields, diagnostics: inout Diagnostics) -> String? {
        guard let text = fields.string(key, diagnostics: &diagnostics), let node = fields[key] else { return nil }
        let fit = fit(node)
        if let fit, fit != text {
            diagnostics.warning("invalid-name", "'\(text)' is no Swift name; '\(fit)' is used", at: node.range)
        }
        return fit
    }

    private static func fit(_ node: Node) -> String? {
        guard let name = node.string, !name.isEmpty else { return nil }
        return GivenName.isIdentifier(name) ? name : SwiftName.lowerCamel(name)
    }

    /// `waitForTranscription` -> `transcriptionStates`.
    static func statesName(_ name: String) -> String {
        let rest = name.hasPrefix("waitFor") && name.count > 7 ? String(name.dropFirst(7)) : name
        return SwiftName.lowerCamel(rest + " states")
    }
}
