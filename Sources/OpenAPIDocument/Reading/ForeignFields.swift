import SourceText
import SpecLoader

/// Finds fields outside of schemas and operations that came with a later version than the document's.
struct ForeignFields {
    let dialect: Dialect

    /// Where a field is, what it is called in messages, and the version that has it; `*` is every member or element.
    private static let fields: [(path: [String], word: String, version: Dialect)] = [
        (["webhooks"], "'webhooks'", .openAPI31),
        (["jsonSchemaDialect"], "'jsonSchemaDialect'", .openAPI31),
        (["$self"], "'$self'", .openAPI32),
        (["info", "summary"], "'summary' of the info", .openAPI31),
        (["info", "license", "identifier"], "'identifier' of the license", .openAPI31),
        (["components", "pathItems"], "'pathItems' of the components", .openAPI31),
        (["components", "mediaTypes"], "'mediaTypes' of the components", .openAPI32),
        (["servers", "*", "name"], "'name' of a server", .openAPI32),
        (["tags", "*", "summary"], "'summary' of a tag", .openAPI32),
        (["tags", "*", "parent"], "'parent' of a tag", .openAPI32),
        (["tags", "*", "kind"], "'kind' of a tag", .openAPI32),
        (["components", "securitySchemes", "*", "oauth2MetadataUrl"], "'oauth2MetadataUrl' of a security scheme", .openAPI32),
        (["components", "securitySchemes", "*", "deprecated"], "'deprecated' of a security scheme", .openAPI32),
        (["components", "securitySchemes", "*", "flows", "deviceAuthorization"], "the flow 'deviceAuthorization'", .openAPI32),
    ]

    func note(of root: Node, in words: inout WordCounter) {
        for field in Self.fields where dialect < field.version {
            for range in places(field.path[...], in: root) { words.note(field.word, at: range) }
        }
    }

    private func places(_ path: ArraySlice<String>, in node: Node) -> [SourceRange] {
        guard let first = path.first else { return [] }
        let rest = path.dropFirst()
        if first == "*" {
            let members = node.sequence ?? node.mapping?.entries.map(\.value) ?? []
            return members.flatMap { places(rest, in: $0) }
        }
        guard let entry = node.mapping?.entry(first) else { return [] }
        return rest.isEmpty ? [entry.keyRange] : places(rest, in: entry.value)
    }
}
