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
            result.append(SecuritySchemeModel(key: scheme.key, name: name, kind: kind, documentation: scheme.description))
        }
        return result
    }

    private func kind(of scheme: SecurityScheme) -> SecuritySchemeModel.Kind? {
        switch (scheme.type, scheme.location, scheme.scheme?.lowercased()) {
        case ("apiKey", "header", _): .apiKeyHeader(name: scheme.name ?? scheme.key, prefix: scheme.prefix ?? "")
        case ("apiKey", "query", _): .apiKeyQuery(name: scheme.name ?? scheme.key)
        case ("apiKey", "cookie", _): .apiKeyCookie(name: scheme.name ?? scheme.key)
        // An access token is sent the same way, wherever the caller has it from (RFC 6750 §2.1).
        case ("http", _, "bearer"), ("oauth2", _, _), ("openIdConnect", _, _): .bearer
        default: nil
        }
    }

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
                    "no security scheme is called '\(scheme.name)'",
                    at: requirement.range
                )
            }
            guard requirement.schemes.allSatisfy({ known.contains($0.name) }) else { continue }
            result.append(requirement.schemes.map { SecurityRequirementModel(scheme: $0.name, scopes: $0.scopes) })
        }
        return result
    }
}
