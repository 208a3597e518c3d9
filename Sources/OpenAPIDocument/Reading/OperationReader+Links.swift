import SourceText
import SpecLoader

extension OperationReader {
    /// Reads the field `links` of a response.
    mutating func readLinks(_ response: ObjectReader, diagnostics: inout Diagnostics) -> [Link] {
        var links: [Link] = []
        for entry in response.entries("links", diagnostics: &diagnostics) where !entry.key.hasPrefix("x-") {
            guard let resolved = components.resolve(entry.value, kind: "link", diagnostics: &diagnostics),
                let object = ObjectReader(resolved.node, kind: "link", diagnostics: &diagnostics)
            else { continue }
            object.reportUnknown(
                known: ["operationRef", "operationId", "parameters", "requestBody", "description", "server"],
                diagnostics: &diagnostics
            )
            noteUnsupported(["server"], of: object)
            links.append(
                Link(
                    name: entry.key,
                    target: target(of: object, diagnostics: &diagnostics),
                    description: object.string("description", diagnostics: &diagnostics),
                    parameters: object.entries("parameters", diagnostics: &diagnostics),
                    requestBody: object.node("requestBody"),
                    extensions: object.extensions,
                    range: entry.keyRange
                )
            )
        }
        return links
    }

    private func target(of link: ObjectReader, diagnostics: inout Diagnostics) -> Link.Target {
        if let id = link.string("operationId", diagnostics: &diagnostics) { return .id(id) }
        let reference = link.string("operationRef", diagnostics: &diagnostics) ?? ""
        guard let tokens = LocalReference.pointer(reference).flatMap({ JSONPointer($0)?.tokens }), tokens.count == 3,
            tokens[0] == "paths"
        else { return .other(reference) }
        return .path(tokens[1], method: tokens[2].uppercased())
    }

    /// Reads the field `callbacks` of an operation.
    mutating func readCallbacks(_ operation: ObjectReader, diagnostics: inout Diagnostics) -> [Callback] {
        guard !isInCallback else {
            // What is called back may say of itself what it calls back, also by a reference to itself.
            noteUnsupported(["callbacks"], of: operation)
            return []
        }
        isInCallback = true
        defer { isInCallback = false }
        var callbacks: [Callback] = []
        for entry in operation.entries("callbacks", diagnostics: &diagnostics) where !entry.key.hasPrefix("x-") {
            guard let resolved = components.resolve(entry.value, kind: "callback", diagnostics: &diagnostics),
                let object = ObjectReader(resolved.node, kind: "callback", diagnostics: &diagnostics)
            else { continue }
            var items: [PathItem] = []
            for item in object.mapping.entries where !item.key.hasPrefix("x-") {
                if let item = readPathItem(item, diagnostics: &diagnostics) { items.append(item) }
            }
            callbacks.append(Callback(name: entry.key, items: items, extensions: object.extensions, range: entry.keyRange))
        }
        return callbacks
    }
}
