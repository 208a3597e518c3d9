import SourceText

extension Catalogue {
    /// OpenAPI overlays.
    static let overlays: [CatalogueEntry] = [
        CatalogueEntry(
            .error,
            "invalid-overlay",
            "A file that is used as an overlay is none.",
            example: .overlay(
                """
                actions: []
                """
            ),
            advice: "An overlay has the fields overlay, info and actions, a list of at least one action; each action has a "
                + "target and one of update, remove and copy."
        ),
        CatalogueEntry(
            .error,
            "invalid-target",
            "The target of an overlay's action is no JSONPath (RFC 9535).",
            example: .overlay(
                """
                actions:
                  - {target: "$.paths[/things]", remove: true}
                """
            ),
            advice: "Mend the place that the caret is under. Keys that are not plain words stand in brackets and quotes: "
                + "$.paths['/things']."
        ),
        CatalogueEntry(
            .error,
            "overlay-mismatch",
            "An overlay's action cannot be done to what its target matches.",
            example: .overlay(
                """
                actions:
                  - {target: $.info, update: Another title}
                """
            ),
            advice: "Give an update of the kind of its target: a mapping is changed with a mapping. The root cannot be "
                + "removed."
        ),
        CatalogueEntry(
            .warning,
            "overlay-no-match",
            "The target of an overlay's action matches nothing in the document.",
            example: .overlay(
                """
                actions:
                  - {target: "$.paths['/nothing']", remove: true}
                """
            ),
            advice: "Compare it with the document, which may be newer than the overlay; or remove the action."
        ),
    ]
}
