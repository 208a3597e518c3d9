import OpenAPIDocument
import SourceText
import SpecLoader

/// What stands beside a reference, joined with what the reference leads to: both hold. Of what both have, that beside the reference
/// holds, and a message names the other place. A summary and a description are there to take the place of others.
///
/// OpenAPI 3.1.1 §4.8.9 leaves the order open for path items.
extension LinkRewriter {
    /// - Parameters:
    ///   - own: What stands beside the reference, and
    ///   - other: what it leads to; both as they are in the one tree.
    mutating func joined(_ own: Node, with other: Node, _ shape: DocumentPlace.Shape, diagnostics: inout Diagnostics) -> Node {
        guard let first = own.mapping, let second = other.mapping else { return own }
        let entries = first.entries.map { entry in
            guard let twin = second.entry(entry.key) else { return entry }
            var entry = entry
            entry.value = joined(entry, twin, shape, diagnostics: &diagnostics)
            return entry
        }
        return Node(.mapping(Mapping(entries + second.entries.filter { first[$0.key] == nil })), range: own.range)
    }

    private mutating func joined(
        _ own: Mapping.Entry,
        _ other: Mapping.Entry,
        _ shape: DocumentPlace.Shape,
        diagnostics: inout Diagnostics
    ) -> Node {
        switch shape {
        case .one(.pathItem), .one(.operation):
            if own.key == "parameters", let first = own.value.sequence, let second = other.value.sequence {
                let parameters = joined(first, second, shape.place, diagnostics: &diagnostics)
                return Node(.sequence(parameters), range: own.value.range)
            }
            if own.key == "additionalOperations" {
                return joined(own.value, with: other.value, .map(.operation), diagnostics: &diagnostics)
            }
        // One path with operations in two places.
        case .map(.pathItem) where own.value["$ref"] == nil && other.value["$ref"] == nil:
            return joined(own.value, with: other.value, .one(.pathItem), diagnostics: &diagnostics)
        default: break
        }
        let isText: Bool
        if case .one = shape { isText = own.key == "summary" || own.key == "description" } else { isText = false }
        if !isText {
            let isOfPath = [.pathItem, .operation].contains(shape.place)
            report("'\(own.key)'", own, other, isOfPath ? "path-item-conflict" : "reference-conflict", &diagnostics)
        }
        return own.value
    }

    /// Parameters are the same where they have one name in one place (OpenAPI 3.1.1 §4.8.12).
    private mutating func joined(
        _ own: [Node],
        _ other: [Node],
        _ place: DocumentPlace,
        diagnostics: inout Diagnostics
    ) -> [Node] {
        var known: [String: Node] = [:]
        for parameter in own {
            if let key = key(of: parameter, diagnostics: &diagnostics), known[key] == nil { known[key] = parameter }
        }
        let more = other.filter { parameter in
            guard let key = key(of: parameter, diagnostics: &diagnostics), let twin = known[key] else { return true }
            report(
                "the parameter \(key)",
                Mapping.Entry(key: key, keyRange: twin.range, value: twin),
                Mapping.Entry(key: key, keyRange: parameter.range, value: parameter),
                "path-item-conflict",
                &diagnostics
            )
            return false
        }
        return own + more
    }

    private mutating func key(of parameter: Node, diagnostics: inout Diagnostics) -> String? {
        var node = parameter
        if let reference = parameter["$ref"], let text = reference.string, let pointer = LocalReference.pointer(text) {
            // It is a reference of the one tree; what it leads to may not be in it yet.
            let target = plan.target(at: JSONPointer(pointer)?.tokens ?? [])
            guard let meant = table.node(at: target) else { return nil }
            node = meant
            if let next = LinkTable.onlyReference(meant) {
                let use = LinkTable.Use(text: next.text, range: next.range, file: target.file, tokens: target.tokens)
                guard let content = try? table.content(of: use, diagnostics: &diagnostics) else { return nil }
                node = content.1
            }
        }
        guard let name = node["name"]?.string, let location = node["in"]?.string else { return nil }
        return "'\(name)' in \(location)"
    }

    private mutating func report(
        _ what: String,
        _ own: Mapping.Entry,
        _ other: Mapping.Entry,
        _ id: String,
        _ diagnostics: inout Diagnostics
    ) {
        guard ComparableValue(own.value) != ComparableValue(other.value), conflicts.insert(own.keyRange).inserted else { return }
        diagnostics.warning(
            id,
            "\(what) is also where '$ref' leads; this one holds",
            at: own.keyRange,
            notes: [Diagnostic.Note("the other one is here", at: other.keyRange)]
        )
    }
}
