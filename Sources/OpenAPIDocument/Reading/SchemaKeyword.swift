/// The words of schemas.
enum SchemaKeyword {
    /// The types of JSON Schema 2020-12 §4.2.1, with `integer` of validation §6.1.1.
    static let types: Set<String> = ["null", "boolean", "object", "array", "number", "string", "integer"]

    /// Keywords that say how a schema is to be read and that are not understood: a vocabulary can change what any keyword means.
    static let unsupported: Set<String> = ["$vocabulary"]

    /// Beginnings of the dialects whose keywords are read as they mean them there.
    static let dialects = ["https://json-schema.org/draft/", "http://json-schema.org/", "https://spec.openapis.org/oas/"]

    /// Whether a keyword beside `$ref` changes what values are allowed. Texts, and what is there for tools, do not.
    static func isMeaningful(_ key: String) -> Bool { known.contains(key) && !annotations.contains(key) }

    private static let annotations: Set<String> = [
        "$ref", "$comment", "$id", "$schema", "$anchor", "$defs", "definitions", "title", "description", "default", "example",
        "examples", "deprecated", "readOnly", "writeOnly", "xml", "externalDocs", "nullable", "id",
    ]

    /// The version that a keyword came with, where Swagger 2.0 does not have it. `then` and `else` go with their `if`; what is named
    /// where it is read is left out.
    static let versions: [String: Dialect] = [
        "oneOf": .openAPI30, "anyOf": .openAPI30, "not": .openAPI30, "nullable": .openAPI30, "writeOnly": .openAPI30,
        "deprecated": .openAPI30,
        "const": .openAPI31, "examples": .openAPI31, "if": .openAPI31, "patternProperties": .openAPI31,
        "propertyNames": .openAPI31, "contains": .openAPI31, "minContains": .openAPI31, "maxContains": .openAPI31,
        "dependentRequired": .openAPI31, "dependentSchemas": .openAPI31, "unevaluatedItems": .openAPI31,
        "unevaluatedProperties": .openAPI31, "contentEncoding": .openAPI31, "contentMediaType": .openAPI31,
        "contentSchema": .openAPI31, "prefixItems": .openAPI31, "$defs": .openAPI31, "$id": .openAPI31, "$anchor": .openAPI31,
        "$dynamicRef": .openAPI31, "$dynamicAnchor": .openAPI31, "$schema": .openAPI31, "$comment": .openAPI31,
    ]

    /// Every keyword of JSON Schema 2020-12 and of the Schema Object of OpenAPI 3.0 to 3.2.
    static let known: Set<String> = [
        "$ref", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$defs",
        "definitions", "$comment", "$vocabulary",
        "type", "enum", "const", "nullable", "format", "title", "description", "default", "example", "examples", "deprecated",
        "readOnly", "writeOnly", "discriminator", "xml", "externalDocs", "properties", "required", "additionalProperties",
        "patternProperties", "propertyNames", "unevaluatedProperties", "minProperties", "maxProperties", "dependentRequired",
        "dependentSchemas", "dependencies", "items", "prefixItems", "contains", "minContains", "maxContains", "minItems",
        "maxItems", "uniqueItems", "unevaluatedItems", "additionalItems", "allOf", "oneOf", "anyOf", "not", "if", "then", "else",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "contentEncoding", "contentMediaType", "contentSchema", "id",
    ]
}
