/// Which version's words a document uses.
package enum Dialect: String, Hashable, Sendable {
    case openAPI30 = "3.0"
    case openAPI31 = "3.1"
    case openAPI32 = "3.2"

    /// Whether schemas are those of JSON Schema 2020-12, as they are from 3.1 on.
    package var hasJSONSchema: Bool { self != .openAPI30 }
}
