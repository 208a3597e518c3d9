/// Which version's words a document uses.
package enum Dialect: String, Hashable, Sendable, Comparable, CaseIterable {
    case swagger20 = "2.0"
    case openAPI30 = "3.0"
    case openAPI31 = "3.1"
    case openAPI32 = "3.2"

    /// Whether schemas are those of JSON Schema 2020-12, as they are from 3.1 on.
    package var hasJSONSchema: Bool { self >= .openAPI31 }

    /// The version as people call it: `OpenAPI 3.1`.
    package var name: String { (self == .swagger20 ? "Swagger " : "OpenAPI ") + rawValue }

    package static func < (a: Dialect, b: Dialect) -> Bool { a.rawValue < b.rawValue }
}
