import SourceText

extension Catalogue {
    /// Types, values and what constrains them.
    static let schemas: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "bound-too-large",
            "A minimum or maximum does not fit into the type that the format asks for.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: object, properties: {size: {type: integer, format: int32, maximum: 3000000000}}}
                """
            ),
            advice: "Use a wider format such as int64, or mend the number. The bound is not checked."
        ),
        CatalogueEntry(
            .warning,
            "conflicting-direction",
            "A property is readOnly and writeOnly at once.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: object, properties: {id: {type: string, readOnly: true, writeOnly: true}}}
                """
            ),
            advice: "Keep one of them. It is taken for neither."
        ),
        CatalogueEntry(
            .warning,
            "conflicting-schemas",
            "No value fits all parts of an allOf.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      allOf: [{type: string}, {type: object, properties: {a: {type: string}}}]
                """
            ),
            advice: "Mend the parts; perhaps oneOf is meant. The schema is read as any JSON."
        ),
        CatalogueEntry(
            .warning,
            "contradicting-constraints",
            "A minimum is beyond its maximum, so that no value fits.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, minLength: 10, maxLength: 5}
                """
            ),
            advice: "Mend one of them."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-enum-value",
            "An enum lists a value twice.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, enum: [new, done, new]}
                """
            ),
            advice: "Remove one of them."
        ),
        CatalogueEntry(
            .warning,
            "enum-type-mismatch",
            "An enum lists a value that is not of the schema's type.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, enum: ['1', 2]}
                """
            ),
            advice:
                "Mend the value or the type. In YAML, numbers, true and false that are meant as texts need quotes. The values of the "
                + "elements of a list belong into its items."
        ),
        CatalogueEntry(
            .warning,
            "impossible-member",
            "A property is required, and nothing allows it to have a value.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: object, required: [id], properties: {id: false}}
                """
            ),
            advice: "Describe the property, or take it out of required."
        ),
        CatalogueEntry(
            .warning,
            "ineffective-keyword",
            "A keyword says nothing where it is, because what it belongs to is missing or empty.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {type: string}, minContains: 2}
                """
            ),
            advice: "Add what it belongs to, or remove it."
        ),
        CatalogueEntry(
            .warning,
            "invalid-constraint",
            "A constraint has a value that it cannot have.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, minLength: -1}
                """
            ),
            advice: "Mend the value; the constraint is passed over."
        ),
        CatalogueEntry(
            .warning,
            "invalid-default",
            "A default is no value of its own schema.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: object, properties: {size: {type: integer, default: large}}}
                """
            ),
            advice: "Mend the default or the type. The default is passed over."
        ),
        CatalogueEntry(
            .warning,
            "items-of-no-list",
            "Items has a list of schemas, and nothing says that the value is a list.",
            example: .whole(
                """
                openapi: 3.0.3
                info: {title: Example, version: 1.0.0}
                servers: [{url: 'https://example.com'}]
                paths:
                  /things:
                    get:
                      operationId: getThing
                      responses:
                        '200': {description: It., content: {application/json: {schema: {items: [{type: string}, {type: integer}]}}}}
                """
            ),
            advice:
                "Those who write it mean that every value is one of these, and it is read so: write anyOf in place of items. Where the "
                + "value is a list, add type: array."
        ),
        CatalogueEntry(
            .warning,
            "unknown-type",
            "A schema has a type that JSON Schema does not have.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: object, properties: {born: {type: date}}}
                """
            ),
            advice: "Use string, number, integer, boolean, array, object or null; what a text means is said with format."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-pattern",
            "A pattern is a regular expression that Swift does not have.",
            kind: .unsupported,
            example: .files([
                .init("lathe.yaml", "checks: requests"),
                .init(
                    "openapi.yaml",
                    """
                    components:
                      schemas:
                        Thing: {type: object, properties: {name: {type: string, pattern: '(?<=a)b'}}}
                    """
                ),
            ]),
            advice: "Write it in another way if values should be checked. Now it is only documented."
        ),
        CatalogueEntry(
            .warning,
            "unsupported-schema",
            "A schema is too much for Lathe; it is read as any JSON.",
            kind: .unsupported,
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                """
            ),
            advice: "Describe it in another way, for example with an object in between."
        ),
    ]
}
