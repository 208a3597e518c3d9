public import LatheRuntime

/// Gives access tokens of OAuth 2: asks for one when there is none, keeps it, and asks for a new one before it ends or when the server
/// refuses it. However many calls need one at the same time, the endpoint is asked once.
///
/// ```swift
/// let oauth = OAuthCredential(.clientCredentials, from: OAuthTokenEndpoint(url, client: .init(id: "app", secret: secret), transport: .shared))
/// let client = PetClient(credentials: .init(oauth: oauth))
/// ```
public actor OAuthCredential: CredentialProvider {
    private let endpoint: OAuthTokenEndpoint
    private let first: OAuthGrant
    /// What the next token is asked for with: the first grant, or the refresh token that came with the last one.
    private var grant: OAuthGrant
    private let scopes: [String]
    private let margin: Duration
    private let stopwatch: Stopwatch
    private let onChange: (@Sendable (OAuthToken) async -> Void)?
    private var current: (token: OAuthToken, end: Duration?)?
    private var request: Task<OAuthToken, any Error>?

    /// - Parameters:
    ///   - grant: What the first token is asked for with.
    ///   - endpoint: Where tokens are asked for.
    ///   - scopes: The scopes; empty: those the server gives by itself.
    ///   - token: A token that is there already.
    ///   - margin: How long before its end a token is not used any more; half of its time, where that is less.
    ///   - clock: What tells how old a token is.
    ///   - onChange: Is told each new token, to keep its refresh token for the next start.
    public init(
        _ grant: OAuthGrant,
        from endpoint: OAuthTokenEndpoint,
        scopes: [String] = [],
        token: OAuthToken? = nil,
        margin: Duration = .seconds(30),
        clock: any Clock<Duration> = ContinuousClock(),
        onChange: (@Sendable (OAuthToken) async -> Void)? = nil
    ) {
        first = grant
        self.grant = grant
        self.endpoint = endpoint
        self.scopes = scopes
        self.margin = margin
        self.onChange = onChange
        stopwatch = Stopwatch(clock)
        if let token {
            current = (token, token.lifetime.map { $0 - min(margin, $0 / 2) })
            if let refreshToken = token.refreshToken { self.grant = .refreshToken(refreshToken) }
        }
    }

    public func credential(for request: CredentialRequest) async throws -> String {
        if let current, request.refused != current.token.accessToken, isGood(until: current.end) {
            return current.token.accessToken
        }
        return try await renewed().accessToken
    }

    private func isGood(until end: Duration?) -> Bool { end.map { stopwatch.elapsed < $0 } ?? true }

    /// A new token, from the request that is on its way or from one of its own. A caller that is cancelled stops waiting; the request goes
    /// on for the others.
    private func renewed() async throws -> OAuthToken {
        let task = request ?? start()
        // Asking the task itself for its value goes on when the caller is cancelled; a stream ends.
        let (answers, continuation) = AsyncThrowingStream<OAuthToken, any Error>.makeStream()
        Task {
            continuation.yield(with: await task.result)
            continuation.finish()
        }
        for try await token in answers { return token }
        throw CancellationError()
    }

    private func start() -> Task<OAuthToken, any Error> {
        let task = Task { [grant] in
            do {
                let token = try await token(for: grant)
                keep(token)
                await onChange?(token)
                return token
            } catch {
                request = nil
                throw error
            }
        }
        request = task
        return task
    }

    /// - Returns: A token for `grant`; for the first grant, where that can be used again and the refresh token cannot.
    private func token(for grant: OAuthGrant) async throws -> OAuthToken {
        do {
            return try await endpoint.token(for: grant, scopes: scopes)
        } catch let error as OAuthError where error.code == "invalid_grant" && first == .clientCredentials && grant != first {
            self.grant = first
            return try await endpoint.token(for: first, scopes: scopes)
        }
    }

    private func keep(_ token: OAuthToken) {
        current = (token, token.lifetime.map { stopwatch.elapsed + $0 - min(margin, $0 / 2) })
        if let refreshToken = token.refreshToken { grant = .refreshToken(refreshToken) }
        request = nil
    }
}

extension OAuthCredential: CustomReflectable {
    /// Without tokens and codes.
    public nonisolated var customMirror: Mirror { Mirror(self, children: ["endpoint": endpoint, "scopes": scopes]) }
}
