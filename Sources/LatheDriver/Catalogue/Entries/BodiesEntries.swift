import SourceText

extension Catalogue {
    /// Requests, responses, forms, parts and XML.
    static let bodies: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "duplicate-header",
            "A response describes a header twice; names of header fields have no case.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '204':
                          description: Nothing.
                          headers: {X-Total: {schema: {type: integer}}, x-total: {schema: {type: integer}}}
                """
            ),
            advice: "Remove one of them. The second is left out."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-response",
            "An operation has two responses for one status.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '404': {description: There are none.}
                        '404,410': {description: There are none any more.}
                """,
                also: ["unusual-status"]
            ),
            advice: "Remove one of them. The first is used."
        ),
        CatalogueEntry(
            .warning,
            "file-or-value",
            "A part of a multipart body may be a file or something else.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody:
                        content:
                          multipart/form-data:
                            schema:
                              type: object
                              properties:
                                picture: {oneOf: [{type: string, format: binary}, {type: object, properties: {url: {type: string}}}]}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Give the two different names. Now it is sent as a file."
        ),
        CatalogueEntry(
            .warning,
            "form-without-properties",
            "The body of a form is no object, and a form is made of properties.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: string}}}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Describe an object, or use another media type. Such a call fails before it is sent."
        ),
        CatalogueEntry(
            .warning,
            "ignored-body",
            "A response that never has a body is described with one.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '204': {description: Nothing., content: {application/json: {schema: {type: string}}}}
                """
            ),
            advice: "Remove it, or use another status such as 200."
        ),
        CatalogueEntry(
            .warning,
            "invalid-media-type",
            "The name of a media type is none.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '200': {description: The things., content: {json: {schema: {type: array, items: {type: string}}}}}
                """
            ),
            advice: "Write a type and a subtype, such as application/json. The message says what it is read as."
        ),
        CatalogueEntry(
            .warning,
            "multipart-variants",
            "A multipart body is a oneOf, and the parts of all its variants are arguments.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody:
                        required: true
                        content:
                          multipart/form-data:
                            schema:
                              oneOf:
                                - {type: object, required: [name, file], properties: {name: {type: string}, file: {type: string, format: binary}}}
                                - {type: object, required: [name, url], properties: {name: {type: string}, url: {type: string}}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Nothing, if you know which go together: that is not checked."
        ),
        CatalogueEntry(
            .warning,
            "other-media-types",
            "A body is documented in several media types that stand for the same values; one is used.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '200':
                          description: Things.
                          content:
                            application/json: {schema: {type: object, properties: {name: {type: string}}}}
                            application/xml: {schema: {type: object, properties: {name: {type: string}}}}
                """
            ),
            advice:
                "Nothing, if it is the right one. x-lathe-content-type at the request body or the response chooses another, or names the "
                + "one that is used: then there is no warning."
        ),
        CatalogueEntry(
            .error,
            "unknown-content-type",
            "x-lathe-content-type, or a response mode, names a media type that the body does not have.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody:
                        x-lathe-content-type: application/xml
                        content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Name one that the document has."
        ),
        CatalogueEntry(
            .warning,
            "unknown-status",
            "A response has a key that is no status.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}, never: {description: An error.}}
                """
            ),
            advice: "Use a code such as 404, a range such as 4XX, or default. The response is left out."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-media-type",
            "A body is in a media type that Lathe cannot write values in.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody: {content: {application/x-msgpack: {schema: {type: object, properties: {name: {type: string}}}}}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Encode the value yourself: the argument is what is sent."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-part",
            "A part of a multipart body should be XML; it is sent as JSON.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object, properties: {thing: {type: object, properties: {name: {type: string}}}}}
                            encoding: {thing: {contentType: application/xml}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Describe the part as a string, and write the XML yourself."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-xml",
            "A body of XML has a schema that cannot be read and written as XML; it is text.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '200':
                          description: Things.
                          content: {application/xml: {schema: {oneOf: [{type: string}, {type: integer}]}}}
                """
            ),
            advice: "Describe objects with properties; Documentation/xml.md says what can be done."
        ),
        CatalogueEntry(
            .warning,
            "unusual-status",
            "The key of a response is no status, but can only mean one.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses: {'200-299': {description: The things.}}
                """
            ),
            advice: "Use a code such as 404, a range such as 4XX, or default. The message says what it is read as."
        ),
        CatalogueEntry(
            .warning,
            "unused-encoding",
            "The encoding of a form names a property that its schema does not have.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema: {type: object, properties: {name: {type: string}}}
                            encoding: {nmae: {style: form}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Look at the spelling, or remove it."
        ),
        CatalogueEntry(
            .warning,
            "xml-free-form",
            "A body of XML holds any value, and XML does not say what is a number or a list.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '200':
                          description: Things.
                          content: {application/xml: {schema: {type: object, properties: {data: {}}}}}
                """
            ),
            advice: "Give it a schema. It is read as text, and as objects of text."
        ),
    ]
}
