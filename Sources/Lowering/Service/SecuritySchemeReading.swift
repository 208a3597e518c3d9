import ClientModel
import OpenAPIDocument
import SourceText

/// Finds out how the secret of a security scheme is sent. What the document does not say is not made up: a scheme without it is
/// left out, and named.
struct SecuritySchemeReading {
    let scheme: SecurityScheme

    private static let leftOut = "it is left out, and requests are sent without it"

    func kind(diagnostics: inout Diagnostics) -> SecuritySchemeModel.Kind? {
        switch scheme.type {
        case "apiKey": return key(diagnostics: &diagnostics)
        case "http": return http(diagnostics: &diagnostics)
        // An access token is sent the same way, wherever the caller has it from (RFC 6750 §2.1).
        case "oauth2":
            if scheme.flows.isEmpty { reportUnknownSource("flows", diagnostics: &diagnostics) }
            return .bearer
        case "openIdConnect":
            if scheme.openIDURL == nil { reportUnknownSource("openIdConnectUrl", diagnostics: &diagnostics) }
            return .bearer
        case "mutualTLS":
            diagnostics.warning(
                "transport-security",
                "'\(scheme.key)' is a certificate of the client, which its transport shows",
                at: scheme.range,
                fix: "give the client a transport with the certificate; LatheAsyncHTTPClient takes one"
            )
        case "":
            reportMissing("type", "what kind of credential it is", fix: "apiKey, http, oauth2 or openIdConnect", &diagnostics)
        default:
            reportUnsupported("credentials of the type '\(scheme.type)'", diagnostics: &diagnostics)
        }
        return nil
    }

    private func key(diagnostics: inout Diagnostics) -> SecuritySchemeModel.Kind? {
        guard let location = scheme.location else {
            reportMissing("in", "where a request carries it", fix: "header, query or cookie", &diagnostics)
            return nil
        }
        guard ["header", "query", "cookie"].contains(location) else {
            reportUnsupported("an apiKey in '\(location)'", diagnostics: &diagnostics)
            return nil
        }
        guard let name = scheme.name, !name.isEmpty else {
            let field = location == "query" ? "which parameter of the query it is" : "which \(location) it is"
            reportMissing("name", field, fix: "X-API-Key, for example", &diagnostics)
            return nil
        }
        switch location {
        case "query": return .apiKeyQuery(name: name)
        case "cookie": return .apiKeyCookie(name: name)
        default:
            if HTTPToken.isToken(name) { return .apiKeyHeader(name: name, prefix: scheme.prefix ?? "") }
            diagnostics.warning(
                "invalid-header-name",
                "'\(name)' is no name of a header field; the credentials are left out",
                at: scheme.range
            )
            return nil
        }
    }

    private func http(diagnostics: inout Diagnostics) -> SecuritySchemeModel.Kind? {
        guard let word = scheme.scheme, !word.isEmpty else {
            reportMissing("scheme", "how it is written into a request", fix: "bearer or basic", &diagnostics)
            return nil
        }
        switch word.lowercased() {
        case "bearer": return .bearer
        case "basic": return .basic
        // A scheme that asks and answers is more than a secret in a field.
        case "digest", "hoba", "mutual", "negotiate", "vapid", "scram-sha-1", "scram-sha-256", "dpop", "gnap":
            reportUnsupported("credentials of the HTTP scheme '\(word)'", diagnostics: &diagnostics)
            return nil
        default: return .apiKeyHeader(name: "Authorization", prefix: word + " ")
        }
    }

    // MARK: Messages

    private func reportUnsupported(_ what: String, diagnostics: inout Diagnostics) {
        diagnostics.warning(
            "unsupported-security",
            "'\(scheme.key)' is left out, and requests are sent without it: Lathe does not know \(what)",
            at: scheme.range,
            kind: .unsupported,
            fix: "add it to the requests in a middleware"
        )
    }

    private func reportMissing(_ field: String, _ unknown: String, fix: String, _ diagnostics: inout Diagnostics) {
        diagnostics.warning(
            "missing-field",
            "the security scheme '\(scheme.key)' does not say \(unknown); \(Self.leftOut)",
            at: scheme.range,
            fix: "add '\(field)' (\(fix)), in an overlay for example"
        )
    }

    /// The token can be sent, but the client cannot say where it is got.
    private func reportUnknownSource(_ field: String, diagnostics: inout Diagnostics) {
        diagnostics.warning(
            "missing-field",
            "the security scheme '\(scheme.key)' has no '\(field)'; a token that the caller has is sent, but the client cannot say "
                + "where to get one",
            at: scheme.range,
            fix: "add '\(field)', in an overlay for example"
        )
    }
}
