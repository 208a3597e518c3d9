package import SourceText
package import SpecLoader

/// Reads a node tree into a document: what it says, with what was wrong in the diagnostics.
package struct DocumentReader {
    /// The versions that other files of the document say they are written in, by their numbers: in those nothing is foreign.
    private let versions: [UInt16: String]

    /// - Parameter versions: what the files that references lead to have as `openapi`, by their numbers.
    package init(versions: [UInt16: String] = [:]) { self.versions = versions }

    private static let rootFields: Set<String> = [
        "openapi", "swagger", "$self", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security",
        "tags",
        "externalDocs",
    ]
    private static let componentFields: Set<String> = [
        "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks",
        "pathItems", "mediaTypes",
    ]

    /// - Returns: `nil` where the tree is no OpenAPI document that Lathe reads; the reason is in `diagnostics`.
    package func read(_ root: Node, diagnostics: inout Diagnostics) -> OpenAPIDocument? {
        guard let dialect = VersionReader().read(root, diagnostics: &diagnostics),
            let object = ObjectReader(root, kind: "OpenAPI", diagnostics: &diagnostics)
        else { return nil }
        object.reportUnknown(known: Self.rootFields, diagnostics: &diagnostics)
        let dangling = DanglingReferences(dialect: dialect)
        let resolver = ComponentResolver(root: root, dangling: dangling)
        let service = ServiceReader(components: resolver)
        var operations = OperationReader(
            components: resolver,
            service: service,
            schemas: SchemaReader(dialect: dialect, references: ReferenceIndex(root: root), dangling: dangling)
        )
        // A file that is a document of its own was written in the words of its own version.
        let others = versions.filter { !$0.value.hasPrefix(dialect.rawValue) }
        operations.schemas.foreignWords = WordCounter(except: Set(others.keys))
        var paths = object.entries("paths", diagnostics: &diagnostics).filter { !$0.key.hasPrefix("x-") }.compactMap {
            operations.readPathItem($0, diagnostics: &diagnostics)
        }
        reportMissingPaths(object, dialect, diagnostics: &diagnostics)
        ForeignFields(dialect: dialect).note(of: root, in: &operations.schemas.foreignWords)
        let sharedIDs = SharedOperationIDs(paths)
        sharedIDs.mark(&paths)
        sharedIDs.report(&diagnostics)
        operations.isInCallback = true
        let webhooks = ["webhooks", "x-webhooks", "x-lathe-webhooks"].flatMap { key in
            object.entries(key, diagnostics: &diagnostics)
        }.filter { !$0.key.hasPrefix("x-") }.compactMap { operations.readPathItem($0, diagnostics: &diagnostics) }
        let components = object.node("components").flatMap { ObjectReader($0, kind: "components", diagnostics: &diagnostics) }
        components?.reportUnknown(known: Self.componentFields, diagnostics: &diagnostics)
        if dialect != .swagger20 { ComponentNameCheck(document: root.range.file).check(components, diagnostics: &diagnostics) }
        let named = (components?.entries("schemas", diagnostics: &diagnostics) ?? []).map { entry in
            OpenAPIDocument.NamedSchema(
                name: entry.key,
                schema: operations.schemas.read(entry.value, componentName: entry.key, diagnostics: &diagnostics)
            )
        }
        if let node = object.node("jsonSchemaDialect"), let text = node.string,
            !SchemaKeyword.dialects.contains(where: text.hasPrefix)
        {
            operations.schemas.unsupportedWords.note("the dialect \(text)", at: node.range)
        }
        let byPointer = resolveReferences(&operations.schemas, named: named, root: root, dangling, diagnostics: &diagnostics)
        dangling.report(in: root, diagnostics: &diagnostics)
        report(operations, diagnostics: &diagnostics)
        return OpenAPIDocument(
            dialect: dialect,
            info: service.readInfo(object, diagnostics: &diagnostics),
            servers: ServerReader().read(object, diagnostics: &diagnostics),
            security: service.readSecurity(object, diagnostics: &diagnostics),
            paths: paths,
            webhooks: webhooks,
            tags: service.readTags(object, diagnostics: &diagnostics),
            securitySchemes: components.map { service.readSecuritySchemes($0, diagnostics: &diagnostics) } ?? [],
            schemas: named,
            extensions: object.extensions,
            range: root.range,
            schemasByPointer: byPointer
        )
    }

    /// From 3.1 on a document may have webhooks or components alone (OpenAPI 3.1.1 §4.8.1).
    private func reportMissingPaths(_ object: ObjectReader, _ dialect: Dialect, diagnostics: inout Diagnostics) {
        guard object.node("paths")?.isNull ?? true else { return }
        let others = ["webhooks", "x-webhooks", "x-lathe-webhooks"] + (dialect.hasJSONSchema ? ["components"] : [])
        guard others.allSatisfy({ object.node($0) == nil }) else { return }
        diagnostics.warning("missing-field", "the document has no 'paths'; there is nothing to call", at: object.range)
    }

    /// Reads what references lead to, and what these lead to, until nothing is new.
    private func resolveReferences(
        _ reader: inout SchemaReader,
        named: [OpenAPIDocument.NamedSchema],
        root: Node,
        _ dangling: DanglingReferences,
        diagnostics: inout Diagnostics
    ) -> [String: Schema] {
        var found: [String: Schema] = [:]
        for schema in named { found["/components/schemas/" + JSONPointer.escape(schema.name)] = schema.schema }
        while let reference = reader.pendingReferences.popLast() {
            guard found[reference.pointer] == nil else { continue }
            let pointer = JSONPointer(reference.pointer)
            if let pointer, let node = pointer.resolve(in: root) {
                let target = schema(meantBy: reference, at: pointer, node, diagnostics: &diagnostics)
                let name = Self.definitionName(pointer)
                found[reference.pointer] = reader.read(target, componentName: name, diagnostics: &diagnostics)
            } else {
                dangling.note(reference.pointer, outcome: .anyJSON, at: reference.range)
            }
        }
        return found
    }

    /// The schema that a reference from a schema means: what it leads to, or the schema in that.
    private func schema(
        meantBy reference: Schema.Reference,
        at pointer: JSONPointer,
        _ node: Node,
        diagnostics: inout Diagnostics
    ) -> Node {
        guard let kind = ReferencedKind(pointer), !kind.isSchema else { return node }
        let schema = kind.schema(in: node)
        diagnostics.warning(
            "wrong-reference",
            "'#\(reference.pointer)' is \(kind.article) and no schema; "
                + (schema == nil ? "any JSON is taken for it" : "the schema in it is taken"),
            at: reference.range,
            fix: "refer to something under components/schemas"
        )
        return schema ?? Node(.bool(true), range: node.range)
    }

    /// The key of a schema under `$defs`, which is a name as good as a component's.
    private static func definitionName(_ pointer: JSONPointer) -> String? {
        guard pointer.tokens.count > 1, ["$defs", "definitions"].contains(pointer.tokens[pointer.tokens.count - 2]) else {
            return nil
        }
        return pointer.tokens.last
    }

    package static func duplicateAnchor(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            .warning,
            "duplicate-anchor",
            "a second schema has the $anchor '\(name)'; references lead to the first",
            at: range,
            notes: [Diagnostic.Note("the first is here", at: first)]
        )
    }

    package static func dynamicReference(_ text: String, at range: SourceRange, other: SourceRange) -> Diagnostic {
        Diagnostic(
            .warning,
            "dynamic-reference",
            "'\(text)' is read as the schema with this $dynamicAnchor next to it; another has the anchor too",
            at: range,
            kind: .unsupported,
            notes: [Diagnostic.Note("the other one is here", at: other)]
        )
    }

    private func report(_ reader: OperationReader, diagnostics: inout Diagnostics) {
        var messages: [Diagnostic] = []
        if let first = reader.schemas.references.misplaced.first {
            let more = reader.schemas.references.misplaced.count - 1
            messages.append(
                Diagnostic(
                    .warning,
                    "misplaced-definitions",
                    "nothing is at '\(first.text)'; the definition in the schema around it is meant"
                        + (more > 0 ? " (and \(more) more)" : ""),
                    at: first.range,
                    fix: "move the definitions to components/schemas"
                )
            )
        }
        for twin in reader.schemas.references.repeated {
            messages.append(Self.duplicateAnchor(twin.name, at: twin.other, first: twin.first))
        }
        for use in reader.schemas.references.ambiguous {
            messages.append(Self.dynamicReference(use.text, at: use.range, other: use.other))
        }
        reader.schemas.foreignWords.forEach { word, places, range in
            messages.append(ForeignWord.message(word, in: reader.schemas.dialect, places, at: range))
        }
        reader.schemas.itemChoices.forEach { _, places, range in
            messages.append(
                Diagnostic(
                    .warning,
                    "items-of-no-list",
                    "'items' has a list here, but nothing says that the value is one; it is read as anyOf: one of these\(places)",
                    at: range,
                    fix: "write anyOf in place of items, or add 'type: array' where the value is a list"
                )
            )
        }
        for counter in [reader.schemas.unsupportedWords, reader.unsupportedWords] {
            counter.forEach { word, places, range in
                messages.append(
                    Diagnostic(.warning, "unsupported-word", "\(word) is left out\(places)", at: range, kind: .unsupported)
                )
            }
        }
        if let first = reader.silent.first {
            let places = reader.silent.count == 1 ? "" : " (\(reader.silent.count) places, the first here)"
            messages.append(
                Diagnostic(
                    .warning,
                    "no-responses",
                    "nothing says what this operation answers: every 2XX is a success, and its body is passed over\(places)",
                    at: first,
                    fix: "describe its responses, in an overlay for example"
                )
            )
        }
        for message in messages { diagnostics.add(message) }
    }
}
