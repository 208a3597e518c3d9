import OpenAPIDocument
import SpecLoader

/// The names and texts that vendors write beside the values of an enum.
struct EnumExtensions {
    private let names: [Node]
    private let descriptions: Node?
    /// A list of a mapping a value, with its name and description.
    private let elements: [Node]

    init(_ schema: Schema) {
        let extensions = schema.keywords.extensions
        names = (extensions["x-enum-varnames"] ?? extensions["x-enumNames"])?.sequence ?? []
        descriptions = extensions["x-enum-descriptions"] ?? extensions["x-enumDescriptions"]
        elements = extensions["x-enum-elements"]?.sequence ?? []
    }

    /// The name of the value at a place of the list.
    func name(at place: Int) -> String? {
        let name = Self.element(place, of: names)?.string ?? Self.element(place, of: elements)?["name"]?.string
        return name?.isEmpty == true ? nil : name
    }

    /// The text about a value, from a list in the order of the values or a mapping with the values as keys.
    func description(at place: Int, value: String) -> String? {
        if let list = descriptions?.sequence { return Self.element(place, of: list)?.string }
        return descriptions?[value]?.string ?? Self.element(place, of: elements)?["description"]?.string
    }

    private static func element(_ place: Int, of list: [Node]) -> Node? { list.indices.contains(place) ? list[place] : nil }
}
