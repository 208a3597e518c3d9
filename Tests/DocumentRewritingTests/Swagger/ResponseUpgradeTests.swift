import Testing

@Suite struct ResponseUpgradeTests {
    @Test(arguments: [
        (
            "", "'200': {description: d, schema: {type: object}}",
            "{description: d, content: {application/json: {schema: {type: object}}}}"
        ),
        ("", "'200': {description: d}", "{description: d}"),
        (
            "produces: [text/plain, application/json]", "'200': {schema: {type: string}}",
            "{content: {text/plain: {schema: {type: string}}, application/json: {schema: {type: string}}}}"
        ),
        ("", "'200': {schema: {type: file}}", "{content: {*/*: {schema: {type: file}}}}"),
        ("produces: [application/json]", "'200': {schema: {type: file}}", "{content: {*/*: {schema: {type: file}}}}"),
        (
            "produces: [application/json, image/png]", "'200': {schema: {type: file}}",
            "{content: {image/png: {schema: {type: file}}}}"
        ),
        // An error is no image, whatever the operation produces besides.
        (
            "produces: [image/png, application/json]", "'404': {schema: {type: object}}",
            "{content: {application/json: {schema: {type: object}}}}"
        ),
        ("produces: [image/png]", "'404': {schema: {type: object}}", "{content: {application/json: {schema: {type: object}}}}"),
        (
            "produces: [image/png]", "'404': {schema: {$ref: '#/definitions/E'}}",
            "{content: {application/json: {schema: {$ref: #/components/schemas/E}}}}"
        ),
        ("produces: [text/plain]", "'404': {schema: {type: string}}", "{content: {text/plain: {schema: {type: string}}}}"),
        (
            "", "'200': {headers: {X-A: {type: array, items: {type: integer}, description: d, x-b: 1}}}",
            "{headers: {X-A: {description: d, x-b: 1, schema: {type: array, items: {type: integer}}}}}"
        ),
        (
            "", "'200': {schema: {type: object}, examples: {application/json: {a: 1}}}",
            "{content: {application/json: {schema: {type: object}}}}"
        ),
    ])
    func schemasAreWrittenInWhatIsProduced(root: String, text: String, response: String) {
        let document = UpgradedDocument(
            "\(root)\npaths: {/a: {post: {responses: {\(text)}}}}\ndefinitions: {E: {type: object}}"
        )
        #expect(document["/paths/~1a/post/responses/\(text.contains("200") ? "200" : "404")"] == response)
        // That an error is JSON where nothing says so is said.
        let isGuess = root == "produces: [image/png]"
        #expect(document.messages.map { $0.contains(" failure-media-type: ") } == (isGuess ? [true] : []))
    }

    @Test func aSharedResponseIsWrittenAsItsOperationProduces() {
        let document = UpgradedDocument(
            """
            produces: [application/json]
            responses:
              Gone: {description: d, schema: {type: object}}
              Text: {description: d, schema: {type: string}}
            paths:
              /a:
                get: {responses: {'404': {$ref: '#/responses/Gone'}}}
                put: {produces: [image/png], responses: {'404': {$ref: '#/responses/Gone'}}}
                post: {produces: [text/plain], responses: {'404': {$ref: '#/responses/Text'}}}
            """
        )
        #expect(document["/paths/~1a/get/responses/404"] == "{$ref: #/components/responses/Gone}")
        #expect(document["/paths/~1a/put/responses/404"] == "{$ref: #/components/responses/Gone}")
        #expect(document["/paths/~1a/post/responses/404"] == "{description: d, content: {text/plain: {schema: {type: string}}}}")
        #expect(document.messages.isEmpty)
    }

    @Test func aGetThatProducesAnArchiveHasABody() {
        let document = UpgradedDocument(
            """
            paths:
              /a:
                get: {produces: [application/x-tar], responses: {'200': {description: d}}}
                put: {produces: [application/x-tar], responses: {'200': {description: d}}}
              /b: {get: {produces: [application/json], responses: {'200': {description: d}}}}
            """
        )
        #expect(document["/paths/~1a/get/responses/200/content"] == "{application/x-tar: {schema: {type: file}}}")
        #expect(document["/paths/~1a/put/responses/200"] == "{description: d}")
        #expect(document["/paths/~1b/get/responses/200"] == "{description: d}")
        #expect(
            document.messages == [
                "warning 5:54 unsaid-body: the operation produces application/x-tar, but its response has no 'schema'; "
                    + "the body is given as bytes"
            ]
        )
    }

    @Test func aHeaderThatCantBeTakenApartIsText() {
        let document = UpgradedDocument(
            """
            paths:
              /a:
                get:
                  responses:
                    '200': {description: d, headers: {X-A: {type: array, collectionFormat: pipes, items: {type: integer}}}}
            """
        )
        #expect(document["/paths/~1a/get/responses/200/headers"] == "{X-A: {schema: {type: string}}}")
        #expect(
            document.messages == ["warning 7:62 unsupported-style: a header of collectionFormat 'pipes' is given as one text"]
        )
    }
}
