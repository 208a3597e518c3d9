import Testing

@Suite struct BodyUpgradeTests {
    private func operation(_ text: String, root: String = "") -> UpgradedDocument {
        UpgradedDocument("\(root)\npaths: {/a: {post: {\(text), responses: {}}}}")
    }

    @Test(arguments: [
        (
            "", "parameters: [{in: body, name: b, required: true, description: d, x-a: 1, schema: {type: object}}]",
            "{required: true, description: d, x-a: 1, content: {application/json: {schema: {type: object}}}}"
        ),
        (
            "consumes: [application/xml, application/json]", "parameters: [{in: body, name: b, schema: {type: object}}]",
            "{content: {application/xml: {schema: {type: object}}, application/json: {schema: {type: object}}}}"
        ),
        (
            "consumes: [application/xml]", "consumes: [text/plain], parameters: [{in: body, name: b, schema: {type: string}}]",
            "{content: {text/plain: {schema: {type: string}}}}"
        ),
        (
            "consumes: [application/xml]", "consumes: [], parameters: [{in: body, name: b, schema: {type: object}}]",
            "{content: {application/json: {schema: {type: object}}}}"
        ),
        (
            "", "parameters: [{in: body, name: b, schema: {type: string, format: binary}}]",
            "{content: {application/octet-stream: {schema: {type: string, format: binary}}}}"
        ),
        (
            "",
            "parameters: [{in: formData, name: f, type: string, description: d}, {in: formData, name: g, type: integer, required: true}]",
            "{content: {application/x-www-form-urlencoded: {schema: {type: object, required: [g], "
                + "properties: {f: {type: string, description: d}, g: {type: integer}}}}}, required: true}"
        ),
        (
            "", "parameters: [{in: formData, name: f, type: file}, {in: formData, name: t, type: array, items: {type: string}}]",
            "{content: {multipart/form-data: {schema: {type: object, properties: {f: {type: file}, "
                + "t: {type: array, items: {type: string}}}}, encoding: {t: {style: form, explode: false}}}}, required: false}"
        ),
        (
            "consumes: [multipart/form-data, application/x-www-form-urlencoded]",
            "parameters: [{in: formData, name: f, type: array, collectionFormat: multi, items: {type: string}, x-lathe-name: g}]",
            "{content: {multipart/form-data: {schema: {type: object, properties: {f: {type: array, items: {type: string}, "
                + "x-lathe-property-name: g}}}}}, required: false}"
        ),
        (
            "consumes: [application/x-www-form-urlencoded, multipart/form-data]",
            "parameters: [{in: formData, name: f, type: array, collectionFormat: multi, items: {type: string}}]",
            "{content: {application/x-www-form-urlencoded: {schema: {type: object, "
                + "properties: {f: {type: array, items: {type: string}}}}, encoding: {f: {style: form, explode: true}}}}, required: false}"
        ),
    ])
    func becomesARequestBody(root: String, text: String, body: String) {
        let document = operation(text, root: root)
        #expect(document["/paths/~1a/post/requestBody"] == body)
        #expect(document["/paths/~1a/post/parameters"] == "[]")
        #expect(document.messages.isEmpty)
    }

    @Test(arguments: [
        (
            "", "parameters: [{in: body, name: b, type: string}]", "{content: {application/json: {schema: {type: string}}}}",
            "warning 4:39 missing-field: a parameter in the body needs a 'schema'; what it says itself is read as one"
        ),
        (
            "", "parameters: [{in: body, name: b, schema: {type: object}}, {in: body, name: c, schema: {}}]",
            "{content: {application/json: {schema: {type: object}}}}",
            "warning 4:96 several-bodies: a request has one body; 'c' is left out"
        ),
        (
            "", "parameters: [{in: body, name: b, schema: {type: object}}, {in: formData, name: c, type: string}]",
            "{content: {application/json: {schema: {type: object}}}}",
            "warning 4:84 body-and-form: a request has a body or a form, not both; left out of the form: 'c'"
        ),
        (
            "consumes: [application/json]", "parameters: [{in: formData, name: c, type: string}]",
            "{content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {c: {type: string}}}}}, required: false}",
            "warning 3:12 form-media-type: 'consumes' names no media type of forms; the fields are sent as "
                + "application/x-www-form-urlencoded"
        ),
    ])
    func slipsAreReadAsMeant(root: String, text: String, body: String, message: String) {
        let document = operation(text, root: root)
        #expect(document["/paths/~1a/post/requestBody"] == body)
        #expect(document.messages == [message])
    }

    @Test func aPathItemsBodyIsThatOfItsOperations() {
        let document = UpgradedDocument(
            """
            paths:
              /a:
                parameters:
                  - {in: body, name: b, schema: {type: object}}
                  - {in: query, name: q, type: string}
                put: {responses: {}}
                post:
                  parameters: [{in: body, name: c, schema: {type: array}}]
                  responses: {}
                patch:
                  parameters: [{in: formData, name: c, type: string}]
                  responses: {}
              /b:
                parameters: [{in: formData, name: c, type: string}, {in: formData, name: d, type: string}]
                post:
                  parameters: [{in: formData, name: c, type: integer}]
                  responses: {}
            """
        )
        #expect(document["/paths/~1a/put/requestBody"] == "{content: {application/json: {schema: {type: object}}}}")
        #expect(document["/paths/~1a/post/requestBody"] == "{content: {application/json: {schema: {type: array}}}}")
        let form = "/content/application~1x-www-form-urlencoded/schema/properties"
        #expect(document["/paths/~1a/patch/requestBody\(form)"] == "{c: {type: string}}")
        #expect(document["/paths/~1b/post/requestBody\(form)"] == "{d: {type: string}, c: {type: integer}}")
        #expect(document["/paths/~1a/parameters"] == "[{in: query, name: q, schema: {type: string}}]")
        #expect(document.messages.isEmpty)
    }

    @Test func aBodyOfTheDocumentKeepsItsName() {
        let document = UpgradedDocument(
            """
            consumes: [application/xml]
            parameters:
              Thing: {in: body, name: b, schema: {type: object}}
              Field: {in: formData, name: f, type: string}
            paths:
              /a: {post: {parameters: [{$ref: '#/parameters/Thing'}], responses: {}}}
              /b: {post: {consumes: [application/json], parameters: [{$ref: '#/parameters/Thing'}], responses: {}}}
              /c: {post: {consumes: [multipart/form-data], parameters: [{$ref: '#/parameters/Field'}], responses: {}}}
            """
        )
        #expect(document["/paths/~1a/post/requestBody"] == "{$ref: #/components/requestBodies/Thing}")
        #expect(document["/components/requestBodies/Thing"] == "{content: {application/xml: {schema: {type: object}}}}")
        #expect(document["/paths/~1b/post/requestBody"] == "{content: {application/json: {schema: {type: object}}}}")
        #expect(document["/paths/~1c/post/requestBody/content/multipart~1form-data/schema/properties"] == "{f: {type: string}}")
        #expect(document["/components/parameters"] == nil)
        #expect(document.messages.isEmpty)
    }
}
