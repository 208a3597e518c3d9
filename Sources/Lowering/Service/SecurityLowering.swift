import ClientModel
import OpenAPIDocument
import SourceText

/// Turns security schemes into credentials, and requirements into what each call asks for.
struct SecurityLowering {
    let document: OpenAPIDocument

    /// The schemes a client can have credentials for. The others are named in diagnostics.
    func lowerSchemes(diagnostics: inout Diagnostics) -> [SecuritySchemeModel] {
        var scope = NameScope(reserved: ["self", "init", "all"])
        var result: [SecuritySchemeModel] = []
        for scheme in document.securitySchemes {
            if isCertificate(scheme) {
                diagnostics.warning(
                    "transport-security",
                    "'\(scheme.key)' is a certificate of the client, which its transport shows",
                    at: scheme.range,
                    fix: "give the client a transport with the certificate; LatheAsyncHTTPClient takes one"
                )
                continue
            }
            if scheme.type == "apiKey", scheme.location == "header", let name = scheme.name, !HTTPToken.isToken(name) {
                diagnostics.warning(
                    "invalid-header-name",
                    "'\(name)' is no name of a header field; the credentials are left out",
                    at: scheme.range
                )
                continue
            }
            guard let kind = kind(of: scheme) else {
                diagnostics.warning(
                    "unsupported-security",
                    "credentials of this kind are left out: \(description(of: scheme))",
                    at: scheme.range,
                    kind: .unsupported,
                    fix: "add them to the requests in a middleware"
                )
                continue
            }
            let name = scope.allocate(scheme.swiftName ?? SwiftName.lowerCamel(scheme.key), suffix: "Credential")
            GivenName.check(scheme.swiftName ?? name, at: scheme.swiftNameRange, became: name, diagnostics: &diagnostics)
            result.append(
                SecuritySchemeModel(
                    key: scheme.key,
                    name: name,
                    kind: kind,
                    documentation: documentation(of: scheme),
                    flows: scheme.flows.map { flow in
                        OAuthFlowModel(
                            name: scope.allocate(name + SwiftName.upperCamel(flow.kind), suffix: "Flow"),
                            authorizationURL: flow.authorizationURL,
                            deviceAuthorizationURL: flow.deviceAuthorizationURL,
                            tokenURL: flow.tokenURL,
                            refreshURL: flow.refreshURL,
                            scopes: flow.scopes
                        )
                    },
                    openIDURL: scheme.openIDURL,
                    metadataURL: scheme.metadataURL
                )
            )
        }
        return result
    }

    /// An argument cannot be declared deprecated in Swift, so that its text says it.
    private func documentation(of scheme: SecurityScheme) -> String? {
        guard scheme.isDeprecated else { return scheme.description }
        return ["Deprecated.", scheme.description].compactMap { $0 }.joined(separator: " ")
    }

    private func kind(of scheme: SecurityScheme) -> SecuritySchemeModel.Kind? {
        switch (scheme.type, scheme.location, scheme.scheme?.lowercased()) {
        case ("apiKey", "header", _): .apiKeyHeader(name: scheme.name ?? scheme.key, prefix: scheme.prefix ?? "")
        case ("apiKey", "query", _): .apiKeyQuery(name: scheme.name ?? scheme.key)
        case ("apiKey", "cookie", _): .apiKeyCookie(name: scheme.name ?? scheme.key)
        // An access token is sent the same way, wherever the caller has it from (RFC 6750 §2.1).
        case ("http", _, "bearer"), ("oauth2", _, _), ("openIdConnect", _, _): .bearer
        case ("http", _, "basic"): .basic
        // A scheme that asks and answers is more than a secret in a field.
        case ("http", _, "digest"), ("http", _, "hoba"), ("http", _, "mutual"), ("http", _, "negotiate"), ("http", _, "vapid"),
            ("http", _, "scram-sha-1"), ("http", _, "scram-sha-256"), ("http", _, "dpop"), ("http", _, "gnap"), ("http", _, nil):
            nil
        case ("http", _, _): .apiKeyHeader(name: "Authorization", prefix: (scheme.scheme ?? "") + " ")
        default: nil
        }
    }

    private func isCertificate(_ scheme: SecurityScheme) -> Bool { scheme.type == "mutualTLS" }

    private func description(of scheme: SecurityScheme) -> String {
        [scheme.type, scheme.scheme, scheme.location.map { "in \($0)" }].compactMap { $0 }.joined(separator: " ")
    }

    // MARK: Requirements

    /// What an operation asks for; schemes without a credential are dropped, and an alternative that loses one goes as a whole.
    func lowerRequirements(
        _ operation: Operation,
        known: Set<String>,
        diagnostics: inout Diagnostics
    ) -> [[SecurityRequirementModel]] {
        let documented = Set(document.securitySchemes.map(\.key))
        var result: [[SecurityRequirementModel]] = []
        for requirement in operation.security ?? document.security ?? [] {
            for scheme in requirement.schemes where !documented.contains(scheme.name) {
                diagnostics.warning(
                    "undeclared-security-scheme",
                    "no security scheme is called '\(scheme.name)'; this way to prove who asks is left out",
                    at: requirement.range
                )
            }
            let certificates = Set(document.securitySchemes.filter(isCertificate).map(\.key))
            let schemes = requirement.schemes.filter { !certificates.contains($0.name) }
            guard schemes.allSatisfy({ known.contains($0.name) }) else { continue }
            result.append(schemes.map { SecurityRequirementModel(scheme: $0.name, scopes: $0.scopes) })
        }
        return result
    }
}
