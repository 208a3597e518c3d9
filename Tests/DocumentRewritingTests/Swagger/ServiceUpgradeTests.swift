import Testing

@Suite struct ServiceUpgradeTests {
    @Test(
        arguments: [
            ("host: a.example", "[{url: https://a.example}]", []),
            ("host: a.example\nbasePath: /v1/\nschemes: [http]", "[{url: http://a.example/v1}]", []),
            (
                "host: a.example:8080\nbasePath: /\nschemes: [http, https]",
                "[{url: https://a.example:8080, x-lathe-name: https}, {url: http://a.example:8080, x-lathe-name: http}]", []
            ),
            ("basePath: /v1\nschemes: [https]", "[{url: /v1}]", []),
            ("host: ''\nschemes: [https]", nil, []),
            (
                "host: a.example\nschemes: [ws, https]", "[{url: https://a.example}]",
                ["warning 4:11 unsupported-scheme: calls are made over HTTP; the scheme 'ws' is left out"]
            ),
            (
                "host: 'https://a.example/v1'", "[{url: https://a.example/v1}]",
                ["warning 3:7 invalid-value: 'host' is a name, without a scheme; 'a.example/v1' is used"]
            ),
        ] as [(String, String?, [String])]
    )
    func becomeServers(root: String, servers: String?, messages: [String]) {
        let document = UpgradedDocument(root + "\npaths: {}")
        #expect(document["/servers"] == servers)
        #expect(document["/host"] == nil)
        #expect(document.messages == messages)
    }

    /// A host says nothing where servers do, and neither do the schemes it is asked over.
    @Test func besideServersThereIsNoHost() {
        let document = UpgradedDocument(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://a.example'}]
            host: b.example
            basePath: /v
            paths: {/a: {get: {schemes: [http], responses: {'204': {description: d}}}}}
            """
        )
        #expect(document["/servers"] == "[{url: https://a.example}]")
        #expect(document["/paths/~1a/get/servers"] == nil)
        #expect(
            document.messages.contains {
                $0 == "warning 4:1 ineffective-keyword: beside 'servers', nothing is made of 'host', 'basePath'"
            }
        )
    }

    /// What the service sends has a body, too.
    @Test(arguments: ["x-webhooks", "webhooks", "x-lathe-webhooks"])
    func requestsOfTheServiceAreUpgraded(key: String) {
        let document = UpgradedDocument(
            """
            paths: {}
            \(key):
              sent: {post: {parameters: [{in: body, name: b, schema: {type: object}}], responses: {'200': {description: d}}}}
            """
        )
        #expect(document["/\(key)/sent/post/requestBody/content"] == "{application/json: {schema: {type: object}}}")
    }

    @Test func anOperationOfAnotherSchemeHasItsOwnServer() {
        let document = UpgradedDocument(
            """
            host: a.example
            schemes: [https]
            paths:
              /a:
                get: {schemes: [http], responses: {}}
                put: {schemes: [http, https], responses: {}}
            """
        )
        #expect(document["/paths/~1a/get/servers"] == "[{url: http://a.example}]")
        #expect(document["/paths/~1a/put/servers"] == nil)
        #expect(document.messages.isEmpty)
    }

    @Test(
        arguments: [
            ("{type: basic, description: d}", "{type: http, description: d, scheme: basic}", []),
            ("{type: apiKey, in: header, name: X-Key}", "{type: apiKey, in: header, name: X-Key}", []),
            (
                "{type: apiKey, in: cookie, name: k}", "{type: apiKey, in: cookie, name: k}",
                ["warning 4:45 foreign-word: Swagger 2.0 does not have 'in: cookie' of a security scheme; it is read as meant"]
            ),
            (
                "{type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {r: read}}",
                "{type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t, scopes: {r: read}}}}", []
            ),
            (
                "{type: oauth2, flow: application, tokenUrl: t, scopes: {}}",
                "{type: oauth2, flows: {clientCredentials: {tokenUrl: t, scopes: {}}}}", []
            ),
            (
                "{type: oauth2, flow: password, tokenUrl: t, scopes: {}}",
                "{type: oauth2, flows: {password: {tokenUrl: t, scopes: {}}}}", []
            ),
            (
                "{type: oauth2, flow: implicit, authorizationUrl: a, scopes: {}, x-a: 1}",
                "{type: oauth2, x-a: 1, flows: {implicit: {authorizationUrl: a, scopes: {}}}}", []
            ),
            (
                "{type: oauth2, flow: code, authorizationUrl: a, tokenUrl: t}",
                "{type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t}}}",
                ["warning 4:47 invalid-value: 'code' is no flow of OAuth 2; it is read as 'accessCode'"]
            ),
            (
                "{type: http, scheme: bearer}", "{type: http, scheme: bearer}",
                ["warning 4:33 foreign-word: Swagger 2.0 does not have 'type: http' of a security scheme; it is read as meant"]
            ),
        ] as [(String, String, [String])]
    )
    func securityDefinitionsBecomeSchemes(old: String, new: String, messages: [String]) {
        let document = UpgradedDocument("paths: {}\nsecurityDefinitions: {k: \(old)}")
        #expect(document["/components/securitySchemes/k"] == new)
        #expect(document["/securityDefinitions"] == nil)
        #expect(document.messages == messages)
    }
}
