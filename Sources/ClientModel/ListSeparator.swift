/// What stands between the elements of a list inside a list (`collectionFormat` of the items in Swagger 2.0).
package enum ListSeparator: String, Hashable, Sendable {
    case comma, space, tab, pipe
}
