import SourceText

extension Catalogue {
    /// lathe.yaml, templates, and the folder that is written into.
    static let configuration: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "cannot-write",
            "A file or folder cannot be written.",
            example: .none(because: "it takes a disk that is full or read-only, or a folder without permission"),
            advice: "Look at the permissions and the space on the disk. Files that were written before stay as they are, and "
                + "the next run goes on from there."
        ),
        CatalogueEntry(
            .error,
            "overwrites-input",
            "A file that an option names is one that is read, or the file of another option.",
            example: .none(because: "it takes options of the command line: --html openapi.yaml"),
            advice: "Name another file. Nothing was written."
        ),
        CatalogueEntry(
            .error,
            "internal-error",
            "Lathe itself is wrong, and ended with 70; no file is half written.",
            kind: .internal,
            example: .none(because: "no document should cause it"),
            advice:
                "Report it with the document, lathe.yaml and all that was printed. Leaving out parts of the document finds the one to blame."
        ),
        CatalogueEntry(
            .error,
            "invalid-configuration",
            "A configuration is something else: an OpenAPI document, or no mapping.",
            example: .wholeConfiguration(
                """
                openapi: 3.1.0
                info: {title: Example, version: 1.0.0}
                paths: {}
                """
            ),
            advice: "Pass documents with --document, and begin a configuration with: document: openapi.yaml."
        ),
        CatalogueEntry(
            .error,
            "invalid-template",
            "A template of your own is not right.",
            example: .files(
                [
                    .init(
                        "lathe.yaml",
                        """
                        templates: templates
                        """
                    ),
                    .init(
                        "templates/Documentation.mustache",
                        """
                        /// {{sumary}}
                        """
                    ),
                ],
                mode: .generate
            ),
            advice: "Compare it with ours in the folder Templates: it can only name what ours can. The place is in your file, "
                + "or in the one of ours that names yours."
        ),
        CatalogueEntry(
            .error,
            "invalid-value",
            "A key of the configuration or of an overlay has a value that it cannot have.",
            example: .configuration(
                """
                access: open
                """
            ),
            advice: "Write one of the values that the message names."
        ),
        CatalogueEntry(
            .error,
            "missing-key",
            "A key that a configuration needs is not there.",
            example: .wholeConfiguration(
                """
                document: openapi.yaml
                module: Example
                """
            ),
            advice: "Add it. document, module and output are needed."
        ),
        CatalogueEntry(
            .error,
            "not-ours",
            "A file is in the way that Lathe did not write, as far as the manifest in that folder says.",
            example: .files(
                [
                    .init(
                        "lathe.yaml",
                        """
                        output: Output
                        """
                    ),
                    .init(
                        "Output/ExampleClient.swift",
                        """
                        // Mine.
                        """
                    ),
                ],
                mode: .generate
            ),
            advice: "Move or delete it, or choose another output. Lathe only replaces and removes files that .lathe-manifest "
                + "lists."
        ),
        CatalogueEntry(
            .error,
            "out-of-date",
            "`lathe check` found a file that `lathe generate` would change.",
            example: .files(
                [
                    .init(
                        "lathe.yaml",
                        """
                        output: Output
                        """
                    )
                ],
                mode: .check
            ),
            advice: "Run `lathe generate` and commit what it wrote. Somebody changed the document, the configuration, a "
                + "generated file, or the version of Lathe."
        ),
        CatalogueEntry(
            .error,
            "shared-output",
            "Two clients, or a client and its fake, are to be written into one folder, where they would remove each "
                + "other's files.",
            example: .configuration(
                """
                output: Sources/Example
                fake: Sources/Example/Fake
                """
            ),
            advice: "Give each a folder of its own."
        ),
        CatalogueEntry(
            .error,
            "unknown-key",
            "A key of a configuration or of an overlay is not known.",
            example: .configuration(
                """
                acess: public
                """
            ),
            advice: "Look at the spelling; Documentation/configuration.md lists all keys of a configuration. In overlays, "
                + "keys of your own begin with x-."
        ),
        CatalogueEntry(
            .error,
            "unknown-union",
            "`lathe explain` was asked about a union that is not there.",
            example: .none(because: "only `lathe explain` reports it"),
            advice: "Look at the pointer or the name; `lathe explain` without one lists all unions."
        ),
        CatalogueEntry(
            .error,
            "unsupported-platform",
            "The configuration names a system older than the runtime supports.",
            kind: .unsupported,
            example: .configuration(
                """
                platforms: {macOS: "12"}
                """
            ),
            advice: "Raise it to the version that the message names."
        ),
    ]
}
