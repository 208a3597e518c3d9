#if Crypto
    import Crypto
    import Foundation
    public import LatheRuntime

    /// Gets the consent of a person in a browser, with PKCE (RFC 6749 §4.1, RFC 7636).
    ///
    /// ```swift
    /// let flow = AuthorizationCodeFlow(url: authorizationURL, clientID: "app", redirectURL: "app://done", scopes: ["read"])
    /// open(flow.url)                                     // the app shows this page …
    /// let grant = try flow.grant(from: redirectedURL)    // … and gets this URL back
    /// let client = PetClient(credentials: .init(oauth: OAuthCredential(grant, from: endpoint)))
    /// ```
    public struct AuthorizationCodeFlow: Sendable {
        /// The page to show.
        public let url: String
        private let redirectURL: String
        private let state: String
        private let verifier: String

        /// - Parameters:
        ///   - url: `authorizationUrl` of the document's flow.
        ///   - clientID: The id of the app.
        ///   - redirectURL: Where the browser is to come back to.
        ///   - scopes: What is asked for.
        ///   - parameters: Further parameters of the page: `audience`, `prompt`.
        public init(
            url: String,
            clientID: String,
            redirectURL: String,
            scopes: [String] = [],
            parameters: KeyValuePairs<String, String> = [:]
        ) {
            self.init(
                url: url,
                clientID: clientID,
                redirectURL: redirectURL,
                scopes: scopes,
                parameters: parameters.map { ($0.key, $0.value) },
                state: Self.random(),
                verifier: Self.random()
            )
        }

        /// - Parameters:
        ///   - flow: The document's flow; `nil` is returned where it has no page for a person.
        ///   - clientID: The id of the app.
        ///   - redirectURL: Where the browser is to come back to.
        ///   - scopes: What is asked for.
        ///   - parameters: Further parameters of the page: `audience`, `prompt`.
        public init?(
            _ flow: OAuthFlow,
            clientID: String,
            redirectURL: String,
            scopes: [String] = [],
            parameters: KeyValuePairs<String, String> = [:]
        ) {
            guard let url = flow.authorizationURL else { return nil }
            self.init(url: url, clientID: clientID, redirectURL: redirectURL, scopes: scopes, parameters: parameters)
        }

        init(
            url: String,
            clientID: String,
            redirectURL: String,
            scopes: [String],
            parameters: [(String, String)],
            state: String,
            verifier: String
        ) {
            self.redirectURL = redirectURL
            self.state = state
            self.verifier = verifier
            let challenge = Self.base64URL(Array(SHA256.hash(data: Data(verifier.utf8))))
            var items = [
                ("response_type", "code"), ("client_id", clientID), ("redirect_uri", redirectURL), ("state", state),
                ("code_challenge", challenge), ("code_challenge_method", "S256"),
            ]
            if !scopes.isEmpty { items.append(("scope", scopes.joined(separator: " "))) }
            let query = (items + parameters).map { "\($0.0)=\(FormText.encode($0.1))" }.joined(separator: "&")
            self.url = url + (url.contains("?") ? "&" : "?") + query
        }

        /// What a token is asked for with.
        ///
        /// - Parameter url: The URL that the browser came back to.
        /// - Throws: `OAuthError` where the person or the server refused, or the URL is not the answer to this flow's question.
        public func grant(from url: String) throws(OAuthError) -> OAuthGrant {
            let query = url.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
            var items: [String: String] = [:]
            for item in query.prefix(while: { $0 != "#" }).split(separator: "&") {
                let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                items[FormText.decode(parts[0])] = FormText.decode(parts.count > 1 ? parts[1] : "")
            }
            guard items["state"] == state else { throw OAuthError(code: nil, message: "the answer belongs to another question") }
            if let error = items["error"] {
                throw OAuthError(code: error, message: items["error_description"] ?? "the authorization was refused")
            }
            guard let code = items["code"], !code.isEmpty else { throw OAuthError(code: nil, message: "the answer has no code") }
            return .authorizationCode(code, redirectURL: redirectURL, verifier: verifier)
        }

        /// 32 random bytes as 43 letters (RFC 7636 §4.1).
        private static func random() -> String {
            var generator = SystemRandomNumberGenerator()
            return base64URL((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        }

        private static func base64URL(_ bytes: [UInt8]) -> String {
            Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }
    }

    extension AuthorizationCodeFlow: CustomReflectable {
        /// Without the verifier.
        public var customMirror: Mirror { Mirror(self, children: ["url": url, "redirectURL": redirectURL]) }
    }
#endif
