import SourceText

extension Catalogue {
    /// Versions, fields and words of OpenAPI.
    static let document: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "foreign-word",
            "A document uses a word of another version of OpenAPI; it is read as meant.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, nullable: true}
                """
            ),
            advice:
                "Write it in the words of the document's own version, as the message says where there are such words. Nothing is "
                + "lost if you don't."
        ),
        CatalogueEntry(
            .warning,
            "invalid-component-name",
            "A component has a name with characters that OpenAPI does not allow there.",
            example: .document(
                """
                components:
                  schemas:
                    a thing!: {type: string}
                """
            ),
            advice: "Use letters of English, digits, dots, hyphens and underscores. It is read all the same."
        ),
        CatalogueEntry(
            .warning,
            "misplaced-definitions",
            "A reference leads to definitions at the root of the document, which stand in a schema; those are meant.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      properties: {part: {$ref: '#/definitions/Part'}}
                      definitions: {Part: {type: string}}
                """
            ),
            advice: "Move the definitions to components/schemas, or let the reference name the whole way."
        ),
        CatalogueEntry(
            .either,
            "missing-field",
            "Something lacks a field that it needs.",
            example: .whole(
                """
                openapi: 3.1.0
                servers: [{url: https://example.com}]
                paths: {}
                """
            ),
            advice: "Add the field. Where it is a warning, the thing is read without it or left out, as the message says."
        ),
        CatalogueEntry(
            .error,
            "not-openapi",
            "A file is no OpenAPI document: it does not say which version of OpenAPI it is in.",
            example: .whole(
                """
                title: Our things
                paths: {}
                """
            ),
            advice: "Begin the document with: openapi: 3.1.0. A lathe.yaml is given without --document."
        ),
        CatalogueEntry(
            .warning,
            "unknown-field",
            "An object of the document, or of an extension of Lathe, has a field that means nothing there.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationID: getThings
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Look at the spelling. Fields of your own begin with x-."
        ),
        CatalogueEntry(
            .error,
            "unsupported-version",
            "The document is in a version of OpenAPI that Lathe does not read.",
            kind: .unsupported,
            example: .document(
                """
                openapi: 4.0.0
                """
            ),
            advice: "Convert it; Lathe reads 3.0, 3.1 and 3.2."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-word",
            "A part of the document is left out, because Lathe does nothing with such words yet.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, $vocabulary: {'https://example.com/words': true}}
                """
            ),
            advice: "Look at whether the client misses something without it."
        ),
        CatalogueEntry(
            .either,
            "wrong-type",
            "A field has a value of another kind than it should, such as a text in place of a list.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThings
                      summary: [All things]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Mend it. Where it is a warning, the field is read as if it were not there."
        ),
    ]
}
