/// How a value becomes the text of a parameter ("Style Values" in the OpenAPI Specification).
public enum ParameterStyle: Hashable, Sendable {
    /// `blue,black`: the default of paths and headers.
    case simple
    /// `.blue,black`: paths.
    case label
    /// `;color=blue,black`: paths.
    case matrix
    /// `color=blue&color=black`: the default of queries and cookies.
    case form
    /// `color=blue%20black`: queries, and with Swagger 2.0 (`ssv`) also paths and headers.
    case spaceDelimited
    /// `color=blue%7Cblack`: queries, and with Swagger 2.0 (`pipes`) also paths and headers.
    case pipeDelimited
    /// `color=blue%09black`: what Swagger 2.0 calls `tsv`.
    case tabDelimited
    /// `color[R]=100&color[G]=200`: queries.
    case deepObject
    /// `color=blue; color=black`, and nothing percent-encoded: cookies, from OpenAPI 3.2 on.
    case cookie
    /// Not a style: the value is one JSON text (`content` with a JSON media type).
    case json
}

/// What stands between the elements of a list inside a list (`collectionFormat` of the items in Swagger 2.0).
public enum ListSeparator: Hashable, Sendable {
    case comma, space, tab, pipe

    /// As it stands in a place: only where nothing is encoded, a space is a space.
    func text(in place: ValuePlace) -> String {
        switch self {
        case .comma: ","
        case .space: place.isVerbatim ? " " : "%20"
        case .tab: place.isVerbatim ? "\t" : "%09"
        case .pipe: place.isVerbatim ? "|" : "%7C"
        }
    }
}

/// How `deepObject` writes an array. The specification leaves it undefined, and servers differ.
public enum DeepObjectArrays: Hashable, Sendable {
    /// `sizes[0]=1&sizes[1]=2`. The only one that can hold objects in arrays.
    case indexed
    /// `sizes[]=1&sizes[]=2`.
    case brackets
    /// `sizes=1&sizes=2`.
    case repeated
}
