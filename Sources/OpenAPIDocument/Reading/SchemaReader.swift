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
    /// Lists of `items` where no list is meant.
    var itemChoices = WordCounter()
    let dialect: Dialect
    let references: ReferenceIndex
    let dangling: DanglingReferences
    /// Schemas in the middle of the document that a reference leads to, by their places: each is one schema, however it is reached.
    private var shared: [SourceRange: Schema] = [:]

    init(dialect: Dialect, references: ReferenceIndex, dangling: DanglingReferences) {
        self.dialect = dialect
        self.references = references
        self.dangling = dangling
    }

    /// Reads a schema. A value that can't be one is reported and read as "anything".
    mutating func read(_ node: Node, componentName: String? = nil, diagnostics: inout Diagnostics) -> Schema {
        guard references.shared.contains(node.range) else {
            return readNew(node, componentName: componentName, diagnostics: &diagnostics)
        }
        if let schema = shared[node.range] { return schema }
        let schema = readNew(node, componentName: componentName, diagnostics: &diagnostics)
        shared[node.range] = schema
        return schema
    }

    private mutating func readNew(_ node: Node, componentName: String?, diagnostics: inout Diagnostics) -> Schema {
        if let boolean = node.bool {
            return Schema(Schema.Keywords(), boolean: boolean, componentName: componentName, range: node.range)
        }
        guard let mapping = node.mapping else {
            return readWord(node, componentName: componentName, diagnostics: &diagnostics)
        }
        var keywords = Schema.Keywords()
        var constraints = ConstraintReader()
        for entry in mapping.entries {
            if !dialect.hasJSONSchema, let version = SchemaKeyword.versions[entry.key], dialect < version {
                noteForeign(entry.key, at: entry.keyRange)
            }
            if constraints.read(entry, with: &self, diagnostics: &diagnostics) { continue }
            read(entry, into: &keywords, diagnostics: &diagnostics)
        }
        keywords.constraints = constraints.finish(diagnostics: &diagnostics)
        readRest(of: mapping, into: &keywords, diagnostics: &diagnostics)
        // A component with a discriminator may be what others take over with allOf.
        if let discriminator = keywords.discriminator, keywords.oneOf.isEmpty, keywords.anyOf.isEmpty, componentName == nil {
            unsupportedWords.note("discriminator without oneOf or anyOf", at: discriminator.range)
        }
        return Schema(keywords, componentName: componentName, range: node.range)
    }

    /// What is meant by a text in the place of a schema: a type, a reference, or `"true"`.
    private mutating func readWord(_ node: Node, componentName: String?, diagnostics: inout Diagnostics) -> Schema {
        var keywords = Schema.Keywords()
        var boolean: Bool?
        var meaning = "anything"
        if let truth = Truth(node), node.string != nil {
            boolean = truth.value
            meaning = String(truth.value)
        } else if let text = node.string, text.hasPrefix("#/") {
            let entry = Mapping.Entry(key: "$ref", keyRange: node.range, value: node)
            keywords.reference = reference(entry, diagnostics: &diagnostics)
            meaning = "a reference"
        } else if let text = node.string, let word = TypeWord(text), word.listDepth == 0 {
            keywords.types = word.types
            keywords.format = word.format
            meaning = word.text
        } else {
            boolean = true
        }
        diagnostics.warning(
            "wrong-type",
            "expected a schema, found \(node.string.map { "'\($0)'" } ?? node.kindName); it is read as \(meaning)",
            at: node.range
        )
        return Schema(keywords, boolean: boolean, componentName: componentName, range: node.range)
    }

    private mutating func read(_ entry: Mapping.Entry, into keywords: inout Schema.Keywords, diagnostics: inout Diagnostics) {
        switch entry.key {
        case "$ref", "$dynamicRef", "$recursiveRef":
            guard let reference = reference(entry, diagnostics: &diagnostics) else { return }
            if keywords.reference == nil {
                keywords.reference = reference
            } else {
                // Both hold.
                var other = Schema.Keywords()
                other.reference = reference
                keywords.allOf.append(Schema(other, range: entry.value.range))
            }
        case "type": readTypes(entry.value, into: &keywords, diagnostics: &diagnostics)
        case "nullable", "x-nullable", "x-isnullable":
            if let flag = flag(entry, diagnostics: &diagnostics) { keywords.nullable = keywords.nullable || flag }
            if dialect.hasJSONSchema, entry.key == "nullable" { noteForeign("nullable", at: entry.keyRange) }
        case "enum": keywords.enumeration = values(entry, diagnostics: &diagnostics)
        case "const": keywords.const = entry.value
        case "default": keywords.defaultValue = entry.value
        case "allOf": keywords.allOf += parts(entry, diagnostics: &diagnostics)
        case "oneOf": keywords.oneOf = parts(entry, diagnostics: &diagnostics)
        case "anyOf": keywords.anyOf = parts(entry, diagnostics: &diagnostics)
        case "discriminator": keywords.discriminator = discriminator(entry.value, diagnostics: &diagnostics)
        default:
            if readMembers(entry, into: &keywords, diagnostics: &diagnostics) { return }
            if readAnnotation(entry, into: &keywords, diagnostics: &diagnostics) { return }
            readOther(entry, into: &keywords, diagnostics: &diagnostics)
        }
    }

    /// What an object or array is made of.
    private mutating func readMembers(
        _ entry: Mapping.Entry,
        into keywords: inout Schema.Keywords,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch entry.key {
        case "properties": keywords.properties = properties(entry, diagnostics: &diagnostics)
        case "required": keywords.required = required(entry, diagnostics: &diagnostics)
        case "additionalProperties": keywords.additionalProperties = read(entry.value, diagnostics: &diagnostics)
        case "patternProperties": keywords.patternProperties = properties(entry, diagnostics: &diagnostics)
        case "unevaluatedProperties": keywords.unevaluatedProperties = read(entry.value, diagnostics: &diagnostics)
        case "items":
            // Until 2020-12 a list here was what `prefixItems` is now.
            if entry.value.sequence != nil {
                keywords.prefixItems = schemas(entry, diagnostics: &diagnostics)
            } else {
                keywords.items = read(entry.value, diagnostics: &diagnostics)
            }
        case "prefixItems":
            keywords.prefixItems = schemas(entry, diagnostics: &diagnostics)
        case "unevaluatedItems": keywords.unevaluatedItems = read(entry.value, diagnostics: &diagnostics)
        default: return false
        }
        return true
    }

    /// What is said to people and tools rather than about values.
    private mutating func readAnnotation(
        _ entry: Mapping.Entry,
        into keywords: inout Schema.Keywords,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch entry.key {
        case "format": keywords.format = string(entry, diagnostics: &diagnostics)
        case "title": keywords.title = string(entry, diagnostics: &diagnostics)
        case "description": keywords.description = string(entry, diagnostics: &diagnostics)
        case "readOnly": keywords.isReadOnly = flag(entry, diagnostics: &diagnostics) ?? false
        case "writeOnly": keywords.isWriteOnly = flag(entry, diagnostics: &diagnostics) ?? false
        case "deprecated": keywords.isDeprecated = flag(entry, diagnostics: &diagnostics) ?? false
        case "collectionFormat":
            keywords.collectionFormat = string(entry, diagnostics: &diagnostics)
            if dialect != .swagger20 { noteForeign("'collectionFormat'", at: entry.keyRange) }
        case "xml":
            if entry.value.isNull { return true }
            keywords.xml = XMLObjectReader(dialect: dialect)
                .read(entry.value, foreignWords: &foreignWords, diagnostics: &diagnostics)
        default: return false
        }
        return true
    }

    private mutating func readOther(_ entry: Mapping.Entry, into keywords: inout Schema.Keywords, diagnostics: inout Diagnostics)
    {
        if entry.key == "$schema", let text = entry.value.string, !SchemaKeyword.dialects.contains(where: text.hasPrefix) {
            unsupportedWords.note("the dialect \(text)", at: entry.value.range)
        } else if SchemaKeyword.unsupported.contains(entry.key) {
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

    /// What depends on several keywords.
    private mutating func readRest(
        of mapping: Mapping,
        into keywords: inout Schema.Keywords,
        diagnostics: inout Diagnostics
    ) {
        if mapping["type"]?.string == "file" { keywords.format = "binary" }
        ListWords(mapping: mapping).settle(&keywords, with: &self, diagnostics: &diagnostics)
        if let entry = mapping.entry("additionalItems") {
            // Until 2020-12 this was what `items` is beside `prefixItems` now.
            noteForeign("additionalItems", at: entry.keyRange)
            let rest = read(entry.value, diagnostics: &diagnostics)
            if mapping["items"]?.sequence != nil {
                keywords.items = rest
            } else {
                diagnostics.warning(
                    "ineffective-keyword",
                    "'additionalItems' says nothing without a list of 'items'",
                    at: entry.keyRange
                )
            }
        }
        if let documents = mapping["externalDocs"], let address = documents["url"]?.string {
            let text = "See \(documents["description"]?.string.map { "\($0): " } ?? "")\(address)"
            keywords.description = [keywords.description, text].compactMap { $0 }.joined(separator: "\n\n")
        }
        if !dialect.hasJSONSchema, keywords.reference != nil,
            let sibling = mapping.entries.first(where: { SchemaKeyword.isMeaningful($0.key) })
        {
            noteForeign("other keywords beside '$ref'", at: sibling.keyRange)
        }
    }
}
