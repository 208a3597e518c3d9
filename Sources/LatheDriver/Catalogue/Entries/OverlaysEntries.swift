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
        CatalogueEntry(
            .warning,
            "overlay-extends",
            "An overlay says that it is meant for another document than the one it is applied to.",
            example: .overlay(
                """
                extends: other.yaml
                actions:
                  - {target: $.info, update: {title: Another}}
                """
            ),
            advice: "Name the other document in the configuration, or change extends."
        ),
        CatalogueEntry(
            .error,
            "overlay-limit",
            "An overlay's action would match or make far more than a document holds.",
            example: .none(because: "it takes an action that makes a document grow without bound"),
            advice: "Say more exactly where to look, with fewer .. and fewer filters. Do not trust an overlay that you have "
                + "not seen."
        ),
        CatalogueEntry(
            .warning,
            "overlay-no-effect",
            "An overlay's action, or a part of it, changes nothing.",
            example: .overlay(
                """
                actions:
                  - {target: $.info}
                """
            ),
            advice: "Add update, copy or remove: true; or remove the action."
        ),
        CatalogueEntry(
            .warning,
            "overlay-null",
            "An update gives an empty value where the document has a mapping or a list, or the other way round.",
            example: .overlay(
                """
                actions:
                  - {target: $, update: {info: null}}
                """
            ),
            advice: "To remove something, use an action with remove: true. Of a key without a value, give the value."
        ),
        CatalogueEntry(
            .warning,
            "overlay-version",
            "An overlay in version 1.0 changes a single value, which overlays can do since 1.1; it is changed.",
            example: .overlay(
                """
                overlay: 1.0.0
                actions:
                  - {target: $.info.title, update: Another}
                """
            ),
            advice: "Write overlay: 1.1.0, or let the target match the mapping that the value is in."
        ),
    ]
}
