package import SourceText
package import SpecLoader

/// Walks a document and collects the names that schemas declare, and the references that need more than a look at their text.
package struct ReferenceScan {
    /// A reference.
    package struct Use {
        package var word: Word
        package var text: String
        package var range: SourceRange
        /// The schema it stands in.
        package var tokens: [String]

        package init(word: Word, text: String, range: SourceRange, tokens: [String]) {
            self.word = word
            self.text = text
            self.range = range
            self.tokens = tokens
        }
    }

    package enum Word { case reference, dynamicReference, recursiveReference }

    /// A name that a schema has.
    package struct Name {
        package var name: String
        package var tokens: [String]
        package var range: SourceRange
    }

    package private(set) var uses: [Use] = []
    /// `$id`: the schema is a resource of its own.
    package private(set) var resources: [Name] = []
    package private(set) var anchors: [Name] = []
    package private(set) var dynamicAnchors: [Name] = []
    /// Schemas with `$recursiveAnchor: true` (2019-09).
    package private(set) var recursiveAnchors: [[String]] = []

    private var path: [String] = []

    package init() {}

    /// Values under these keys are no schemas, whatever they look like.
    package static let values: Set<String> = ["example", "examples", "default", "enum", "const"]
    /// Under these keys stand names that the document's author has chosen.
    package static let maps: Set<String> = [
        "properties", "patternProperties", "schemas", "$defs", "definitions", "dependentSchemas", "paths", "responses", "content",
    ]

    package mutating func walk(_ node: Node, isMap: Bool = false) {
        switch node.content {
        case .mapping(let mapping):
            for place in mapping.entries.indices {
                let key = mapping.entries[place].key
                if !isMap, Self.values.contains(key) { continue }
                if !isMap, key.utf8.first == UInt8(ascii: "$") { note(mapping.entries[place]) }
                // What holds nothing can be told without going there.
                guard mapping.entries[place].value.isCollection else { continue }
                path.append(key)
                walk(mapping.entries[place].value, isMap: !isMap && Self.maps.contains(key))
                path.removeLast()
            }
        case .sequence(let elements):
            for (index, element) in elements.enumerated() {
                path.append(String(index))
                walk(element)
                path.removeLast()
            }
        default: break
        }
    }

    private mutating func note(_ entry: Mapping.Entry) {
        if entry.key == "$recursiveAnchor", entry.value.bool == true { recursiveAnchors.append(path) }
        guard let text = entry.value.string else { return }
        let name = Name(name: text, tokens: path, range: entry.value.range)
        switch entry.key {
        case "$ref":
            if !Self.isPlain(text) { uses.append(Use(word: .reference, text: text, range: entry.value.range, tokens: path)) }
        case "$dynamicRef":
            uses.append(Use(word: .dynamicReference, text: text, range: entry.value.range, tokens: path))
        case "$recursiveRef":
            uses.append(Use(word: .recursiveReference, text: text, range: entry.value.range, tokens: path))
        // Up to draft-07 a schema gave itself a name of the document with it.
        case "$id" where text.hasPrefix("#"):
            anchors.append(Name(name: String(text.dropFirst()), tokens: path, range: entry.value.range))
        case "$id": resources.append(name)
        case "$anchor": anchors.append(name)
        case "$dynamicAnchor": dynamicAnchors.append(name)
        default: break
        }
    }

    /// Whether a reference leads to a component by its key, as nearly all do.
    private static func isPlain(_ text: String) -> Bool {
        let prefix = "#/components/schemas/"
        return text.hasPrefix(prefix) && !text.utf8.dropFirst(prefix.utf8.count).contains(UInt8(ascii: "/"))
    }
}
