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
    /// `color=blue%20black`: queries.
    case spaceDelimited
    /// `color=blue%7Cblack`: queries.
    case pipeDelimited
    /// `color[R]=100&color[G]=200`: queries.
    case deepObject
    /// `color=blue; color=black`, and nothing percent-encoded: cookies, from OpenAPI 3.2 on.
    case cookie
    /// Not a style: the value is one JSON text (`content` with a JSON media type).
    case json
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
