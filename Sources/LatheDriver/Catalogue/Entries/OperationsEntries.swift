import SourceText

extension Catalogue {
    /// Paths, methods and names.
    static let operations: [CatalogueEntry] = [
        CatalogueEntry(
            .either,
            "duplicate-method-name",
            "Two methods of the client would have the same name.",
            example: .document(
                """
                paths:
                  /job:
                    get:
                      operationId: getJob
                      x-lathe-polling: {name: getJob, status: $response.body#/status, success: [done]}
                      responses:
                        '200':
                          description: The job.
                          content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}
                components:
                  schemas:
                    Job: {type: object, required: [status], properties: {status: {type: string}}}
                """
            ),
            advice: "Give one of them another operationId, or an x-lathe-name in an overlay. Where it is a warning, the "
                + "message says which name is used."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-operation-id",
            "Two operations have one operationId.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}}
                  /all-things:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice:
                "Give each another, in an overlay for example. Until then their methods are called by method and path, and by the id "
                + "only in a group where no other one has it."
        ),
        CatalogueEntry(
            .warning,
            "identical-paths",
            "Two paths differ by the names of their parameters only, so that no request tells them apart.",
            example: .document(
                """
                paths:
                  /things/{id}:
                    get:
                      operationId: getThing
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                  /things/{name}:
                    delete:
                      operationId: deleteThing
                      parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Put their operations under one path. Both are generated."
        ),
        CatalogueEntry(
            .warning,
            "invalid-method",
            "A name in additionalOperations can be no method of HTTP.",
            example: .document(
                """
                openapi: 3.2.0
                paths:
                  /things:
                    additionalOperations:
                      CO PY: {responses: {'204': {description: Nothing.}}}
                """
            ),
            advice: "Mend the name. The operation is left out."
        ),
        CatalogueEntry(
            .warning,
            "invalid-name",
            "A name that an extension gives is no Swift name, or is taken.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      x-lathe-name: all things
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write a name of letters and digits. The message says which one is used now."
        ),
        CatalogueEntry(
            .warning,
            "invalid-path",
            "A path does not begin with a slash, has a query or a fragment, or braces that do not match.",
            example: .document(
                """
                paths:
                  /things?sorted=yes:
                    get:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write the path alone, and the query as parameters. A query is sent as it stands, a fragment never."
        ),
        CatalogueEntry(
            .warning,
            "misplaced-operation",
            "additionalOperations holds a method that has a field of its own in path items.",
            example: .document(
                """
                openapi: 3.2.0
                paths:
                  /things:
                    additionalOperations:
                      GET: {responses: {'204': {description: Nothing.}}}
                """
            ),
            advice: "Move it to that field. The operation is left out."
        ),
        CatalogueEntry(
            .warning,
            "misspelt-method",
            "The method of an operation is not written in small letters.",
            example: .document(
                """
                paths:
                  /things:
                    GET:
                      operationId: getThings
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write it in small letters. It is read as that."
        ),
        CatalogueEntry(
            .warning,
            "no-responses",
            "Nothing says what an operation answers.",
            example: .document(
                """
                paths:
                  /things:
                    post:
                      operationId: addThing
                      responses: {}
                """
            ),
            advice: "Describe its responses, in an overlay for example. Every 2XX is a success now, and its body is passed over."
        ),
        CatalogueEntry(
            .warning,
            "path-item-conflict",
            "A path item and the one it refers to both have a field.",
            example: .document(
                """
                paths:
                  /things:
                    $ref: '#/components/pathItems/Things'
                    get: {operationId: getThings, responses: {'204': {description: Nothing.}}}
                components:
                  pathItems:
                    Things:
                      get: {operationId: listThings, responses: {'204': {description: Nothing.}}}
                """
            ),
            advice: "Remove one of the two. The one beside the reference is used; the specification leaves it open."
        ),
        CatalogueEntry(
            .warning,
            "undeclared-path-parameter",
            "A path has a placeholder that no parameter declares.",
            example: .document(
                """
                paths:
                  /things/{id}:
                    get:
                      operationId: getThing
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Add a parameter of that name with in: path. Until then its argument is a string."
        ),
        CatalogueEntry(
            .warning,
            "unused-path-parameter",
            "A parameter has in: path, and the path has no placeholder for it.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write the placeholder into the path, or remove the parameter, which is left out now."
        ),
    ]
}
