/// Which version's words a document uses.
package enum Dialect: String, Hashable, Sendable {
    case openAPI30 = "3.0"
    case openAPI31 = "3.1"
}
