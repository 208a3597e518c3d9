import SourceText
import SpecLoader

/// The values of single keywords.
extension SchemaReader {
    mutating func reference(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.Reference? {
        let node = entry.value
        guard let text = node.string else {
            diagnostics.error("wrong-type", "'\(entry.key)' should be a string, found \(node.kindName)", at: node.range)
            return nil
        }
        switch references.target(text, at: node.range) {
        case .pointer(let pointer):
            let reference = Schema.Reference(pointer: pointer, range: node.range)
            pendingReferences.append(reference)
            return reference
        case .unknownName(let name):
            diagnostics.error(
                "dangling-reference",
                "no schema has the $anchor '\(name)'",
                at: node.range,
                fix: "references to components begin with '#/components/schemas/'"
            )
            return nil
        case .outside:
            diagnostics.error(
                "unsupported-reference",
                "the reference '\(text)' leads out of this document",
                at: node.range,
                kind: .unsupported,
                fix: "bundle the document into one file; references begin with '#/'"
            )
            return nil
        }
    }

    mutating func types(_ node: Node, diagnostics: inout Diagnostics) -> [String] {
        let elements: [Node] = node.sequence ?? [node]
        if node.sequence != nil, !dialect.hasJSONSchema { noteForeign("a list of types", at: node.range) }
        return elements.compactMap { element in
            if element.isNull { return "null" }
            // Swagger 2.0 has this type for the bytes of forms and responses.
            if element.string == "file" {
                if dialect != .swagger20 { noteForeign("type: file", at: element.range) }
                return "string"
            }
            guard let name = element.string, SchemaKeyword.types.contains(name) else {
                let found = element.string.map { "'\($0)'" } ?? element.kindName
                diagnostics.warning(
                    "unknown-type",
                    "\(found) is no type of JSON Schema",
                    at: element.range,
                    fix: element.string.flatMap { Spelling.nearest(to: $0, among: SchemaKeyword.types) }
                        .map { "did you mean '\($0)'?" }
                )
                return nil
            }
            if name == "null", !dialect.hasJSONSchema { noteForeign("type: \"null\"", at: element.range) }
            return name
        }
    }

    mutating func properties(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema.Property] {
        guard let mapping = entry.value.mapping else {
            WrongType.report(entry, expected: "a mapping", diagnostics: &diagnostics)
            return []
        }
        return mapping.entries.map { property in
            Schema.Property(
                name: property.key,
                nameRange: property.keyRange,
                schema: read(property.value, diagnostics: &diagnostics)
            )
        }
    }

    mutating func schemas(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema] {
        list(entry, diagnostics: &diagnostics).map { read($0, diagnostics: &diagnostics) }
    }

    /// `allOf`, `oneOf`, `anyOf`; one without schemas is none (JSON Schema 2020-12 Core §10.2.1).
    mutating func parts(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema] {
        if entry.value.sequence?.isEmpty == true {
            diagnostics.warning(
                "ineffective-keyword",
                "'\(entry.key)' lists no schemas; it is passed over",
                at: entry.keyRange,
                fix: "list one schema or more, or leave '\(entry.key)' out"
            )
        }
        return schemas(entry, diagnostics: &diagnostics)
    }

    func list(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Node] {
        guard let elements = entry.value.sequence else {
            WrongType.report(entry, expected: "a list", diagnostics: &diagnostics)
            return []
        }
        return elements
    }

    /// `required`; a boolean is the slip of draft 3, which says nothing about the object's members.
    func required(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [String] {
        list(entry, diagnostics: &diagnostics).compactMap { element in
            if let name = element.string { return name }
            // `required: [1]` and `required: [true]` are names that were written without quotation marks.
            switch element.content {
            case .number(let text): return text
            case .bool(let value): return String(value)
            default:
                diagnostics.warning(
                    "wrong-type",
                    "'required' should be a list of names, found \(element.kindName)",
                    at: element.range
                )
                return nil
            }
        }
    }

    /// `enum`; one without values would allow nothing, which nobody means.
    func values(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Node]? {
        let values = list(entry, diagnostics: &diagnostics)
        if entry.value.sequence?.isEmpty == true {
            diagnostics.warning("invalid-constraint", "'enum' lists no values; it is passed over", at: entry.keyRange)
        }
        return values.isEmpty ? nil : values
    }

    func string(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> String? {
        switch entry.value.content {
        case .string(let text): return text
        // `description: 12` is a slip that nobody means otherwise.
        case .number(let text): return text
        default:
            WrongType.report(entry, expected: "a string", diagnostics: &diagnostics)
            return nil
        }
    }

    func flag(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Bool? {
        switch entry.value.content {
        case .bool(let value): return value
        case .string("true"): return true
        case .string("false"): return false
        default:
            WrongType.report(entry, expected: "true or false", diagnostics: &diagnostics)
            return nil
        }
    }

    mutating func discriminator(_ node: Node, diagnostics: inout Diagnostics) -> Schema.Discriminator? {
        guard let name = node["propertyName"]?.string ?? node.string else {
            diagnostics.warning("missing-field", "the discriminator has no 'propertyName'", at: node.range)
            return nil
        }
        if let fallback = node.mapping?.entry("defaultMapping") {
            unsupportedWords.note("'defaultMapping' of discriminators", at: fallback.keyRange)
        }
        let mapping = node["mapping"]?.mapping?.entries ?? []
        return Schema.Discriminator(
            propertyName: name,
            mapping: mapping.compactMap { entry in entry.value.string.map { (entry.key, $0) } },
            range: node.range
        )
    }

    mutating func noteForeign(_ word: String, at range: SourceRange) {
        foreignWords.note(word, at: range)
    }
}
