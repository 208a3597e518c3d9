import SourceText

extension Catalogue {
    /// Which specification a document is of, and Swagger 2.0.
    static let swagger: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "body-and-form",
            "An operation of Swagger 2.0 has a body and a form, and a request has one of them.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    post:
                      operationId: addThing
                      parameters:
                        - {name: thing, in: body, schema: {type: object}}
                        - {name: note, in: formData, type: string}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Make the form's fields parameters of the query, or the body a field of the form. The form is left out."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-component",
            "A document has a component of one name in the place of Swagger 2.0 and in that of OpenAPI 3; the latter "
                + "is used.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    get:
                      operationId: getThing
                      responses: {'200': {description: A thing., schema: {$ref: '#/definitions/Thing'}}}
                definitions: {Thing: {type: string}}
                components: {schemas: {Thing: {type: integer}}}
                """,
                also: ["foreign-word"]
            ),
            advice: "Remove one of the two."
        ),
        CatalogueEntry(
            .warning,
            "failure-media-type",
            "A failure is an object, and the operation of Swagger 2.0 produces nothing that objects are written in.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    get:
                      operationId: exportThings
                      produces: [text/csv]
                      responses:
                        '200': {description: All., schema: {type: string}}
                        '404': {description: None., schema: {type: object, properties: {message: {type: string}}}}
                """
            ),
            advice: "Name the media type of failures in produces, too. Without, they are read as JSON."
        ),
        CatalogueEntry(
            .warning,
            "form-media-type",
            "An operation of Swagger 2.0 has a form, and consumes names no media type of forms.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    post:
                      operationId: addThing
                      consumes: [application/json]
                      parameters: [{name: note, in: formData, type: string}]
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Write consumes: [application/x-www-form-urlencoded], or multipart/form-data, at the operation. The "
                + "message says what is sent now."
        ),
        CatalogueEntry(
            .warning,
            "missing-type",
            "A parameter of Swagger 2.0 has no type.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Add it. The message says how the parameter is read now."
        ),
        CatalogueEntry(
            .warning,
            "odd-version",
            "The version of the specification is written in a way that it does not have.",
            example: .document(
                """
                openapi: 3.1
                """
            ),
            advice: "Write it as the message says."
        ),
        CatalogueEntry(
            .warning,
            "several-bodies",
            "An operation of Swagger 2.0 has several parameters with in: body; the first is used.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    post:
                      operationId: addThing
                      parameters:
                        - {name: thing, in: body, schema: {type: object}}
                        - {name: note, in: body, schema: {type: string}}
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Make them properties of one body."
        ),
        CatalogueEntry(
            .warning,
            "two-versions",
            "A document says openapi and swagger; swagger is passed over.",
            example: .document(
                """
                openapi: 3.1.0
                swagger: '2.0'
                """
            ),
            advice: "Keep the one whose words the document uses."
        ),
        CatalogueEntry(
            .warning,
            "unsaid-body",
            "An operation of Swagger 2.0 produces something that is not JSON, and its response has no schema.",
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /picture:
                    get:
                      operationId: getPicture
                      produces: [image/png]
                      responses: {'200': {description: A picture.}}
                """
            ),
            advice: "Give the response: schema: {type: file}. The body is given as bytes."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-scheme",
            "schemes names a protocol that calls are not made over; it is left out.",
            kind: .unsupported,
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                schemes: [https, ws]
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Nothing, if the others do."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-style",
            "A response of Swagger 2.0 has a header that is a list with another separator than a comma.",
            kind: .unsupported,
            example: .whole(
                """
                swagger: '2.0'
                info: {title: Example, version: 1.0.0}
                host: example.com
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses:
                        '204':
                          description: Nothing.
                          headers: {X-Tags: {type: array, collectionFormat: pipes, items: {type: string}}}
                """
            ),
            advice: "Take the text apart yourself: the header is a string."
        ),
    ]
}
