/// Any JSON value.
///
/// ```swift
/// let settings: JSONValue = ["name": "demo", "sizes": [1, 2.5, nil]]
/// settings["sizes"]?[1]?.doubleValue     // 2.5
/// ```
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    /// The members of an object. They are written sorted by their names.
    case object([String: JSONValue])
}

extension JSONValue {
    /// Whether it is `null`.
    public var isNull: Bool { self == .null }
    /// The boolean; `nil` for other values.
    public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The string; `nil` for other values.
    public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
    /// The number; `nil` for other values.
    public var numberValue: JSONNumber? { if case .number(let value) = self { value } else { nil } }
    /// The number, if it is an integer and fits.
    public var intValue: Int? { numberValue?.int }
    /// The number as the nearest double.
    public var doubleValue: Double? { numberValue?.double }
    /// The elements of an array; `nil` for other values.
    public var arrayValue: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    /// The members of an object; `nil` for other values.
    public var objectValue: [String: JSONValue]? { if case .object(let value) = self { value } else { nil } }

    /// A member of an object; `nil` for other values and other names.
    public subscript(name: String) -> JSONValue? { objectValue?[name] }

    /// An element of an array; `nil` for other values and beyond its ends.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}
