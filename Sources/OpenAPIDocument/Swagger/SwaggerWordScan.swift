package import SpecLoader

/// Looks for words of Swagger 2.0 in the path items of a document of OpenAPI 3.
///
/// Nearly all documents have none, and looking is much less work than an upgrade that changes nothing. What this finds none in is not
/// upgraded: every word that the upgrade of path items acts on must be known here. A reference that leads to anything unknown counts as one.
package struct SwaggerWordScan {
    /// References to parameters and responses that have none.
    private let plain: Set<String>

    /// - Parameter root: a document whose components have none.
    package init(_ root: Node) {
        var plain: Set<String> = []
        let components = root["components"]
        for section in ["parameters", "responses"] {
            for entry in components?[section]?.mapping?.entries ?? [] {
                let word = entry.value["in"]?.string
                // Not those that are written in another way in a reference.
                guard entry.value["$ref"] == nil, word != "body", word != "formData",
                    !entry.key.utf8.contains(where: { "%~/".utf8.contains($0) })
                else { continue }
                plain.insert("#/components/\(section)/\(entry.key)")
            }
        }
        self.plain = plain
    }

    /// Whether there may be one in a path item.
    package func finds(inPathItem item: Node) -> Bool {
        guard let members = item.mapping?.entries else { return false }
        return members.contains { member in
            if member.key == "$ref" { return true }
            if member.key == "parameters" { return finds(inParameters: member.value) }
            return finds(inOperation: member.value)
        }
    }

    private func finds(inOperation operation: Node) -> Bool {
        guard let members = operation.mapping?.entries else { return false }
        return members.contains { member in
            switch member.key {
            case "parameters": finds(inParameters: member.value)
            case "responses": member.value.mapping?.entries.contains { finds(inResponse: $0.value) } ?? false
            case "consumes", "produces", "schemes": true
            default: false
            }
        }
    }

    private func finds(inParameters list: Node) -> Bool {
        (list.sequence ?? []).contains { parameter in
            if let reference = parameter["$ref"] { return reference.string.map { !plain.contains($0) } ?? true }
            var hasValue = false
            var hasType = false
            for member in parameter.mapping?.entries ?? [] {
                switch member.key {
                case "schema":
                    if member.value["collectionFormat"] != nil { return true }
                    hasValue = true
                case "content": hasValue = true
                case "type", "items": hasType = true
                case "collectionFormat": return true
                case "in": if member.value.string == "body" || member.value.string == "formData" { return true }
                default: break
                }
            }
            return hasType && !hasValue
        }
    }

    private func finds(inResponse response: Node) -> Bool {
        (response.mapping?.entries ?? []).contains { member in
            switch member.key {
            case "$ref": member.value.string.map { !plain.contains($0) } ?? true
            case "examples", "schema": true
            case "headers":
                (member.value.mapping?.entries ?? []).contains { header in
                    header.value["schema"] == nil && header.value["content"] == nil && header.value["$ref"] == nil
                }
            default: false
            }
        }
    }
}
