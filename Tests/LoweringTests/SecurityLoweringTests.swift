import ClientModel
import SourceText
import Testing

/// Security schemes that are not whole, and requirements that name what is not there.
@Suite struct SecurityLoweringTests {
    private static func lowered(_ schemes: String, security: String, responses: String = "'204': {description: ok}")
        -> LoweredDocument
    {
        LoweredDocument(
            """
            openapi: 3.2.0
            $self: https://example.com/api.yaml
            info: {title: Test, version: '1'}
            servers: [{url: 'https://example.com'}]
            \(security)
            paths: {/a: {get: {operationId: a, responses: {\(responses)}}}}
            components: {securitySchemes: {\(schemes)}}
            """
        )
    }

    private static func messages(_ lowered: LoweredDocument) -> [String] { lowered.diagnostics.map { "\($0.id): \($0.message)" } }

    private static let leftOut = "it is left out, and requests are sent without it"

    /// No message is empty, and no name is made up.
    @Test(arguments: [
        ("type: apiKey, in: header", "missing-field: the security scheme 'k' does not say which header it is; \(leftOut)"),
        (
            "type: apiKey, in: query, name: ''",
            "missing-field: the security scheme 'k' does not say which parameter of the query it is; \(leftOut)"
        ),
        ("type: apiKey, name: X", "missing-field: the security scheme 'k' does not say where a request carries it; \(leftOut)"),
        (
            "type: apiKey, in: body, name: X",
            "unsupported-security: 'k' is left out, and requests are sent without it: Lathe does not know an apiKey in 'body'"
        ),
        ("type: http", "missing-field: the security scheme 'k' does not say how it is written into a request; \(leftOut)"),
        ("", "missing-field: the security scheme 'k' does not say what kind of credential it is; \(leftOut)"),
        (
            "type: saml",
            "unsupported-security: 'k' is left out, and requests are sent without it: "
                + "Lathe does not know credentials of the type 'saml'"
        ),
    ])
    func whatASchemeDoesNotSay(scheme: String, message: String) {
        let lowered = Self.lowered("k: {\(scheme)}", security: "security: [{k: []}]")
        #expect(lowered.model?.securitySchemes.isEmpty == true)
        #expect(lowered.operation("a")?.security.isEmpty == true)
        #expect(Self.messages(lowered) == [message])
    }

    /// A token that the caller has is sent all the same.
    @Test(arguments: [("oauth2", "flows"), ("openIdConnect", "openIdConnectUrl")])
    func whereTokensComeFrom(type: String, field: String) {
        let lowered = Self.lowered("k: {type: \(type)}", security: "security: [{k: []}]")
        #expect(lowered.model?.securitySchemes.map(\.kind) == [.bearer])
        #expect(lowered.operation("a")?.security.map { $0.map(\.scheme) } == [["k"]])
        #expect(
            Self.messages(lowered) == [
                "missing-field: the security scheme 'k' has no '\(field)'; a token that the caller has is sent, "
                    + "but the client cannot say where to get one"
            ]
        )
    }

    @Test(arguments: [
        ("[{k: [], d: []}]", [["k"]]), ("[{k: [], nope: []}]", [["k"]]), ("[{d: []}, {k: []}]", [["k"]]), ("[{d: []}]", []),
        ("[{k: [], c: []}]", [["k"]]), ("[{c: []}]", [[]]), ("[{}, {k: []}]", [[], ["k"]]),
        // A requirement may name where the scheme is (OpenAPI 3.2.0 §4.30).
        ("[{'#/components/securitySchemes/k': []}]", [["k"]]),
        ("[{'https://example.com/api.yaml#/components/securitySchemes/k': []}]", [["k"]]),
        ("[{'https://other.example/api.yaml#/components/securitySchemes/k': []}]", []),
    ])
    func whatIsSupportedIsAskedFor(security: String, schemes: [[String]]) {
        let lowered = Self.lowered(
            "k: {type: apiKey, in: header, name: K}, d: {type: http, scheme: digest}, c: {type: mutualTLS}",
            security: "security: \(security)"
        )
        #expect(lowered.operation("a")?.security.map { $0.map(\.scheme) } == schemes)
    }

    @Test func aSchemeElsewhereIsNamed() {
        let lowered = Self.lowered("k: {type: apiKey, in: header, name: K}", security: "security: [{'auth.yaml#/key': []}]")
        #expect(
            Self.messages(lowered) == [
                "undeclared-security-scheme: no security scheme is called 'auth.yaml#/key'; requests are sent without it"
            ]
        )
        #expect(
            lowered.diagnostics.first?.fix == "give it a name under components/securitySchemes, with a '$ref' to 'auth.yaml#/key'"
        )
    }

    /// An open service has neither schemes nor answers that ask who is there.
    @Test(arguments: [
        ("", "", "'204': {description: ok}", false), ("", "", "'401': {description: who?}", true),
        ("", "security: []", "'401': {description: who?}", false),
        ("k: {type: http, scheme: basic}", "", "'204': {description: ok}", true),
        ("k: {type: http, scheme: basic}", "security: [{}]", "'204': {description: ok}", false),
        ("k: {type: http, scheme: basic}", "security: [{k: []}]", "'401': {description: who?}", false),
    ])
    func whatNobodyAsksForIsSaid(schemes: String, security: String, responses: String, isSaid: Bool) {
        let lowered = Self.lowered(schemes, security: security, responses: responses)
        #expect(lowered.diagnostics.map(\.id) == (isSaid ? ["no-security"] : []))
    }
}
