#if Crypto
    import Crypto
    public import LatheRuntime
    import Foundation

    /// Verifies webhooks that are signed as the specification "Standard Webhooks" has it: HMAC-SHA256 over id, time and body.
    public struct StandardWebhooks: WebhookVerifier {
        private let keys: [SymmetricKey]
        private let prefix: String
        private let tolerance: Int64
        private let now: @Sendable () -> Int64

        /// - Parameters:
        ///   - secrets: `whsec_` and Base64, or Base64 alone. While a secret is being replaced, the old and the new one.
        ///   - prefix: What the names of the fields begin with: `webhook-`, with some senders `svix-`.
        ///   - tolerance: How far the time of the signature may be from now.
        ///   - now: The time of now, in seconds since 1970; `nil`: the system's.
        /// - Throws: `WebhookError.unusableKey`.
        public init(
            secrets: String...,
            prefix: String = "webhook-",
            tolerance: Duration = .seconds(300),
            now: (@Sendable () -> Int64)? = nil
        ) throws(WebhookError) {
            var keys: [SymmetricKey] = []
            for secret in secrets {
                let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
                guard let data = Data(base64Encoded: text), !data.isEmpty else { throw .unusableKey("it is not Base64") }
                keys.append(SymmetricKey(data: data))
            }
            guard !keys.isEmpty else { throw .unusableKey("there is none") }
            self.keys = keys
            self.prefix = prefix
            self.tolerance = tolerance.components.seconds
            self.now = now ?? { SystemTime.seconds }
        }

        public func verify(_ body: [UInt8], headerFields: HTTPFields) throws {
            let id = try field("id", headerFields)
            let time = try field("timestamp", headerFields)
            let signatures = try field("signature", headerFields)
            guard let seconds = Int64(time) else { throw WebhookError.malformedField(prefix + "timestamp") }
            // The time is part of what is signed, so an old webhook cannot be made young; checked last all the same, so that nothing is
            // said about webhooks that are not genuine.
            let content = Data("\(id).\(time).".utf8) + Data(body)
            let given = signatures.split(separator: " ").compactMap { entry -> Data? in
                guard entry.hasPrefix("v1,") else { return nil }
                return Data(base64Encoded: String(entry.dropFirst(3)))
            }
            let isGenuine = keys.contains { key in
                given.contains { HMAC<SHA256>.isValidAuthenticationCode($0, authenticating: content, using: key) }
            }
            guard isGenuine else { throw WebhookError.wrongSignature }
            let age = now() &- seconds
            guard age.magnitude <= UInt64(max(0, tolerance)) else { throw WebhookError.staleTimestamp(seconds: age) }
        }

        private func field(_ name: String, _ fields: HTTPFields) throws(WebhookError) -> String {
            guard let name = HTTPField.Name(prefix + name), let value = fields[name] else { throw .missingField(prefix + name) }
            return value
        }
    }
#endif
