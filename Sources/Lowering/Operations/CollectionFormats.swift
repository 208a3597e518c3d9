import ClientModel
import OpenAPIDocument

/// What separates the elements of lists inside lists (`collectionFormat` of the "Items Object" in Swagger 2.0).
enum CollectionFormats {
    /// - Parameter schema: a list.
    /// - Returns: The separators from the outside in; none where there is no list inside the list.
    static func separators(within schema: Schema) -> [ListSeparator] {
        var result: [ListSeparator] = []
        var current = schema.keywords.items
        while let items = current?.keywords, items.types.contains("array") {
            switch items.collectionFormat {
            case "ssv": result.append(.space)
            case "tsv": result.append(.tab)
            case "pipes": result.append(.pipe)
            default: result.append(.comma)
            }
            current = items.items
        }
        return result
    }
}
