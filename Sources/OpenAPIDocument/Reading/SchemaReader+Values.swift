import SourceText
import SpecLoader

/// The values of single keywords.
extension SchemaReader {
    mutating func reference(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.Reference? {
        let node = entry.value
        guard let text = node.string else {
            diagnostics.warning(
                "wrong-type",
                "'\(entry.key)' should be a string, found \(node.kindName); it is passed over",
                at: node.range
            )
            return nil
        }
        guard !text.isEmpty else {
            diagnostics.warning("wrong-reference", "'\(entry.key)' is empty; it is passed over", at: node.range)
            return nil
        }
        switch references.target(text, at: node.range) {
        case .pointer(let pointer):
            let reference = Schema.Reference(pointer: pointer, range: node.range)
            pendingReferences.append(reference)
            return reference
        case .unknownName(let name):
            dangling.note(anchor: name, at: node.range)
            return nil
        case .outside:
            diagnostics.error(
                "unsupported-reference",
                "the reference '\(text)' is no pointer into this document",
                at: node.range,
                kind: .unsupported,
                fix: "references within a document begin with '#/'"
            )
            return nil
        }
    }

    /// `type`, and what is said with it where it is no type of JSON Schema.
    mutating func readTypes(_ node: Node, into keywords: inout Schema.Keywords, diagnostics: inout Diagnostics) {
        let elements: [Node] = node.sequence ?? [node]
        if node.sequence != nil, !dialect.hasJSONSchema { noteForeign("a list of types", at: node.range) }
        var types: [String] = []
        for element in elements {
            let found = readType(element, into: &keywords, isOnly: node.sequence == nil, diagnostics: &diagnostics)
            for name in found where !types.contains(name) { types.append(name) }
        }
        keywords.types = types
    }

    private mutating func readType(
        _ node: Node,
        into keywords: inout Schema.Keywords,
        isOnly: Bool,
        diagnostics: inout Diagnostics
    ) -> [String] {
        // Alone it is a field that nobody filled in.
        if node.isNull { return isOnly ? [] : ["null"] }
        if let name = node.string, SchemaKeyword.types.contains(name) {
            if name == "null", !dialect.hasJSONSchema { noteForeign("type: \"null\"", at: node.range) }
            return [name]
        }
        // Swagger 2.0 has this type for the bytes of forms and responses.
        if node.string == "file" {
            if dialect != .swagger20 { noteForeign("type: file", at: node.range) }
            return ["string"]
        }
        let meant = node.string.flatMap { TypeWord($0) }
        let found = node.string.map { "'\($0)'" } ?? node.kindName
        let isRead = meant.map { isOnly || $0.listDepth == 0 } ?? false
        diagnostics.warning(
            "unknown-type",
            "\(found) is no type of JSON Schema; " + (isRead ? "it is read as \(meant?.text ?? "")" : "it is passed over"),
            at: node.range,
            fix: isRead
                ? nil
                : node.string.flatMap { Spelling.nearest(to: $0, among: SchemaKeyword.types) }.map { "did you mean '\($0)'?" }
        )
        guard let meant, isRead else { return [] }
        if meant.listDepth > 0 {
            keywords.items = keywords.items ?? meant.element(depth: meant.listDepth - 1, at: node.range)
            return ["array"]
        }
        keywords.format = keywords.format ?? meant.format
        return meant.types
    }

    mutating func properties(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema.Property] {
        guard let mapping = entry.value.mapping else { return listedProperties(entry, diagnostics: &diagnostics) }
        return mapping.entries.map { property in
            Schema.Property(
                name: property.key,
                nameRange: property.keyRange,
                schema: read(property.value, diagnostics: &diagnostics)
            )
        }
    }

    /// `properties` as a list, of names or of schemas with their names in them.
    private mutating func listedProperties(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema.Property] {
        var result: [Schema.Property] = []
        for element in entry.value.sequence ?? [] {
            guard let name = element.string ?? element["name"]?.string, !result.contains(where: { $0.name == name }) else {
                continue
            }
            let node = element.string == nil ? element : Node(.bool(true), range: element.range)
            let schema = read(node, diagnostics: &diagnostics)
            result.append(Schema.Property(name: name, nameRange: element.range, schema: schema))
        }
        let meaning = result.isEmpty ? nil : "one of \(result.map(\.name).joined(separator: ", "))"
        WrongType.report(entry, expected: "a mapping", readAs: meaning, diagnostics: &diagnostics)
        return result
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
        return list(entry, diagnostics: &diagnostics).map { node in
            guard node.isNull else { return read(node, diagnostics: &diagnostics) }
            diagnostics.warning(
                "wrong-type",
                "expected a schema, found null; it is read as the type 'null'",
                at: node.range,
                fix: "write: {type: 'null'}"
            )
            var keywords = Schema.Keywords()
            keywords.types = ["null"]
            return Schema(keywords, range: node.range)
        }
    }

    func list(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Node] {
        if let elements = entry.value.sequence { return elements }
        // A list of one is often written without its brackets.
        let isElement: Bool =
            switch entry.value.content {
            case .string, .number: true
            case .mapping: entry.key != "enum" && entry.key != "required"
            default: false
            }
        WrongType.report(entry, expected: "a list", readAs: isElement ? "a list of one" : nil, diagnostics: &diagnostics)
        return isElement ? [entry.value] : []
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
        guard let truth = Truth(entry.value) else {
            WrongType.report(entry, expected: "true or false", diagnostics: &diagnostics)
            return nil
        }
        if !truth.isUsual {
            WrongType.report(entry, expected: "true or false", readAs: String(truth.value), diagnostics: &diagnostics)
        }
        return truth.value
    }

    mutating func discriminator(_ node: Node, diagnostics: inout Diagnostics) -> Schema.Discriminator? {
        guard let name = node["propertyName"]?.string ?? node.string else {
            diagnostics.warning("missing-field", "the discriminator has no 'propertyName'", at: node.range)
            return nil
        }
        if node.string != nil, dialect != .swagger20 { noteForeign("a string as 'discriminator'", at: node.range) }
        // What the upgrade made of a string has its place.
        if let name = node["propertyName"], name.range != node.range, dialect == .swagger20 {
            noteForeign("a mapping as 'discriminator'", at: node.range)
        }
        let fallback = node.mapping?.entry("defaultMapping")
        if let fallback, dialect < .openAPI32 { noteForeign("'defaultMapping' of a discriminator", at: fallback.keyRange) }
        let mapping = node["mapping"]?.mapping?.entries ?? []
        return Schema.Discriminator(
            propertyName: name,
            mapping: mapping.compactMap { entry in entry.value.string.map { (entry.key, $0) } },
            standard: fallback?.value.string,
            range: node.range
        )
    }

    mutating func noteForeign(_ word: String, at range: SourceRange) {
        foreignWords.note(word, at: range)
    }
}
