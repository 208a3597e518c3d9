import SourceText

extension Catalogue {
    /// `include`, `exclude`, `names` and `replace-types`.
    static let selection: [CatalogueEntry] = [
        CatalogueEntry(
            .warning,
            "selection-no-match",
            "A rule of include or exclude fits no operation, or an entry of it does not.",
            example: .configuration(
                """
                exclude: {paths: [/nothing]}
                """
            ),
            advice: "Compare it with the document: tags, ids and paths are taken as they are written there. Of the keys of one "
                + "rule each must fit; make two rules of it, in a list, where one is enough."
        ),
        CatalogueEntry(
            .warning,
            "no-groups",
            "The configuration asks for groups, and nothing in the document makes one.",
            example: .configuration(
                """
                groups: tags
                """
            ),
            advice: "Give the operations tags in an overlay, or choose the other kind of groups: 'prefixes' goes by what stands "
                + "before the first /, ., : or _ of an operationId. Without groups all operations are methods of the client."
        ),
        CatalogueEntry(
            .error,
            "selection-empty",
            "include and exclude leave no operation of the document.",
            example: .configuration(
                """
                exclude: {methods: [get]}
                """
            ),
            advice: "Widen include, or narrow exclude. What exclude fits is left out, whatever include says."
        ),
        CatalogueEntry(
            .warning,
            "unknown-name",
            "The configuration names something that is not in the document.",
            example: .configuration(
                """
                names: {operations: {getPet: pet}}
                """
            ),
            advice: "Compare it with the document, with overlays applied: operations are named by their operationId or by "
                + "method and path, schemas by their key."
        ),
        CatalogueEntry(
            .error,
            "invalid-type",
            "What is to take the place of a schema is no name of a Swift type.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, x-lathe-type: '[String]'}
                """
            ),
            advice: "Write names joined by dots, with others in angle brackets (Geo.Point, Box<Int>), and the module as import. "
                + "Declare what is more in your own code, under a name."
        ),
        CatalogueEntry(
            .warning,
            "unused-replacement",
            "A type takes the place of a schema, and here the schema is used in a way that the type cannot be.",
            example: .document(
                """
                components:
                  schemas:
                    Base: {type: object, x-lathe-type: Shop.Base, properties: {id: {type: string}}}
                    Thing:
                      allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {name: {type: string}}}]
                """
            ),
            advice:
                "A struct has the members of all its parts as the document describes them, and a body of text is a String. Name "
                + "a type for the schema that is made of it, too, or convert the value in your own code."
        ),
    ]
}
