import SourceText

extension Catalogue {
    /// oneOf, anyOf and discriminators.
    static let unions: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "ambiguous-union",
            "Two variants of a oneOf or anyOf accept the same values, and nothing tells them apart.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      oneOf:
                        - {type: object, title: Cat, properties: {name: {type: string}}}
                        - {type: object, title: Dog, properties: {name: {type: string}}}
                """
            ),
            advice:
                "Let a required property, a const or a discriminator tell them apart, in an overlay for example. Where it is what a "
                + "call returns and the request decides, use x-lathe-response-modes. Without either, the variant that fits better is taken, then the first. `lathe explain` shows how a "
                + "union is decided."
        ),
        CatalogueEntry(
            .warning,
            "discriminator-mapping",
            "A discriminator's mapping leads to a schema that is no variant of the union.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                      discriminator:
                        propertyName: kind
                        mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog', fox: '#/components/schemas/Fox'}
                    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                    Fox: {type: object, required: [kind], properties: {kind: {type: string}}}
                """
            ),
            advice: "List the schema among the variants, or take it out of the mapping. A value with that tag is kept as unknown."
        ),
        CatalogueEntry(
            .warning,
            "idle-discriminator",
            "A discriminator tells nothing apart: there are no variants, and no schema takes its own over with allOf.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      type: object
                      required: [kind]
                      properties: {kind: {type: string}}
                      discriminator: {propertyName: kind}
                """
            ),
            advice: "List the variants with oneOf, or remove the discriminator. The schema becomes a plain struct."
        ),
        CatalogueEntry(
            .warning,
            "unreached-variant",
            "No value of the discriminator leads to one of the variants.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      oneOf:
                        - $ref: '#/components/schemas/Cat'
                        - {type: object, required: [kind], properties: {kind: {type: string}}}
                      discriminator: {propertyName: kind}
                    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                """
            ),
            advice: "Name the variant in the mapping, or give its tag a const. Values of it are read as unknown."
        ),
    ]
}
