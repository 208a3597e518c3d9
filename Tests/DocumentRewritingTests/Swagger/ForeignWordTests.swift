import OpenAPIDocument
import Testing

/// Words of one version in a document of another: each is read as meant, and named once.
@Suite struct ForeignWordTests {
    private static let head = "info: {title: T, version: '1'}\n"

    /// What is said about a document, without its places.
    private func messages(_ version: String, _ yaml: String) -> [String] {
        let key = version == "2.0" ? "swagger: '2.0'" : "openapi: \(version)"
        // Most documents of these tests have no paths, to stay short.
        let paths = yaml.contains("paths:") || yaml.contains("webhooks:") ? "" : "\npaths: {}"
        return UpgradedDocument("\(key)\n\(Self.head)\(yaml)\(paths)").messages.map { message in
            message.split(separator: " ").dropFirst(2).joined(separator: " ")
        }
    }

    private func name(_ version: String) -> String {
        (version == "2.0" ? "Swagger " : "OpenAPI ") + version.split(separator: ".").prefix(2).joined(separator: ".")
    }

    // MARK: Schemas

    @Test(arguments: [
        ("{type: [string, integer]}", "a list of types"), ("{type: 'null'}", "type: \"null\""), ("{const: a}", "const"),
        ("{examples: [a]}", "examples"), ("{if: {type: string}, then: {minLength: 1}}", "if"),
        ("{type: array, prefixItems: [{type: string}]}", "prefixItems"), ("{patternProperties: {a: {}}}", "patternProperties"),
        ("{propertyNames: {pattern: a}}", "propertyNames"), ("{type: array, contains: {type: string}}", "contains"),
        ("{dependentRequired: {a: [b]}}", "dependentRequired"), ("{dependentSchemas: {a: {}}}", "dependentSchemas"),
        ("{unevaluatedProperties: false}", "unevaluatedProperties"), ("{unevaluatedItems: false}", "unevaluatedItems"),
        ("{type: string, contentEncoding: base64}", "contentEncoding"),
        ("{type: string, contentMediaType: image/png}", "contentMediaType"),
        ("{$defs: {B: {type: string}}}", "$defs"), ("{$id: 'https://a.example/a'}", "$id"), ("{$anchor: a}", "$anchor"),
        ("{$comment: a}", "$comment"), ("{$schema: 'https://json-schema.org/draft/2020-12/schema'}", "$schema"),
        ("{exclusiveMinimum: 1}", "a number as 'exclusiveMinimum'"),
        ("{$ref: '#/components/schemas/B', minLength: 1}", "other keywords beside '$ref'"),
    ])
    func keywordsOf31In30(schema: String, word: String) {
        let schemas = "paths: {}\ncomponents: {schemas: {A: \(schema), B: {type: string}}}"
        #expect(messages("3.0.3", schemas) == ["foreign-word: OpenAPI 3.0 does not have \(word); it is read as meant"])
        #expect(messages("3.1.0", schemas) == [])
        let old = schemas.replacing("components: {schemas: ", with: "definitions: ").replacing("}}}", with: "}}")
            .replacing("components/schemas", with: "definitions")
        if schema.hasSuffix("}}") { return }
        #expect(messages("2.0", old) == ["foreign-word: Swagger 2.0 does not have \(word); it is read as meant"])
    }

    @Test(arguments: [
        ("{type: string, nullable: true}", "nullable"), ("{minimum: 1, exclusiveMinimum: true}", "a boolean 'exclusiveMinimum'"),
        ("{maximum: 1, exclusiveMaximum: true}", "a boolean 'exclusiveMaximum'"), ("{type: file}", "type: file"),
    ])
    func keywordsOf30In31(schema: String, word: String) {
        for version in ["3.1.0", "3.2.0"] {
            let said = messages(version, "paths: {}\ncomponents: {schemas: {A: \(schema)}}")
            #expect(said == ["foreign-word: \(name(version)) does not have \(word); it is read as meant"])
        }
    }

