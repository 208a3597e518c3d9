package import SourceText
package import SpecLoader

/// Names and types that a configuration gives to parts of a document: `names` and `replace-types`.
package struct GivenNames: Sendable {
    /// What is renamed, and how.
    package struct Entry: Sendable {
        package var key: String
        package var keyRange: SourceRange
        /// The name; for types also a mapping.
        package var value: Node

        package init(key: String, keyRange: SourceRange, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    /// Entries for the members of one thing.
    package struct Group: Sendable {
        package var owner: String
        package var ownerRange: SourceRange
        package var entries: [Entry]

        package init(owner: String, ownerRange: SourceRange, entries: [Entry]) {
            self.owner = owner
            self.ownerRange = ownerRange
            self.entries = entries
        }
    }

    /// By id, or method and path; or by a pattern for ids, with `*` in the name for what it fits.
    package var operations: [Entry] = []
    /// By key of `components/schemas`, `Key.property`, or JSON pointer.
    package var schemas: [Entry] = []
    /// By JSON pointer.
    package var pointers: [Entry] = []
    /// Of an operation; `*` for all.
    package var parameters: [Group] = []
    /// Of the form or multipart body of an operation.
    package var parts: [Group] = []
    /// Of a schema.
    package var properties: [Group] = []
    /// Of a schema.
    package var enumValues: [Group] = []
    /// Types in place of schemas, by what `schemas` takes.
    package var types: [Entry] = []

    package init() {}

    /// Whether nothing is named.
    var isEmpty: Bool {
        [operations, schemas, pointers, types].allSatisfy(\.isEmpty)
            && [parameters, parts, properties, enumValues].allSatisfy(\.isEmpty)
    }
}
