import SourceText
import SpecLoader

/// A place in a tree where a string of a person's choice stands: a value, or the key of a member.
struct StringPlace {
    /// The keys and numbers that lead to the value, or to the member with the key.
    var path: [Step]
    /// Whether it is the key of the last step that is meant.
    var isKey: Bool

    enum Step: Hashable {
        case key(String)
        case number(Int)
    }

    /// All of a tree, in the order of the document.
    static func all(in root: Node) -> [StringPlace] {
        var result: [StringPlace] = []
        collect(root, path: [], into: &result)
        return result
    }

    private static func collect(_ node: Node, path: [Step], into result: inout [StringPlace]) {
        switch node.content {
        case .null, .bool, .number: break
        case .string: result.append(StringPlace(path: path, isKey: false))
        case .sequence(let items):
            for (number, item) in items.enumerated() { collect(item, path: path + [.number(number)], into: &result) }
        case .mapping(let mapping):
            for entry in mapping.entries {
                let inner = path + [.key(entry.key)]
                result.append(StringPlace(path: inner, isKey: true))
                collect(entry.value, path: inner, into: &result)
            }
        }
    }

    /// The tree with another string at the place; `nil` where a member with this key is there already.
    func replacing(with text: String, in root: Node) -> Node? {
        replacing(with: text, in: root, rest: path[...])
    }

    private func replacing(with text: String, in node: Node, rest: ArraySlice<Step>) -> Node? {
        guard let step = rest.first else { return Node(.string(text), range: node.range) }
        switch (step, node.content) {
        case (.number(let number), .sequence(var items)):
            guard let item = replacing(with: text, in: items[number], rest: rest.dropFirst()) else { return nil }
            items[number] = item
            return Node(.sequence(items), range: node.range)
        case (.key(let key), .mapping(let mapping)):
            var entries = mapping.entries
            guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
            if isKey, rest.count == 1 {
                guard mapping[text] == nil else { return nil }
                entries[place].key = text
            } else {
                guard let value = replacing(with: text, in: entries[place].value, rest: rest.dropFirst()) else { return nil }
                entries[place].value = value
            }
            return Node(.mapping(Mapping(entries)), range: node.range)
        default: return nil
        }
    }

    /// What kind of place it is: the last steps, without the names that a document chooses.
    var role: String {
        var words: [String] = []
        var isNamed = false
        for step in path {
            switch step {
            case .number: words.append("#")
            case .key(let key):
                words.append(isNamed ? "*" : key)
                isNamed = !isNamed && Self.maps.contains(key)
            }
        }
        return words.suffix(4).joined(separator: "/") + (isKey ? " (key)" : "")
    }

    /// Fields whose keys are names.
    private static let maps: Set<String> = [
        "paths", "webhooks", "properties", "patternProperties", "schemas", "parameters", "responses", "headers", "examples",
        "requestBodies", "securitySchemes", "links", "callbacks", "pathItems", "content", "mapping", "variables", "encoding",
        "scopes", "$defs", "definitions", "dependentSchemas", "dependentRequired", "mediaTypes", "additionalOperations",
    ]
}
