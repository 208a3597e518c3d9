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
    /// Not a style: the value is one JSON text (`content` with a JSON media type).
    case json
}
