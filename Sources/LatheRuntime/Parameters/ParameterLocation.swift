/// Where a request carries a parameter.
public enum ParameterLocation: String, Hashable, Sendable {
    case path, query, header, cookie
}
