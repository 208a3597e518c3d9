/// What mutated documents get: words that mean something somewhere, and texts and numbers that break what does not expect them.
enum Words {
    static let keys = [
        "$ref", "type", "properties", "items", "allOf", "oneOf", "anyOf", "not", "required", "enum", "const", "default", "format",
        "additionalProperties", "patternProperties", "prefixItems", "nullable", "discriminator", "mapping", "propertyName",
        "title",
        "description", "minimum", "maximum", "exclusiveMinimum", "multipleOf", "minLength", "maxLength", "pattern", "minItems",
        "maxItems", "uniqueItems", "minProperties", "maxProperties", "readOnly", "writeOnly", "deprecated", "example", "examples",
        "xml", "$defs", "definitions", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "if", "then", "else", "contains",
        "dependentRequired", "dependentSchemas", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentEncoding",
        "contentMediaType", "contentSchema", "schema", "content", "parameters", "requestBody", "responses", "headers", "links",
        "callbacks", "security", "servers", "tags", "operationId", "in", "name", "style", "explode", "allowReserved", "encoding",
        "itemSchema", "itemEncoding", "prefixEncoding", "200", "default", "2XX", "204", "404", "304", "get", "put", "post",
        "delete",
        "patch", "query", "additionalOperations", "paths", "webhooks", "components", "schemas", "info", "openapi", "swagger",
        "host",
        "basePath", "schemes", "consumes", "produces", "collectionFormat", "securityDefinitions", "summary", "version", "url",
        "variables", "flows", "scopes", "bearerFormat", "scheme", "x-lathe-name", "x-lathe-type", "x-lathe-enum",
        "x-lathe-response-modes", "x-lathe-polling", "x-lathe-pagination", "x-lathe-webhook-signature", "x-lathe-variant",
        "x-nullable", "x-enum-varnames", "x-enum-descriptions", "x-enumNames", "application/json", "multipart/form-data",
        "application/x-www-form-urlencoded", "text/event-stream", "application/xml", "text/plain", "*/*", "application/jsonl",
        "application/json-seq", "/a/{id}", "/", "",
    ]

    static let values = [
        "string", "integer", "number", "boolean", "object", "array", "null", "file", "date-time", "date", "uuid", "byte",
        "binary",
        "int32", "int64", "uint64", "float", "double", "decimal", "path", "query", "header", "cookie", "body", "formData",
        "querystring", "form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject", "csv", "multi",
        "basic",
        "bearer", "apiKey", "http", "oauth2", "openIdConnect", "mutualTLS", "3.0.3", "3.1.1", "3.2.0", "2.0", "open", "closed",
        "#/components/schemas/A", "#/", "#", "#/paths/~1a/get", "other.yaml#/a", "http://example.com/a#b", "{server}",
        "https://{host}:{port}/{path}", "$response.body#/id", "$request.body#/url", "{$request.query.url}", "15s", ";", ",", "/",
        "text/", "/json", "a/b;", "a/b; charset", "application/json;charset=utf-8, text/xml", "base64", "^[a-z]+$", "((((", "[",
        "\\",
        "(?<a>b)\\k<a>", "\\u{41}", "^(a+)+$", "2025-01-31", "2025-01-31T00:00:00Z", "https://example.com",
    ]

    static let numbers = [
        "0", "-0", "1", "-1", "0.1", "1e3", "1E400", "-1e-400", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615", "18446744073709551616", "1e999999999", "1e-999999999", "2147483648", "0.30000000000000004",
        "4294967296",
        "1000000000000000000000000000000000000000", "123456789012345678901234567890.123456789", "100000",
    ]

    static let hostile =
        [
            "", " ", "a */ b", "/* a", "\" + \"", "\\", "\\(a)", "\"\"\"", "#\"a\"#", "a\nb", "a\r\nb", "a\u{2028}b", "a\u{85}b",
            "\u{202E}a", "a\u{200B}b", "\u{FEFF}", "a\u{0}b", "\u{1B}[31m", "`", "```", "init", "self", "Self", "Type",
            "Protocol",
            "func", "$0", "_", "__", "1", "-", "+", "a b", "a-b", "A", "a", "é", "e\u{301}", "👩‍👩‍👧‍👦", "\u{301}", "名前", "{{name}}",
            "..", "../a", "a/b", "a~1b", "%41", "%", "a%2", "x-", "String", "Int", "Swift", "JSONValue", "Date", "description",
            "hashValue", "rawValue", "unknown", "init(from:)", "none", "some", "fields", "additionalProperties", "Client",
            "Optional",
            "}", "{", "{}", "{a", "a}", "{a}{b}", "{a}-{a}", "?", "#", "&", "=",
            String(repeating: "a", count: 3_000), String(repeating: "a ", count: 2_000),
        ] + values
}
