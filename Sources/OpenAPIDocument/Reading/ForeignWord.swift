package import SourceText

/// Words of one version of the specification in a document of another.
package enum ForeignWord {
    /// - Parameter places: how many there are, as `WordCounter` says it.
    package static func message(_ word: String, in dialect: Dialect, _ places: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .warning,
            "foreign-word",
            "\(dialect.name) does not have \(word); it is read as meant\(places)",
            at: range,
            fix: replacement(of: word, in: dialect)
        )
    }

    /// How the document's own version says the same; `nil` where it has no words for it.
    private static func replacement(of word: String, in dialect: Dialect) -> String? {
        switch word {
        case "nullable":
            dialect == .swagger20 ? "write x-nullable: true" : "add 'null' to 'type', as in type: [string, 'null']"
        case "const": "write 'enum' with the one value"
        case "additionalItems": dialect.hasJSONSchema ? "write 'items'" : nil
        case "a list of types", "type: \"null\"":
            dialect == .swagger20
                ? "write one type, with x-nullable: true in place of 'null'"
                : "write one type, with nullable: true in place of 'null'"
        case "a list as 'items'": dialect.hasJSONSchema ? "write 'prefixItems'" : "write one schema that all elements fit"
        case "type: file": "write type: string, format: binary"
        case "other keywords beside '$ref'": "write allOf with the reference, and the others beside it"
        case "a string as 'discriminator'": "write a mapping with 'propertyName'"
        case "a mapping as 'discriminator'": "write the name of the property alone"
        case "'collectionFormat'": "write 'style' and 'explode'"
        case "a boolean 'exclusiveMinimum'": "write the limit itself in place of 'minimum'"
        case "a boolean 'exclusiveMaximum'": "write the limit itself in place of 'maximum'"
        case "a number as 'exclusiveMinimum'": "write it as 'minimum', with exclusiveMinimum: true"
        case "a number as 'exclusiveMaximum'": "write it as 'maximum', with exclusiveMaximum: true"
        default: nil
        }
    }
}
