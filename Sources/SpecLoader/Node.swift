package import SourceText

/// A value of a YAML or JSON document and where it stands.
package struct Node: Sendable {
    package var content: Content
    /// From the first byte of the value to the byte after its last. An alias has the range of what it stands for.
    package var range: SourceRange

    package enum Content: Sendable {
        case null
        case bool(Bool)
        /// A number as it was written (`1e3`, `0x1F`, `.inf`), so that nothing is lost before someone knows what it is for.
        case number(String)
        case string(String)
        case sequence([Node])
        case mapping(Mapping)
    }

    package init(_ content: Content, range: SourceRange) {
        self.content = content
        self.range = range
    }

    package var string: String? { if case .string(let value) = content { value } else { nil } }
    package var bool: Bool? { if case .bool(let value) = content { value } else { nil } }
    package var sequence: [Node]? { if case .sequence(let value) = content { value } else { nil } }
    package var mapping: Mapping? { if case .mapping(let value) = content { value } else { nil } }
    package var isNull: Bool { if case .null = content { true } else { false } }
    /// Whether it is a mapping or a list.
    package var isCollection: Bool {
        switch content {
        case .sequence, .mapping: true
        case .null, .bool, .number, .string: false
        }
    }

    /// The member of a mapping; `nil` for other values and other keys.
    package subscript(key: String) -> Node? { mapping?[key] }

    /// What it is, for messages: "a string", "a mapping", …
    package var kindName: String {
        switch content {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
