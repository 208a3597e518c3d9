#if Crypto
    import Crypto
    import CryptoExtras
    public import LatheRuntime
    import Foundation

    /// Verifies webhooks with an RSA-SHA256 signature (PKCS #1 v1.5) of the body in one field, in Base64, as Cloudflare RealtimeKit signs.
    ///
    /// ```swift
    /// let key = try RSAWebhooks(publicKey: pem, field: "rtk-signature")
    /// let event = try RealtimeKitWebhook(verifying: body, headers: headers, using: key)
    /// ```
    public struct RSAWebhooks: WebhookVerifier {
        private let key: _RSA.Signing.PublicKey
        private let field: String

        /// - Parameters:
        ///   - publicKey: The sender's public key as PEM.
        ///   - field: The name of the field that has the signature.
        /// - Throws: `WebhookError.unusableKey`.
        public init(publicKey: String, field: String) throws(WebhookError) {
            do {
                key = try _RSA.Signing.PublicKey(pemRepresentation: publicKey)
            } catch {
                throw .unusableKey("it is no RSA key of 2,048 bits or more in PEM")
            }
            self.field = field
        }

        public func verify(_ body: [UInt8], headerFields: HTTPFields) throws {
            guard let name = HTTPField.Name(field), let value = headerFields[name] else { throw WebhookError.missingField(field) }
            guard let bytes = Data(base64Encoded: value) else { throw WebhookError.malformedField(field) }
            let signature = _RSA.Signing.RSASignature(rawRepresentation: bytes)
            guard key.isValidSignature(signature, for: SHA256.hash(data: body), padding: .insecurePKCS1v1_5) else {
                throw WebhookError.wrongSignature
            }
        }
    }
#endif
