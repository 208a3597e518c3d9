public import LatheRuntime

/// Asks a server for access tokens.
public struct OAuthTokenEndpoint: Sendable {
    private let core: ClientCore
    /// Path and query of the endpoint.
    private let path: String
    private let client: OAuthClient
    private let transport: any ClientTransport

    /// - Parameters:
    ///   - url: The endpoint's URL: `tokenUrl` of the document's flow.
    ///   - client: Who asks.
    ///   - transport: What sends the request.
    public init(_ url: String, client: OAuthClient, transport: any ClientTransport) {
        var credentials: [Credential] = []
        if client.authentication == .basic, let secret = client.secret {
            // Both are form-encoded first (RFC 6749 §2.3.1).
            let user = FormText.encode(client.id)
            let password = FormText.encode(secret)
            credentials.append(Credential("client", .basic, BasicCredential(user: user, password: password)))
        }
        // The whole of it is the endpoint: nothing follows, not even a slash.
        let authority = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
        let end = authority.firstIndex { "/?#".contains($0) } ?? url.endIndex
        var core = ClientCore(server: String(url[..<end]), credentials: credentials, transport: transport)
        // The body has secrets, and redirects take bodies along.
        core.options.maximumRedirects = 0
        self.core = core
        path = String(url[end...].prefix { $0 != "#" })
        self.client = client
        self.transport = transport
    }

    /// - Parameters:
    ///   - flow: Where the document says that tokens come from. Without an endpoint (the implicit flow) there are none: asking is an error.
    ///   - client: Who asks.
    ///   - transport: What sends the request.
    public init(_ flow: OAuthFlow, client: OAuthClient, transport: any ClientTransport) {
        self.init(flow.tokenURL ?? "", client: client, transport: transport)
    }

    /// Asks for a token.
    ///
    /// - Parameters:
    ///   - grant: What it is asked for with.
    ///   - scopes: The scopes it shall be good for; empty: those the server gives by itself.
    /// - Throws: `OAuthError`; `CancellationError`.
    public func token(for grant: OAuthGrant, scopes: [String] = []) async throws -> OAuthToken {
        var call = OperationCall("token", .post, path)
        if client.authentication == .basic, client.secret != nil { call.authorize("client") }
        call.body(form: parameters(grant, scopes: scopes))
        call.failure(.range(4), OAuthErrorResponse.self)
        var core = core
        // Other grants may be used up by a request whose answer was lost. A device asks again anyway.
        if grant.isRepeatable { core.options.retries.methods.insert(.post) }
        let response: OAuthTokenResponse = try await Self.answer("token", call, core, redaction(grant))
        return response.token
    }

    /// Asks for a code that a person types in on another device (RFC 8628 §3.1).
    ///
    /// - Parameters:
    ///   - url: `deviceAuthorizationUrl` of the document's flow.
    ///   - scopes: What is asked for.
    /// - Throws: `OAuthError`; `CancellationError`.
    public func authorizeDevice(at url: String, scopes: [String] = []) async throws -> DeviceAuthorization {
        // The same client, which says who it is in the same way.
        let other = OAuthTokenEndpoint(url, client: client, transport: transport)
        var call = OperationCall("deviceAuthorization", .post, other.path)
        if client.authentication == .basic, client.secret != nil { call.authorize("client") }
        var form = other.clientParameters
        // The code is for a client that is named (§3.1), however it proves who it is.
        form["client_id"] = client.id
        if !scopes.isEmpty { form["scope"] = scopes.joined(separator: " ") }
        call.body(form: form)
        call.failure(.range(4), OAuthErrorResponse.self)
        let response: DeviceAuthorizationResponse = try await Self.answer("code", call, other.core, redaction(nil))
        return DeviceAuthorization(response, endpoint: self, scopes: scopes)
    }

    private static func answer<Answer: JSONRepresentable>(
        _ noun: String,
        _ call: OperationCall,
        _ core: ClientCore,
        _ redaction: Redaction
    ) async throws -> Answer {
        do {
            return try await core.value(of: call, at: 200, 201)
        } catch let error as ResponseError<OAuthErrorResponse> {
            let message = error.body.errorDescription ?? "the \(noun) endpoint refused"
            throw OAuthError(code: error.body.error, message: redaction(message))
        } catch let error as ResponseDecodingError {
            // Its description has the beginning of the body, which may have the token.
            throw OAuthError(code: nil, message: "the \(noun) endpoint's answer with status \(error.status.code) is no \(noun)")
        } catch let error as any ClientError {
            let status = error.status.map { status in
                (error as? UndocumentedStatusError)?.redirect == nil
                    ? "status \(status.code)" : "status \(status.code), a redirect, which no secret follows"
            }
            throw OAuthError(code: nil, message: "the \(noun) endpoint gave no \(noun): \(status ?? redaction("\(error)"))")
        }
    }

    /// Hides what was sent.
    private func redaction(_ grant: OAuthGrant?) -> Redaction {
        let sent: [String?] =
            switch grant {
            case .clientCredentials, nil: []
            case .deviceCode(let code): [code]
            case .refreshToken(let token): [token]
            case .authorizationCode(let code, _, let verifier): [code, verifier]
            }
        var redaction = Redaction()
        for secret in (sent + [client.secret]).compactMap({ $0 }) { redaction.insert(secret) }
        return redaction
    }

    private func parameters(_ grant: OAuthGrant, scopes: [String]) -> [String: String] {
        var result = clientParameters
        switch grant {
        case .clientCredentials: result["grant_type"] = "client_credentials"
        case .refreshToken(let token):
            result["grant_type"] = "refresh_token"
            result["refresh_token"] = token
        case .authorizationCode(let code, let redirectURL, let verifier):
            result["grant_type"] = "authorization_code"
            result["code"] = code
            result["redirect_uri"] = redirectURL
            result["code_verifier"] = verifier
        case .deviceCode(let code):
            result["grant_type"] = grant.description
            result["device_code"] = code
        }
        // The device asked for its scopes when it asked for the code.
        if case .deviceCode = grant {} else if !scopes.isEmpty { result["scope"] = scopes.joined(separator: " ") }
        return result
    }

    private var clientParameters: [String: String] {
        var result: [String: String] = [:]
        if client.authentication == .body || client.secret == nil {
            result["client_id"] = client.id
            result["client_secret"] = client.secret
        }
        return result
    }
}
