/// Where a request carries a credential ("Security Scheme Object").
public enum CredentialPlacement: Hashable, Sendable {
    /// A header field; `prefix` stands before the secret, as in `Token `.
    case header(String, prefix: String = "")
    /// The field `Authorization` with the scheme `Bearer` (RFC 6750 §2.1).
    case bearer
    /// The field `Authorization` with the scheme `Basic` (RFC 7617): the secret is `user:password`.
    case basic
    /// A parameter of the query.
    case query(String)
    /// A cookie.
    case cookie(String)

    /// The header field that holds the secret; `nil` for the query, and for a name that is none.
    var fieldName: HTTPField.Name? {
        switch self {
        case .header(let name, _): HTTPField.Name(name)
        case .bearer, .basic: .authorization
        case .query: nil
        case .cookie: .cookie
        }
    }
}
