import SourceText

extension Catalogue {
    /// References that lead out of the document: Documentation/references.md.
    static let referencedFiles: [CatalogueEntry] = [
        CatalogueEntry(
            .either,
            "absolute-reference",
            "A reference is an absolute path, a `file:` address, or an address that no file has.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: '/srv/schemas/part.yaml'}}
                """
            ),
            advice:
                "Write it relative to the file that it stands in. A `urn:` names a file that has it as its `$id` and that another "
                + "reference leads to."
        ),
        CatalogueEntry(
            .error,
            "cannot-fetch",
            "A file cannot be fetched from a host that the configuration lists.",
            example: .none(because: "it takes a network"),
            advice:
                "Try the address, or save the file and refer to that. Copies from earlier runs are kept and need no network; with "
                + "--refresh-references they stay as they are where the new one cannot be had."
        ),
        CatalogueEntry(
            .error,
            "invalid-address",
            "The address of a reference is none, or has a user's name or password in it.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: 'https://user@example.com/part.yaml'}}
                """
            ),
            advice: "Write the address without it. Lathe sends no credentials; save such a file and refer to that."
        ),
        CatalogueEntry(
            .error,
            "limit-exceeded",
            "References bring more files, bytes or values into a document than anybody means to.",
            example: .none(because: "it takes thousands of files"),
            advice: "Look at what the references around the place lead to: often it is a folder's index that holds itself."
        ),
        CatalogueEntry(
            .warning,
            "lost-defaults",
            "An operation is taken from a whole OpenAPI document, without the 'security' or 'servers' that this one has for all its operations.",
            example: .files([
                .init(
                    "openapi.yaml",
                    """
                    paths:
                      /things:
                        $ref: 'other.yaml#/paths/~1things'
                    """
                ),
                .init(
                    "other.yaml",
                    """
                    openapi: 3.1.0
                    servers: [{url: https://other.example.com}]
                    paths:
                      /things:
                        get: {operationId: getThings, responses: {'204': {description: Nothing.}}}
                    """
                ),
            ]),
            advice: "Those of the document that is generated hold. Where others are meant, say so at the operation."
        ),
        CatalogueEntry(
            .error,
            "outside-folder",
            "A reference leads out of the document's folder.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: '../part.yaml'}}
                """
            ),
            advice:
                "If it is meant, name the folder in lathe.yaml with references: {folder: ..}, or with --references-folder. A document "
                + "from a stranger has no business there."
        ),
        CatalogueEntry(
            .warning,
            "reference-conflict",
            "Something stands beside a reference and where it leads.",
            example: .files([
                .init(
                    "openapi.yaml",
                    """
                    paths:
                      /things:
                        get:
                          operationId: getThings
                          responses:
                            $ref: responses.yaml
                            '404': {description: No such thing.}
                    """
                ),
                .init("responses.yaml", "{'200': {description: The thing.}, '404': {description: Not found.}}"),
            ]),
            advice: "Remove one of the two. The one beside the reference is used, with all else that stands where it leads."
        ),
        CatalogueEntry(
            .warning,
            "remote-reference",
            "A reference leads to a host from which nothing is fetched.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: 'https://example.com/part.yaml'}}
                """
            ),
            advice:
                "If it may be, list the host in lathe.yaml: references: {hosts: [example.com]}. The file is fetched once and kept. Or "
                + "save it beside the document and change the reference."
        ),
        CatalogueEntry(
            .either,
            "unreadable-reference",
            "The file that a reference leads to cannot be read.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: 'elsewhere/part.yaml'}}
                """
            ),
            advice:
                "Look at the path, which is from the folder of the file that the reference stands in. Where the file is missing, any "
                + "JSON is taken for a schema, bytes for a response, and other things are left out."
        ),
    ]
}
