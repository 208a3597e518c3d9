/// The words of schemas.
enum SchemaKeyword {
    /// The types of JSON Schema 2020-12 §4.2.1, with `integer` of validation §6.1.1.
    static let types: Set<String> = ["null", "boolean", "object", "array", "number", "string", "integer"]

    /// Keywords that change what type a schema describes and that nothing is made of yet.
    static let unsupported: Set<String> = ["if", "dependentSchemas", "$dynamicRef"]

    /// Every keyword of JSON Schema 2020-12 and of the Schema Object of OpenAPI 3.0 and 3.1.
    static let known: Set<String> = [
        "$ref", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$defs", "definitions", "$comment", "$vocabulary",
        "type", "enum", "const", "nullable", "format", "title", "description", "default", "example", "examples", "deprecated",
        "readOnly", "writeOnly", "discriminator", "xml", "externalDocs", "properties", "required", "additionalProperties",
        "patternProperties", "propertyNames", "unevaluatedProperties", "minProperties", "maxProperties", "dependentRequired",
        "dependentSchemas", "dependencies", "items", "prefixItems", "contains", "minContains", "maxContains", "minItems",
        "maxItems", "uniqueItems", "unevaluatedItems", "additionalItems", "allOf", "oneOf", "anyOf", "not", "if", "then", "else",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "contentEncoding", "contentMediaType", "contentSchema", "id",
    ]
}
