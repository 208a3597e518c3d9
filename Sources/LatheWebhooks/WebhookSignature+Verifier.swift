#if Crypto
    public import LatheRuntime

    extension WebhookSignature {
        /// What verifies webhooks that are signed this way.
        ///
        /// - Parameter key: For `standardWebhooks` the secret (`whsec_…`), for `rsaSHA256` the public key as PEM, for `hmacSHA256` the
        ///   secret as text.
        /// - Throws: `WebhookError.unusableKey`.
        public func verifier(key: String) throws(WebhookError) -> AnyWebhookVerifier {
            switch self {
            case .standardWebhooks(let prefix): AnyWebhookVerifier(try StandardWebhooks(secrets: key, prefix: prefix))
            case .rsaSHA256(let field): AnyWebhookVerifier(try RSAWebhooks(publicKey: key, field: field))
            case .hmacSHA256(let field, let prefix, let encoding):
                AnyWebhookVerifier(try HMACWebhooks(secret: Array(key.utf8), field: field, prefix: prefix, encoding: encoding))
            }
        }
    }

    /// A verifier of any kind.
    public struct AnyWebhookVerifier: WebhookVerifier {
        private let verifier: any WebhookVerifier

        init(_ verifier: any WebhookVerifier) { self.verifier = verifier }

        public func verify(_ body: [UInt8], headerFields: HTTPFields) throws {
            try verifier.verify(body, headerFields: headerFields)
        }
    }
#endif
