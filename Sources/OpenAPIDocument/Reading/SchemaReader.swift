import SourceText
import SpecLoader

/// Reads schemas, and remembers the references it meets so that the document reader can follow them.
struct SchemaReader {
    /// References that were met, by pointer; the first place of each is where a dangling one is reported.
    var pendingReferences: [Schema.Reference] = []
    /// Words of another version of the specification.
    var foreignWords = WordCounter()
    /// Words that say something about the type, and that Lathe passes over.
    var unsupportedWords = WordCounter()
    let dialect: Dialect

    init(dialect: Dialect) { self.dialect = dialect }

    /// Reads a schema. A value that can't be one is reported and read as "anything".
    mutating func read(_ node: Node, componentName: String? = nil, diagnostics: inout Diagnostics) -> Schema {
        if let boolean = node.bool {
            return Schema(Schema.Keywords(), boolean: boolean, componentName: componentName, range: node.range)
        }
        guard let mapping = node.mapping else {
            diagnostics.warning("wrong-type", "expected a schema, found \(node.kindName)", at: node.range)
            return Schema(Schema.Keywords(), boolean: true, componentName: componentName, range: node.range)
        }
        var keywords = Schema.Keywords()
        var constraints = ConstraintReader()
        for entry in mapping.entries where !constraints.read(entry, with: &self, diagnostics: &diagnostics) {
            read(entry, into: &keywords, diagnostics: &diagnostics)
        }
        keywords.constraints = constraints.finish(diagnostics: &diagnostics)
        // A component with a discriminator may be what others take over with allOf.
        if let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty, componentName == nil {
            unsupportedWords.note("discriminator without oneOf or anyOf", at: discriminator.range)
        }
        return Schema(keywords, componentName: componentName, range: node.range)
    }

    private mutating func read(_ entry: Mapping.Entry, into keywords: inout Schema.Keywords, diagnostics: inout Diagnostics) {
        let value = entry.value
        switch entry.key {
        case "$ref": keywords.reference = reference(value, diagnostics: &diagnostics)
        case "type": keywords.types = types(value, diagnostics: &diagnostics)
        case "nullable":
            keywords.nullable = value.bool ?? false
            if dialect == .openAPI31 { noteForeign("nullable", at: entry.keyRange) }
        case "format": keywords.format = value.string
        case "title": keywords.title = value.string
        case "description": keywords.description = value.string
        case "enum": keywords.enumeration = list(entry, diagnostics: &diagnostics)
        case "const": keywords.const = value
        case "default": keywords.defaultValue = value
        case "properties": keywords.properties = properties(entry, diagnostics: &diagnostics)
        case "required": keywords.required = required(entry, diagnostics: &diagnostics)
        case "additionalProperties": keywords.additionalProperties = read(value, diagnostics: &diagnostics)
        case "patternProperties":
            keywords.patternProperties = properties(entry, diagnostics: &diagnostics)
            unsupportedWords.note("patternProperties", at: entry.keyRange)
        case "items": keywords.items = read(value, diagnostics: &diagnostics)
        case "prefixItems":
            keywords.prefixItems = schemas(entry, diagnostics: &diagnostics)
            unsupportedWords.note("prefixItems", at: entry.keyRange)
        case "allOf": keywords.allOf = schemas(entry, diagnostics: &diagnostics)
        case "oneOf": keywords.oneOf = schemas(entry, diagnostics: &diagnostics)
        case "anyOf": keywords.anyOf = schemas(entry, diagnostics: &diagnostics)
        case "discriminator": keywords.discriminator = discriminator(value, diagnostics: &diagnostics)
        case "readOnly": keywords.isReadOnly = value.bool ?? false
        case "writeOnly": keywords.isWriteOnly = value.bool ?? false
        case "deprecated": keywords.isDeprecated = value.bool ?? false
        default: readOther(entry, into: &keywords, diagnostics: &diagnostics)
        }
    }

    private mutating func readOther(_ entry: Mapping.Entry, into keywords: inout Schema.Keywords, diagnostics: inout Diagnostics)
    {
        if SchemaKeyword.unsupported.contains(entry.key) {
            unsupportedWords.note(entry.key, at: entry.keyRange)
        } else if entry.key.hasPrefix("x-") {
            keywords.extensions[entry.key] = entry.value
        } else if !SchemaKeyword.known.contains(entry.key),
            let meant = Spelling.nearest(to: entry.key, among: SchemaKeyword.known)
        {
            diagnostics.warning(
                "unknown-field",
                "a schema has no keyword '\(entry.key)'",
                at: entry.keyRange,
                fix: "did you mean '\(meant)'?"
            )
        }
    }

    // MARK: Single keywords

    private mutating func reference(_ node: Node, diagnostics: inout Diagnostics) -> Schema.Reference? {
        guard let text = node.string else {
            diagnostics.error("wrong-type", "'$ref' should be a string, found \(node.kindName)", at: node.range)
            return nil
        }
        guard let pointer = LocalReference.pointer(text) else {
            diagnostics.error(
                "unsupported-reference",
                "the reference '\(text)' leads out of this document",
                at: node.range,
                kind: .unsupported,
                fix: "bundle the document into one file; references begin with '#/'"
            )
            return nil
        }
        let reference = Schema.Reference(pointer: pointer, range: node.range)
        pendingReferences.append(reference)
        return reference
    }

    private mutating func types(_ node: Node, diagnostics: inout Diagnostics) -> [String] {
        let elements: [Node] = node.sequence ?? [node]
        if node.sequence != nil, dialect == .openAPI30 { noteForeign("a list of types", at: node.range) }
        return elements.compactMap { element in
            if element.isNull { return "null" }
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
            if name == "null", dialect == .openAPI30 { noteForeign("type: \"null\"", at: element.range) }
            return name
        }
    }

    private mutating func properties(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema.Property] {
        guard let mapping = entry.value.mapping else {
            report(entry, expected: "a mapping", diagnostics: &diagnostics)
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

    private mutating func schemas(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Schema] {
        list(entry, diagnostics: &diagnostics).map { read($0, diagnostics: &diagnostics) }
    }

    private func list(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Node] {
        guard let elements = entry.value.sequence else {
            report(entry, expected: "a list", diagnostics: &diagnostics)
            return []
        }
        return elements
    }

    /// `required`; a boolean is the slip of draft 3, which says nothing about the object's members.
    private func required(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [String] {
        list(entry, diagnostics: &diagnostics).compactMap { $0.string }
    }

    private func discriminator(_ node: Node, diagnostics: inout Diagnostics) -> Schema.Discriminator? {
        guard let name = node["propertyName"]?.string ?? node.string else {
            diagnostics.warning("missing-field", "the discriminator has no 'propertyName'", at: node.range)
            return nil
        }
        let mapping = node["mapping"]?.mapping?.entries ?? []
        return Schema.Discriminator(
            propertyName: name,
            mapping: mapping.compactMap { entry in entry.value.string.map { (entry.key, $0) } },
            range: node.range
        )
    }

    private func report(_ entry: Mapping.Entry, expected: String, diagnostics: inout Diagnostics) {
        if entry.value.isNull { return }
        diagnostics.warning(
            "wrong-type",
            "'\(entry.key)' should be \(expected), found \(entry.value.kindName)",
            at: entry.value.range
        )
    }

    private mutating func noteForeign(_ word: String, at range: SourceRange) {
        foreignWords.note(word, at: range)
    }
}
