import DocumentRewriting
import OpenAPIDocument

/// All identifiers of diagnostics, with what they mean, what causes them and what to do.
///
/// A file a field under `Entries`. Tests compare the catalogue with the sources, and run every example.
package enum Catalogue {
    /// A field of diagnostics, as a chapter.
    package struct Area: Sendable {
        package var title: String
        package var entries: [CatalogueEntry]
    }

    package static let areas = [
        Area(title: "Reading files", entries: loading),
        Area(title: "Configuration and output", entries: configuration),
        Area(title: "Overlays", entries: overlays),
        Area(title: "Selection, names and types of your own", entries: selection),
        Area(title: "The document", entries: document),
        Area(title: "Versions and Swagger 2.0", entries: swagger),
        Area(title: "References", entries: references),
        Area(title: "Files that references lead to", entries: referencedFiles),
        Area(title: "Servers and security", entries: service),
        Area(title: "Operations", entries: operations),
        Area(title: "Parameters", entries: parameters),
        Area(title: "Bodies and responses", entries: bodies),
        Area(title: "Jobs, lists, links and response modes", entries: calls),
        Area(title: "Webhooks", entries: webhooks),
        Area(title: "Schemas", entries: schemas),
        Area(title: "Unions", entries: unions),
    ]

    /// All entries by identifier.
    package static let all: [CatalogueEntry] = areas.flatMap(\.entries).sorted { $0.id < $1.id }

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    package static subscript(id: String) -> CatalogueEntry? { byID[id] }

    /// The identifier that is spelt most like a word; `nil` where none is.
    package static func nearest(to word: String) -> String? { Spelling.nearest(to: word, among: all.map(\.id)) }
}
