import SourceText

extension Catalogue {
    /// Parameters and their styles.
    static let parameters: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "duplicate-parameter",
            "Two parameters of an operation have the same name in the same place.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - {name: page, in: query, schema: {type: integer}}
                        - {name: page, in: query, schema: {type: string}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Remove one of them. The second is left out."
        ),
        CatalogueEntry(
            .warning,
            "ignored-parameter",
            "A header is no argument, because bodies or security requirements decide what it is.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: Authorization, in: header, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice:
                "Declare a security scheme for credentials, and media types for Accept and Content-Type; x-lathe-content-type chooses "
                + "among those. Then remove the parameter, in an overlay for example."
        ),
        CatalogueEntry(
            .warning,
            "invalid-array-notation",
            "x-lathe-array-notation has a value that is no way to write arrays.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - name: filter
                          in: query
                          style: deepObject
                          x-lathe-array-notation: comma
                          schema: {type: object, properties: {ids: {type: array, items: {type: string}}}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write indexed (a[0]=x), brackets (a[]=x) or repeated (a=x)."
        ),
        CatalogueEntry(
            .warning,
            "invalid-header-name",
            "The name of a header is none that HTTP allows.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: my header, in: header, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Mend the name. The parameter or header is left out."
        ),
        CatalogueEntry(
            .warning,
            "misplaced-style",
            "A parameter has a style that is for another place.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query, style: matrix, schema: {type: integer}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Choose a style for the place of the parameter; the usual one is used now."
        ),
        CatalogueEntry(
            .warning,
            "misspelt-location",
            "The place of a parameter is not written in small letters.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: limit, in: Query, schema: {type: integer}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write it in small letters. It is read as that."
        ),
        CatalogueEntry(
            .warning,
            "missing-schema",
            "A parameter has neither a schema nor a media type.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write: schema: {type: string}. It is taken for a string."
        ),
        CatalogueEntry(
            .warning,
            "nested-parameter",
            "A parameter holds an array or object within another, which its style cannot write.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - {name: ids, in: query, schema: {type: array, items: {type: array, items: {type: string}}}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Use style deepObject, or content with application/json. A call with such a value fails before it is "
                + "sent."
        ),
        CatalogueEntry(
            .warning,
            "parameter-media-type",
            "A parameter is in a media type that Lathe does not write.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: filter, in: query, content: {application/xml: {schema: {type: object}}}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Use application/json, or a schema and a style. The argument is the text as it is sent."
        ),
        CatalogueEntry(
            .warning,
            "parameter-media-types",
            "A parameter has more than one media type.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - name: filter
                          in: query
                          content: {application/json: {schema: {type: object}}, text/plain: {schema: {type: string}}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Keep one. The first that can be written is used."
        ),
        CatalogueEntry(
            .warning,
            "querystring-and-query",
            "An operation has a parameter for the whole query and another in the query.",
            example: .document(
                """
                openapi: 3.2.0
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - {name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                        - {name: page, in: query, schema: {type: integer}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Make it a property of the one for the whole query. Both are sent."
        ),
        CatalogueEntry(
            .warning,
            "querystring-content",
            "A parameter for the whole query has no media type.",
            example: .document(
                """
                openapi: 3.2.0
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: all, in: querystring, schema: {type: object, properties: {a: {type: string}}}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Give it content with one media type. It is written as a form."
        ),
        CatalogueEntry(
            .warning,
            "schema-and-content",
            "A parameter has a schema and a media type.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - {name: filter, in: query, schema: {type: string}, content: {application/json: {schema: {type: object}}}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Keep one of them. The schema is used."
        ),
        CatalogueEntry(
            .warning,
            "undefined-style",
            "A parameter's style is not defined for a value of its kind.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters:
                        - {name: expand, in: query, style: deepObject, schema: {type: array, items: {type: string}}}
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice:
                "The message says how it is written now. Where that is an array in style deepObject, say what the server reads with "
                + "x-lathe-array-notation (indexed, brackets or repeated), at the parameter or at the root of the document, in an "
                + "overlay for example: then there is no warning. Elsewhere choose another style."
        ),
        CatalogueEntry(
            .warning,
            "unknown-style",
            "A parameter or a part of a form has a style that there is not.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: query, style: csv, schema: {type: integer}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Look at the spelling; the usual style is used now."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-parameter",
            "A parameter is in a place that there is not.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: page, in: trailer, schema: {type: integer}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Use path, query, header, cookie or querystring. The parameter is left out."
        ),
        CatalogueEntry(
            .warning,
            "unused-field",
            "A field of a parameter means nothing beside its others.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      parameters: [{name: X-Page, in: header, allowReserved: true, schema: {type: string}}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Remove it; it is passed over."
        ),
    ]
}
