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
            guard let kind = SecuritySchemeReading(scheme: scheme).kind(diagnostics: &diagnostics) else { continue }
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

    // MARK: Requirements

    /// What an operation asks for. A scheme without a credential is left out of its alternative, which is sent with the others; an
    /// alternative of which nothing is left is none.
    func lowerRequirements(
        _ operation: Operation,
        known: Set<String>,
        diagnostics: inout Diagnostics
    ) -> [[SecurityRequirementModel]] {
        let documented = Set(document.securitySchemes.map(\.key))
        let certificates = Set(document.securitySchemes.filter { $0.type == "mutualTLS" }.map(\.key))
        var result: [[SecurityRequirementModel]] = []
        for requirement in operation.security ?? document.security ?? [] {
            for scheme in requirement.schemes where !documented.contains(scheme.name) {
                diagnostics.warning(
                    "undeclared-security-scheme",
                    "no security scheme is called '\(scheme.name)'; requests are sent without it",
                    at: requirement.range,
                    fix: fix(for: scheme.name, documented: documented)
                )
            }
            let schemes = requirement.schemes.filter { known.contains($0.name) }
            let isComplete = requirement.schemes.allSatisfy { known.contains($0.name) || certificates.contains($0.name) }
            guard isComplete || !schemes.isEmpty else { continue }
            result.append(schemes.map { SecurityRequirementModel(scheme: $0.name, scopes: $0.scopes) })
        }
        return result
    }

    private func fix(for name: String, documented: Set<String>) -> String? {
        if name.contains("#") || name.contains("/") {
            return "give it a name under components/securitySchemes, with a '$ref' to '\(name)'"
        }
        return Spelling.nearest(to: name, among: documented).map { "did you mean '\($0)'?" }
    }

    // MARK: What nobody asks for

    /// A document that says nothing of credentials is one of an open service, unless its answers say otherwise; and schemes that no
    /// requirement names are for nothing.
    ///
    /// - Parameter schemes: those the client has credentials for.
    func checkUse(of schemes: [SecuritySchemeModel], diagnostics: inout Diagnostics) {
        let operations = document.paths.flatMap(\.operations)
        guard document.security == nil, operations.allSatisfy({ $0.security == nil }) else { return }
        if !document.securitySchemes.isEmpty {
            guard !operations.isEmpty, let scheme = document.securitySchemes.first(where: { $0.key == schemes.first?.key }) else {
                return
            }
            diagnostics.warning(
                "no-security",
                "no operation asks for credentials, so that those of '\(scheme.key)' are never sent: the document has no 'security'",
                at: scheme.range,
                fix: "say in an overlay that all calls need them: {target: $, update: {security: [{\(scheme.key): []}]}}"
            )
            return
        }
        let refused = operations.flatMap(\.responses).filter { $0.status == "401" }
        guard let first = refused.first else { return }
        let places = refused.count == 1 ? "" : " (\(refused.count) responses, the first here)"
        diagnostics.warning(
            "no-security",
            "a response is that credentials are missing, but the document has no security schemes: the client has none\(places)",
            at: first.range,
            fix: "add 'securitySchemes' and 'security' in an overlay"
        )
    }
}