    /// Not foreign: it says nothing about values, or belongs to no version.
    @Test(arguments: ["{type: string, example: a}", "{type: string, x-nullable: true}", "{type: string, format: binary}"])
    func whatIsNoForeignWord(schema: String) {
        #expect(messages("3.1.0", "paths: {}\ncomponents: {schemas: {A: \(schema)}}") == [])
    }

    @Test(arguments: [
        ("{oneOf: [{type: string}]}", "oneOf"), ("{anyOf: [{type: string}]}", "anyOf"), ("{not: {type: string}}", "not"),
        ("{type: string, nullable: true}", "nullable"), ("{type: string, writeOnly: true}", "writeOnly"),
        ("{type: string, deprecated: true}", "deprecated"),
        ("{oneOf: [{$ref: '#/definitions/B'}], discriminator: {propertyName: k}}", "a mapping as 'discriminator', oneOf"),
    ])
    func keywordsOf30In20(schema: String, words: String) {
        let said = messages("2.0", "paths: {}\ndefinitions: {A: \(schema), B: {type: object}}")
        #expect(
            said.filter { $0.hasPrefix("foreign-word") }
                == words.split(separator: ", ").map { "foreign-word: Swagger 2.0 does not have \($0); it is read as meant" }
        )
    }

    // MARK: Fields

    private static let get = "get: {responses: {'200': {description: d"

    @Test(arguments: [
        ("3.0.3", "webhooks: {a: {post: {responses: {}}}}", "'webhooks'"),
        ("3.0.3", "jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema'", "'jsonSchemaDialect'"),
        ("3.0.3", "components: {pathItems: {}}", "'pathItems' of the components"),
        ("3.1.0", "components: {mediaTypes: {}}", "'mediaTypes' of the components"),
        ("3.1.0", "$self: 'https://a.example/openapi.yaml'", "'$self'"),
        ("3.0.3", "paths: {/a: {query: {responses: {}}}}", "'query' of a path item"),
        ("3.1.0", "paths: {/a: {additionalOperations: {COPY: {responses: {}}}}}", "'additionalOperations' of a path item"),
        ("3.0.3", "paths: {/a: {\(get), content: {text/event-stream: {itemSchema: {}}}}}}}}", "'itemSchema' of a media type"),
        ("3.1.0", "paths: {/a: {\(get), summary: s}}}}}", "'summary' of a response"),
        ("3.1.0", "servers: [{url: 'https://a.example', name: a}]", "'name' of a server"),
        ("3.1.0", "tags: [{name: a}, {name: b, parent: a}]", "'parent' of a tag"),
        ("3.1.0", "tags: [{name: a, kind: nav}]", "'kind' of a tag"),
        (
            "3.1.0", "paths: {/a: {get: {parameters: [{name: q, in: querystring, content: {}}], responses: {}}}}",
            "'in: querystring'"
        ),
        ("3.1.0", "components: {schemas: {A: {type: string, xml: {nodeType: text}}}}", "'nodeType' of XML"),
        (
            "3.1.0", "components: {securitySchemes: {a: {type: oauth2, flows: {deviceAuthorization: {scopes: {}}}}}}",
            "the flow 'deviceAuthorization'"
        ),
        (
            "3.1.0", "components: {securitySchemes: {a: {type: oauth2, oauth2MetadataUrl: a, flows: {}}}}",
            "'oauth2MetadataUrl' of a security scheme"
        ),
        (
            "3.1.0", "components: {securitySchemes: {a: {type: http, scheme: bearer, deprecated: true}}}",
            "'deprecated' of a security scheme"
        ),
        (
            "3.1.0",
            "components: {schemas: {A: {oneOf: [{$ref: '#/components/schemas/B'}], "
                + "discriminator: {propertyName: k, defaultMapping: B}}, B: {type: object}}}",
            "'defaultMapping' of a discriminator"
        ),
    ])
    func fieldsOfLaterVersions(version: String, yaml: String, word: String) {
        let message = "foreign-word: \(name(version)) does not have \(word); it is read as meant"
        #expect(messages(version, yaml) == [message])
        #expect(messages("3.2.0", yaml) == [])
    }

    @Test(
        arguments: [
            ("definitions: {A: {type: string}}", "'definitions'", "/components/schemas/A", "{type: string}"),
            (
                "consumes: [text/csv]\npaths: {/a: {post: {requestBody: {content: {text/csv: {}}}, responses: {}}}}",
                "'consumes'",
                "/consumes", nil
            ),
            ("host: a.example", "'host'", "/servers", "[{url: https://a.example}]"),
            ("basePath: /v1", "'basePath'", "/servers", "[{url: /v1}]"),
            (
                "securityDefinitions: {a: {type: apiKey, in: header, name: a}}", "'securityDefinitions'",
                "/components/securitySchemes/a", "{type: apiKey, in: header, name: a}"
            ),
            (
                "components: {securitySchemes: {a: {type: basic}}}", "'type: basic' of a security scheme",
                "/components/securitySchemes/a", "{type: http, scheme: basic}"
            ),
            (
                "paths: {/a: {post: {parameters: [{in: body, name: b, schema: {type: object}}], responses: {}}}}", "'in: body'",
                "/paths/~1a/post/requestBody", "{content: {application/json: {schema: {type: object}}}}"
            ),
            (
                "paths: {/a: {post: {parameters: [{in: formData, name: b, schema: {type: string}}], responses: {}}}}",
                "'in: formData'",
                "/paths/~1a/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties", "{b: {type: string}}"
            ),
            (
                "paths: {/a: {get: {parameters: [{in: query, name: q, type: integer}], responses: {}}}}", "'type' of a parameter",
                "/paths/~1a/get/parameters/0/schema", "{type: integer}"
            ),
            (
                "components: {parameters: {a: {in: query, name: q, type: integer}}}", "'type' of a parameter",
                "/components/parameters/a/schema", "{type: integer}"
            ),
            (
                "paths: {/a: {get: {parameters: [{in: query, name: q, collectionFormat: pipes, "
                    + "schema: {type: array, items: {type: string}}}], responses: {}}}}", "'collectionFormat'",
                "/paths/~1a/get/parameters/0/style", "pipeDelimited"
            ),
            (
                "paths: {/a: {get: {responses: {'200': {description: d, schema: {type: string}}}}}}", "'schema' of a response",
                "/paths/~1a/get/responses/200/content", "{application/json: {schema: {type: string}}}"
            ),
            (
                "paths: {/a: {get: {responses: {'200': {description: d, headers: {X-A: {type: integer}}}}}}}",
                "'type' of a header",
                "/paths/~1a/get/responses/200/headers/X-A/schema", "{type: integer}"
            ),
            (
                "components: {schemas: {A: {type: object, discriminator: k}, B: {allOf: [{$ref: '#/components/schemas/A'}]}}}",
                "a string as 'discriminator'", "/components/schemas/A/discriminator", "k"
            ),
        ] as [(String, String, String, String?)]
    )
    func wordsOf20(yaml: String, word: String, pointer: String, text: String?) {
        for version in ["3.0.3", "3.1.0"] {
            let message = "foreign-word: \(name(version)) does not have \(word); it is read as meant"
            #expect(messages(version, yaml) == [message])
            #expect(UpgradedDocument("openapi: \(version)\n\(Self.head)\(yaml)")[pointer] == text)
        }
    }

    @Test(arguments: [
        ("components: {schemas: {A: {type: string}}}", "'components'"), ("servers: [{url: 'https://a.example'}]", "'servers'"),
        ("webhooks: {a: {post: {responses: {}}}}", "'webhooks'"),
        (
            "paths: {/a: {post: {requestBody: {content: {text/csv: {schema: {type: string}}}}, responses: {}}}}",
            "'requestBody' of an operation"
        ),
        ("paths: {/a: {\(get), content: {application/json: {schema: {type: string}}}}}}}}", "'content' of a response"),
        ("paths: {/a: {\(get), headers: {X-A: {schema: {type: string}}}}}}}}", "'schema' of a header"),
        ("paths: {/a: {get: {parameters: [{name: c, in: cookie, type: string}], responses: {}}}}", "'in: cookie'"),
        ("paths: {/a: {trace: {responses: {}}}}", "'trace' of a path item"),
        ("paths: {/a: {servers: [{url: 'https://a.example'}]}}", "'servers' of a path item"),
        ("securityDefinitions: {a: {type: http, scheme: bearer}}", "'type: http' of a security scheme"),
        ("securityDefinitions: {a: {type: oauth2, flows: {}}}", "'flows' of a security scheme"),
    ])
    func wordsOf30In20(yaml: String, word: String) {
        #expect(messages("2.0", yaml) == ["foreign-word: Swagger 2.0 does not have \(word); it is read as meant"])
    }

    @Test func aWordIsNamedOnce() {
        let said = messages(
            "3.0.3",
            "paths: {/a: {get: {parameters: [{name: p, in: query, type: string}, {name: q, in: query, type: string}], responses: {}}}}\n"
                + "components: {schemas: {A: {const: a}, B: {const: b}, C: {const: c}}}"
        )
        #expect(
            said == [
                "foreign-word: OpenAPI 3.0 does not have 'type' of a parameter; it is read as meant (2 places, the first here)",
                "foreign-word: OpenAPI 3.0 does not have const; it is read as meant (3 places, the first here)",
            ]
        )
    }

    @Test func aDocumentOf3WithoutForeignWordsStaysAsItIs() {
        let document = UpgradedDocument(
            """
            openapi: 3.0.3
            \(Self.head)
            paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/p'}], responses: {'200': {description: d}}}}}
            components: {parameters: {p: {name: p, in: query, schema: {type: string}}}}
            """
        )
        #expect(document["/paths/~1a/get/parameters/0/$ref"] == "#/components/parameters/p")
        #expect(document["/components/parameters/p"] == "{name: p, in: query, schema: {type: string}}")
        #expect(document.messages.isEmpty)
    }

    // MARK: Versions

    @Test(
        arguments: [
            ("openapi: 3", Dialect.openAPI30, "odd-version"), ("openapi: 3.1", .openAPI31, "odd-version"),
            ("openapi: '3.1'", .openAPI31, "odd-version"), ("openapi: v3.0.1", .openAPI30, "odd-version"),
            ("openapi: 3.7.0", .openAPI32, "odd-version"), ("openapi: '2.0'", .swagger20, "odd-version"),
            ("swagger: 2.0", .swagger20, "odd-version"), ("swagger: '2.0.0'", .swagger20, "odd-version"),
            ("swagger: 2", .swagger20, "odd-version"), ("swagger: 3.0.0", .openAPI30, "odd-version"),
            ("openapi: 3.0.0\nswagger: '2.0'", .openAPI30, "two-versions"),
            ("openapi: 3.0.3-rc1", .openAPI30, nil), ("openapi: 3.1.1", .openAPI31, nil), ("swagger: '2.0'", .swagger20, nil),
        ] as [(String, Dialect, String?)]
    )
    func versionsAreReadAsMeant(line: String, dialect: Dialect, id: String?) {
        let document = UpgradedDocument("\(line)\n\(Self.head)paths: {}")
        #expect(document.document?.dialect == dialect)
        let ids = document.messages.map { $0.split(separator: " ")[2].dropLast() }
        #expect(ids.map(String.init) == (id.map { [$0] } ?? []))
    }

    @Test(arguments: ["openapi: 4.0.0", "openapi: ''", "openapi: [3]", "swagger: '1.2'", "openapi: latest", "openapi: '30.0'"])
    func otherVersionsAreNot(line: String) {
        let document = UpgradedDocument("\(line)\n\(Self.head)paths: {}")
        #expect(document.document == nil)
        #expect(document.messages.count == 1 && document.messages[0].contains("unsupported-version"))
    }
}
