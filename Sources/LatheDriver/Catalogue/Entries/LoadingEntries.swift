import SourceText

extension Catalogue {
    /// Files, YAML and JSON.
    static let loading: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "alias-expansion",
            "The aliases of a YAML file stand for more than a million values.",
            example: .none(because: "it takes many levels of aliases (\"the billion laughs\")"),
            advice:
                "Nobody writes such a file by hand: do not trust it. Of a document of your own, write out what the aliases stand for, "
                + "or use $ref, which copies nothing."
        ),
        CatalogueEntry(
            .error,
            "binary-file",
            "A file is not text: it holds a zero byte.",
            example: .none(because: "a zero byte cannot be shown here"),
            advice: "Give the document itself, not an archive or a picture, and save it as UTF-8."
        ),
        CatalogueEntry(
            .error,
            "cannot-read",
            "A file or folder cannot be read.",
            example: .configuration("document: opnapi.yaml", mode: .generate),
            advice: "Look at the path, which is from the folder of the file that names it, and at the permissions."
        ),
        CatalogueEntry(
            .warning,
            "complex-key",
            "A key in YAML is a list or a mapping; OpenAPI only has keys that are strings.",
            example: .document(
                """
                components:
                  schemas:
                    [Thing, Other]: {type: string}
                """
            ),
            advice: "Write one key a name. A key that begins with a bracket or a brace needs quotes."
        ),
        CatalogueEntry(
            .warning,
            "duplicate-key",
            "A mapping has one key twice; the first is used.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, description: A thing., type: integer}
                """
            ),
            advice: "Remove one of the two, or rename it. What stands under the second is not read."
        ),
        CatalogueEntry(
            .error,
            "empty-document",
            "A file has no content.",
            example: .whole("# Here will be our API."),
            advice: "Look at whether it was saved, and whether it is the right file."
        ),
        CatalogueEntry(
            .warning,
            "invalid-merge",
            "The merge key << of YAML has a value that cannot be merged in.",
            example: .document(
                """
                components:
                  schemas:
                    Thing:
                      <<: text
                      type: string
                """
            ),
            advice: "Give << an alias of a mapping, or a list of those. A property that is called << needs quotes."
        ),
        CatalogueEntry(
            .either,
            "json-syntax",
            "A file that is called .json is not JSON. Where it can be read as YAML it is, with a warning.",
            example: .json(
                """
                {
                  "openapi": "3.1.0",
                  "info": {"title": "Example", "version": "1.0.0"},
                  "servers": [{"url": "https://example.com"}],
                  "paths": {},
                }
                """
            ),
            advice: "Mend the place, often a comma too many; or call the file .yaml."
        ),
        CatalogueEntry(
            .warning,
            "multiple-documents",
            "A YAML file holds several documents; the first is used.",
            example: .whole(
                """
                openapi: 3.1.0
                info: {title: Example, version: 1.0.0}
                servers: [{url: https://example.com}]
                paths: {}
                ---
                title: Another
                """
            ),
            advice: "Keep one document a file."
        ),
        CatalogueEntry(
            .either,
            "nesting-depth",
            "Lists and mappings are nested more than a thousand levels deep, or schemas lead on from one to the next more than 250 times.",
            example: .none(because: "it takes more than a thousand levels"),
            advice:
                "Nobody writes such a file by hand: do not trust it. Where schemas lead on and on, any JSON is taken for the one at which Lathe stops."
        ),
        CatalogueEntry(
            .either,
            "not-utf-8",
            "A file is not encoded in UTF-8.",
            example: .none(because: "what is shown here is UTF-8"),
            advice:
                "Save it as UTF-8, for example with: iconv -f LATIN1 -t UTF-8. UTF-16 and UTF-32 are converted, with a warning."
        ),
        CatalogueEntry(
            .error,
            "out-of-memory",
            "There is not enough memory to read a file.",
            example: .none(because: "it takes a machine without memory"),
            advice: "Give the process more memory, or a smaller file."
        ),
        CatalogueEntry(
            .warning,
            "recursive-alias",
            "A YAML alias stands within the value that it stands for.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: &thing
                      properties:
                        child: *thing
                """,
                also: ["wrong-type"]
            ),
            advice: "It is read as null. Use $ref for what is recursive: {$ref: '#/components/schemas/Thing'}."
        ),
        CatalogueEntry(
            .warning,
            "tag-mismatch",
            "A value in YAML is not what its tag says.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, description: !!int ten}
                """
            ),
            advice: "Remove the tag, or write a value of that type. It is read as a string."
        ),
        CatalogueEntry(
            .error,
            "too-many-values",
            "A file holds more than five million values: strings, numbers, lists and mappings.",
            example: .none(because: "it takes five million values"),
            advice: "Leave out what is not needed, such as examples, or make several clients of several documents."
        ),
        CatalogueEntry(
            .warning,
            "undefined-alias",
            "A YAML alias (*name) has no anchor (&name) before it.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, description: *important}
                """
            ),
            advice:
                "A text that begins with an asterisk needs quotes; it is read as that text. An anchor has to stand before its use."
        ),
        CatalogueEntry(
            .warning,
            "unknown-tag",
            "A value in YAML has a tag that is not of the core schema; it is read without it.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, description: !markdown A thing.}
                """
            ),
            advice: "Remove the tag. A text that begins with an exclamation mark needs quotes."
        ),
        CatalogueEntry(
            .error,
            "yaml-syntax",
            "A file is not YAML.",
            example: .document(
                """
                components:
                  schemas:
                    Thing: {type: string, description: yes: no}
                """
            ),
            advice: "Mend the place. Most often it is the indentation, a tab, or a text that needs quotes because there "
                + "is \": \" in it or, between brackets, a brace or a comma."
        ),
    ]
}
