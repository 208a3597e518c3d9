package import SourceText
package import SpecLoader

/// The operations that trees speak of, whatever can be read of them: to know what a document lost on the way.
package struct OperationInventory {
    /// An operation or webhook, or a path item of which no operation is known.
    package struct Entry: Sendable {
        /// In capitals; `nil` for a path item.
        package var method: String?
        /// The path, or the name of a webhook.
        package var path: String
        package var isWebhook: Bool
        package var id: String?
        /// `x-lathe-name`.
        package var givenName: String?
        package var summary: String?
        /// The `$ref` in its place.
        package var reference: String?
        /// Where it is written, and where that is referred to.
        package var ranges: [SourceRange]
    }

    private struct Key: Hashable {
        var method: String?
        var path: String
        var isWebhook: Bool
    }

    /// In the order of the trees.
    package private(set) var entries: [Entry] = []
    private var known: [Key: Int] = [:]

    package init() {}

    /// Adds what a tree speaks of, and the places of what is known already.
    package mutating func add(_ root: Node) {
        for site in OperationSite.all(in: root) { add(site.entry) }
        for section in ["paths"] + OperationSite.webhookSections {
            // What the reference of a whole section leads to is in the linked tree.
            for item in root[section]?.mapping?.entries ?? [] where !item.key.hasPrefix("x-") && item.key != "$ref" {
                add(
                    Entry(
                        path: PathSyntax.trimmed(item.key),
                        isWebhook: section != "paths",
                        reference: item.value["$ref"]?.string,
                        ranges: [item.keyRange, item.value.range]
                    )
                )
            }
        }
    }

    /// The operations that a document does not have, and the path items of which nothing is known.
    ///
    /// - Parameter leftOut: what is not in the document because nobody wants it.
    package func missing(from document: OpenAPIDocument, besides leftOut: [Entry]) -> [Entry] {
        var present: Set<Key> = []
        func add(_ items: [PathItem], isWebhook: Bool) {
            for item in items {
                present.insert(Key(path: item.path, isWebhook: isWebhook))
                for operation in item.operations {
                    present.insert(Key(method: operation.method.uppercased(), path: item.path, isWebhook: isWebhook))
                }
            }
        }
        add(document.paths, isWebhook: false)
        add(document.webhooks, isWebhook: true)
        for entry in leftOut { present.insert(key(entry)) }
        // A path item whose operations are known is not missing itself.
        for entry in entries where entry.method != nil { present.insert(Key(path: entry.path, isWebhook: entry.isWebhook)) }
        return entries.filter { !present.contains(key($0)) }
    }

    /// Where an operation of a document is written.
    package func ranges(of operation: Operation, isWebhook: Bool = false) -> [SourceRange] {
        let key = Key(method: operation.method.uppercased(), path: operation.path, isWebhook: isWebhook)
        return known[key].map { entries[$0].ranges } ?? []
    }

    private mutating func add(_ entry: Entry) {
        let key = key(entry)
        if let place = known[key] {
            entries[place].ranges += entry.ranges.filter { !entries[place].ranges.contains($0) }
            entries[place].id = entries[place].id ?? entry.id
            entries[place].summary = entries[place].summary ?? entry.summary
        } else {
            known[key] = entries.count
            entries.append(entry)
        }
    }

    private func key(_ entry: Entry) -> Key { Key(method: entry.method, path: entry.path, isWebhook: entry.isWebhook) }
}

extension OperationSite {
    /// What an inventory says of it.
    package var entry: OperationInventory.Entry {
        OperationInventory.Entry(
            method: method,
            path: PathSyntax.trimmed(path),
            isWebhook: isWebhook,
            id: id,
            givenName: node["x-lathe-name"]?.string,
            summary: node["summary"]?.string,
            reference: node["$ref"]?.string,
            ranges: [keyRange, node.range]
        )
    }
}
