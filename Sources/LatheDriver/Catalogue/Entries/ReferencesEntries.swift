import SourceText

extension Catalogue {
    /// $ref and its relatives.
    static let references: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "dangling-reference",
            "A reference leads to a place where nothing is.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: '#/components/schemas/Prat'}}
                    Part: {type: string}
                """
            ),
            advice: "Look at the spelling, or add what is missing."
        ),
        CatalogueEntry(
            .warning,
            "dynamic-reference",
            "A $dynamicRef could mean several schemas; the one in the same document part is taken.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      $dynamicAnchor: node
                      type: object
                      properties: {next: {$dynamicRef: '#node'}}
                    Other:
                      $dynamicAnchor: node
                      $ref: '#/components/schemas/Thing'
                """
            ),
            advice: "Use $ref where no other schema takes the place."
        ),
        CatalogueEntry(
            .error,
            "reference-cycle",
            "A reference leads back to itself, without anything in between that it could mean.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {$ref: '#/components/schemas/Other'}
                    Other: {$ref: '#/components/schemas/Thing'}
                """
            ),
            advice: "Let one of them say what it is. A property that refers to the schema it is in is fine."
        ),
        CatalogueEntry(
            .error,
            "unsupported-reference",
            "A reference leads out of the document.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  schemas:
                    Thing: {$ref: 'urn:example:thing'}
                """
            ),
            advice: "Bundle the document into one file."
        ),
    ]
}
