import SourceText

extension Catalogue {
    /// The extensions of Lathe for operations, and links.
    static let calls: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "contradicting-fields",
            "x-lathe-pagination names more than one way to the next page.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query, schema: {type: integer}}, {name: offset, in: query, schema: {type: integer}}]
                      x-lathe-pagination: {name: things, items: $response.body, page: page, offset: offset}
                      responses:
                        '200': {description: Things., content: {application/json: {schema: {type: array, items: {type: string}}}}}
                """
            ),
            advice: "Keep one of offset, page, next, and cursor with next."
        ),
        CatalogueEntry(
            .error,
            "contradicting-states",
            "x-lathe-polling lists a state as success and as failure.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/status, success: [done], failure: [done]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Remove it from one of them."
        ),
        CatalogueEntry(
            .error,
            "empty-success",
            "x-lathe-polling names no state in which the job is done.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/status, success: []}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Name the states."
        ),
        CatalogueEntry(
            .error,
            "invalid-duration",
            "A time in x-lathe-polling is none.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/status, success: [done], initial: soon}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Write a number with a unit: 500ms, 15s, 2m, 1h."
        ),
        CatalogueEntry(
            .either,
            "invalid-expression",
            "A runtime expression is none, or leads to no place in a body.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: status, success: [done]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Write it like $response.body#/status."
        ),
        CatalogueEntry(
            .error,
            "invalid-idempotency-key",
            "x-lathe-idempotency-key is no name of a header field.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      x-lathe-idempotency-key: my key
                      responses: {'204': {description: Added.}}
                """
            ),
            advice: "Write the name that the server's documentation says, such as Idempotency-Key."
        ),
        CatalogueEntry(
            .either,
            "unknown-member",
            "An expression leads to a member that the body does not have.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/state, success: [done]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Look at the spelling, or at whether the schema is complete."
        ),
        CatalogueEntry(
            .error,
            "unknown-mode",
            "x-lathe-polling or x-lathe-pagination is of a response mode that the operation does not have.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, of: getBriefJob, status: $response.body#/status, success: [done]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string}}}}}
                """
            ),
            advice: "Look at the names in x-lathe-response-modes."
        ),
        CatalogueEntry(
            .either,
            "unknown-operation",
            "A link or x-lathe-polling leads to an operation that is not there.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      responses:
                        '201':
                          description: Added.
                          content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                          links: {self: {operationId: getThing, parameters: {id: $response.body#/id}}}
                """
            ),
            advice: "Look at the spelling. A link is left out."
        ),
        CatalogueEntry(
            .either,
            "unknown-parameter",
            "A link or an extension names a parameter that the operation does not have.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      x-lathe-pagination: {name: things, items: $response.body, page: page}
                      responses:
                        '200': {description: Things., content: {application/json: {schema: {type: array, items: {type: string}}}}}
                """
            ),
            advice: "Look at the spelling, or declare the parameter."
        ),
        CatalogueEntry(
            .error,
            "unknown-state",
            "x-lathe-polling names a state that the status cannot have.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/status, success: [finished]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {type: object, properties: {status: {type: string, enum: [new, done]}}}}}
                """
            ),
            advice: "Name some of those that the enum lists."
        ),
        CatalogueEntry(
            .error,
            "unknown-variant",
            "A response mode names a variant that the response does not have.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      x-lathe-response-modes: [{name: getBriefThings, when: {}, variant: /oneOf/2}]
                      responses:
                        '200':
                          description: Things.
                          content: {application/json: {schema: {oneOf: [{type: string}, {type: integer}]}}}
                """
            ),
            advice: "Count from 0: the first is /oneOf/0."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-link",
            "A link cannot become a method.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing., links: {again: {operationId: getThings}}}}
                """
            ),
            advice: "Nothing: call the operation itself."
        ),
        CatalogueEntry(
            .error,
            "unsupported-pagination",
            "x-lathe-pagination stands at a call that cannot give pages, or says it in a way that Lathe does not do.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query, schema: {type: integer}}]
                      x-lathe-pagination: {name: things, items: $response.body, page: page}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "It needs a call that always returns JSON with a list in it."
        ),
        CatalogueEntry(
            .error,
            "unsupported-polling",
            "x-lathe-polling stands at a call that does not always return a state.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: waitForJob, status: $response.body#/status, success: [done]}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "It needs a call that always returns JSON with the state in it."
        ),
        CatalogueEntry(
            .error,
            "unsupported-response-mode",
            "A response mode chooses a variant, and the successes of the operation are of several types.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      x-lathe-response-modes: [{name: getBriefThings, when: {}, variant: /oneOf/0}]
                      responses:
                        '200':
                          description: Things.
                          content: {application/json: {schema: {oneOf: [{type: string}, {type: integer}]}}, text/csv: {schema: {type: string}}}
                """
            ),
            advice: "Name the media type of the mode with content."
        ),
        CatalogueEntry(
            .error,
            "unsupported-result",
            "The operation that x-lathe-polling names for the result cannot be called with what the state says.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling:
                        name: waitForJob
                        status: $response.body#/status
                        success: [done]
                        result: {operation: getResult, id: $response.body#/result}
                      responses:
                        '200':
                          description: The job.
                          content:
                            application/json: {schema: {type: object, properties: {status: {type: string}, result: {type: string}}}}
                  /results/{id}/{part}:
                    get:
                      operationId: getResult
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                        - {name: part, in: path, required: true, schema: {type: string}}
                      responses: {'200': {description: The result., content: {application/json: {schema: {type: string}}}}}
                """
            ),
            advice: "Leave result out, and call the operation yourself."
        ),
        CatalogueEntry(
            .warning,
            "unused-extension",
            "An extension of Lathe means nothing where it is.",
            example: .document(
                """
                paths:
                  /things:
                    delete:
                      operationId: deleteThings
                      x-lathe-idempotency-key: Idempotency-Key
                      responses: {'204': {description: Deleted.}}
                """
            ),
            advice: "Remove it, or move it to where it means something."
        ),
    ]
}
