import Testing

@Suite struct ReferenceUpgradeTests {
    private static let document = """
        produces: [application/xml, application/json]
        definitions:
          'A/B': {type: object, properties: {y: {type: string}, z: {$ref: '#/definitions/C'}}}
          C: {type: object, properties: {w: {type: integer}}}
          Use: {REFERENCE}
        parameters:
          Body: {in: body, name: b, schema: {type: object, properties: {p: {type: boolean}}}}
        responses:
          Gone: {description: d, schema: {type: object, properties: {r: {type: number}}}}
        paths:
          /a:
            post:
              parameters:
                - {in: body, name: b, schema: {type: object, properties: {q: {type: array}}}}
                - {in: query, name: s, type: string}
              responses:
                '200': {description: d, schema: {title: T}}
                '404': {$ref: '#/responses/Gone'}
        """

    /// It leads to what is there after all.
    @Test func aReferenceInTheWordsOfAnotherVersionIsNamed() {
        let document = UpgradedDocument(
            """
            paths: {}
            definitions:
              A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, c: {$ref: '#/definitions/B'}}}
              B: {type: string}
            """
        )
        #expect(
            document.messages == [
                "warning 5:44 foreign-word: Swagger 2.0 does not have '#/components/' in a reference; it is read as meant"
            ]
        )
    }

    @Test(arguments: [
        ("/definitions/A~1B", "/components/schemas/A~1B"),
        ("/definitions/A~1B/properties/y", "/components/schemas/A~1B/properties/y"),
        // Through a reference on the way.
        ("/definitions/A~1B/properties/z/properties/w", "/components/schemas/C/properties/w"),
        ("/definitions/A%7E1B/properties/y", "/components/schemas/A~1B/properties/y"),
        ("/parameters/Body/schema/properties/p", "/components/requestBodies/Body/content/application~1json/schema/properties/p"),
        ("/responses/Gone/schema/properties/r", "/components/responses/Gone/content/application~1xml/schema/properties/r"),
        (
            "/paths/~1a/post/parameters/0/schema/properties/q",
            "/paths/~1a/post/requestBody/content/application~1json/schema/properties/q"
        ),
        ("/paths/~1a/post/parameters/1", "/paths/~1a/post/parameters/0"),
        ("/paths/~1a/post/responses/200/schema", "/paths/~1a/post/responses/200/content/application~1xml/schema"),
        (
            "/paths/~1a/post/responses/404/schema/properties/r",
            "/components/responses/Gone/content/application~1xml/schema/properties/r"
        ),
    ])
    func leadsToWhereItsTargetIsNow(old: String, new: String) {
        let document = UpgradedDocument(Self.document.replacing("{REFERENCE}", with: "{$ref: '#\(old)'}"))
        #expect(document["/components/schemas/Use/$ref"] == "#" + new)
        #expect(document[new] != nil)
        #expect(document.messages.isEmpty)
    }

    @Test func whatNothingElseLeadsToIsUpgradedWhereItIs() {
        let document = UpgradedDocument(
            """
            paths:
              /a: {$ref: '#/x-other/item'}
              /b:
                post:
                  parameters: [{$ref: '#/x-other/query'}, {$ref: '#/x-other/body'}]
                  responses: {'200': {$ref: '#/x-other/answer'}}
            x-other:
              item: {get: {parameters: [{$ref: '#/x-other/more'}], responses: {'200': {description: d, schema: {type: string}}}}}
              query: {in: query, name: q, type: integer}
              more: {in: query, name: m, type: boolean}
              body: {in: body, name: b, schema: {type: object}}
              answer: {description: d, schema: {type: array, items: {$ref: '#/definitions/A'}}}
            definitions: {A: {type: string}}
            """
        )
        let json = "/content/application~1json/schema"
        #expect(document["/x-other/item/get/responses/200\(json)"] == "{type: string}")
        #expect(document["/x-other/query"] == "{in: query, name: q, schema: {type: integer}}")
        #expect(document["/x-other/more"] == "{in: query, name: m, schema: {type: boolean}}")
        #expect(document["/x-other/answer\(json)"] == "{type: array, items: {$ref: #/components/schemas/A}}")
        #expect(document["/paths/~1b/post/requestBody\(json)"] == "{type: object}")
        #expect(document.messages.isEmpty)
    }

    @Test func samplesAreLeftAlone() {
        let document = UpgradedDocument(
            """
            paths: {}
            definitions:
              A: {example: {$ref: '#/definitions/A'}, properties: {example: {$ref: '#/definitions/A'}}}
            """
        )
        #expect(
            document["/components/schemas/A"]
                == "{example: {$ref: #/definitions/A}, properties: {example: {$ref: #/components/schemas/A}}}"
        )
    }

    @Test func messagesSpeakOfWhatIsWritten() {
        let document = UpgradedDocument(
            """
            paths: {/a: {get: {parameters: [{$ref: '#/parameters/Siz'}], responses: {'200': {schema: {$ref: '#/definitions/Pett'}}}}}}
            definitions: {Pet: {type: string}}
            parameters: {Size: {in: query, name: size, type: integer}}
            """
        )
        #expect(
            document.messages == [
                "warning 3:40 dangling-reference: nothing is at '#/parameters/Siz'; the parameter is left out",
                "warning 3:97 dangling-reference: nothing is at '#/definitions/Pett'; any JSON is taken for it",
            ]
        )
    }

    @Test func everythingKeepsItsPlace() {
        let document = UpgradedDocument(
            """
            paths:
              /a:
                post:
                  parameters:
                    - {in: body, name: b, schema: {type: object}}
                    - {in: query, name: s, type: string}
                  responses:
                    '200':
                      schema: {type: string}
            """
        )
        #expect(document.place("/paths/~1a/post/requestBody") == "7:11")
        #expect(document.place("/paths/~1a/post/requestBody/content/application~1json/schema") == "7:39")
        #expect(document.place("/paths/~1a/post/parameters/0/schema") == "8:11")
        #expect(document.place("/paths/~1a/post/parameters/0/schema/type") == "8:38")
        #expect(document.place("/paths/~1a/post/responses/200/content/application~1json/schema") == "11:19")
    }

    @Test func valuesOfDiscriminatorsGoIntoTheMapping() {
        let document = UpgradedDocument(
            """
            paths: {}
            definitions:
              Fish: {type: object, discriminator: kind, properties: {kind: {type: string}}}
              Salmon: {allOf: [{$ref: '#/definitions/Fish'}], x-ms-discriminator-value: salmon}
              Smart: {allOf: [{$ref: '#/definitions/Salmon'}], x-ms-discriminator-value: smart}
              Cod: {allOf: [{$ref: '#/definitions/Fish'}]}
            """
        )
        #expect(
            document["/components/schemas/Fish/discriminator"]
                == "{propertyName: kind, mapping: {salmon: #/components/schemas/Salmon, smart: #/components/schemas/Smart}}"
        )
        #expect(document["/components/schemas/Cod"] == "{allOf: [{$ref: #/components/schemas/Fish}]}")
        #expect(document.messages.isEmpty)
    }
}
