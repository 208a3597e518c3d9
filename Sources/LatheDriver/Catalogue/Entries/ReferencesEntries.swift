import SourceText

extension Catalogue {
    /// $ref and its relatives.
    static let references: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
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
            advice:
                "Look at the spelling, or add what is missing, in an overlay for example. For a schema any JSON is taken, a request body may be "
                + "any JSON, a response's body is bytes, and other things are left out."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-anchor",
            "Two schemas call themselves by one name, and a reference uses it.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: '#part'}}
                    Part: {$anchor: part, type: string}
                    Other: {$anchor: part, type: integer}
                """
            ),
            advice: "Give one of them another $anchor, or refer to it by its place: '#/components/schemas/Part'."
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
            .warning,
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
            advice:
                "Let one of them say what it is; any JSON is taken for it now. A property that refers to the schema it is in is fine."
        ),
        CatalogueEntry(
            .error,
            "unsupported-reference",
            "A reference within the document is no pointer, and its place has no names.",
            kind: .unsupported,
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThing
                      parameters: [{$ref: '#limit'}]
                      responses: {'204': {description: Nothing.}}
                """
            ),
            advice: "Write the whole way from the root: '#/components/parameters/limit'. Only schemas have names (`$anchor`)."
        ),
        CatalogueEntry(
            .warning,
            "wrong-reference",
            "A reference leads to another kind of thing than its place asks for.",
            example: .document(
                """
                paths:
                  /things:
                    get:
                      operationId: getThing
                      responses: {'200': {$ref: '#/components/schemas/Thing'}}
                components:
                  schemas:
                    Thing: {type: object, properties: {name: {type: string}}}
                """
            ),
            advice:
                "Refer to a thing of the right kind. A schema in the place of a response or a request body is taken for its JSON, "
                + "a parameter in the place of a schema for its schema."
        ),
    ]
}
