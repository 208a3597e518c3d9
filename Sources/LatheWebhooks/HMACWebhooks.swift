#if Crypto
    import Crypto
    public import LatheRuntime
    import Foundation

    /// Verifies webhooks with an HMAC-SHA256 of the body alone in one field: `X-Hub-Signature-256: sha256=…` and its like.
    public struct HMACWebhooks: WebhookVerifier {
        private let key: SymmetricKey
        private let field: String
        private let prefix: String
        private let encoding: WebhookSignature.Encoding

        /// - Parameters:
        ///   - secret: The secret as its bytes.
        ///   - field: The name of the field.
        ///   - prefix: What stands before the code in the field's value: `sha256=`.
        ///   - encoding: How the field writes the code.
        /// - Throws: `WebhookError.unusableKey` where there is no secret: everyone could sign without one.
        public init(
            secret: [UInt8],
            field: String,
            prefix: String = "",
            encoding: WebhookSignature.Encoding = .hex
        ) throws(WebhookError) {
            guard !secret.isEmpty else { throw .unusableKey("it is empty") }
            key = SymmetricKey(data: secret)
            self.field = field
            self.prefix = prefix
            self.encoding = encoding
        }

        public func verify(_ body: [UInt8], headerFields: HTTPFields) throws {
            guard let name = HTTPField.Name(field), let value = headerFields[name] else { throw WebhookError.missingField(field) }
            guard value.hasPrefix(prefix), let code = SignatureText(String(value.dropFirst(prefix.count))).data(encoding) else {
                throw WebhookError.malformedField(field)
            }
            guard HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key) else {
                throw WebhookError.wrongSignature
            }
        }
    }

    /// A signature as a field has it.
    struct SignatureText {
        let text: String

        init(_ text: String) { self.text = text }

        func data(_ encoding: WebhookSignature.Encoding) -> Data? {
            switch encoding {
            case .base64: return Data(base64Encoded: text)
            case .hex:
                let digits = Array(text.utf8)
                guard digits.count.isMultiple(of: 2), !digits.isEmpty else { return nil }
                var bytes: [UInt8] = []
                for index in stride(from: 0, to: digits.count, by: 2) {
                    // `UInt8("+1", radix: 16)` is a number, too.
                    guard let high = Character(Unicode.Scalar(digits[index])).hexDigitValue,
                        let low = Character(Unicode.Scalar(digits[index + 1])).hexDigitValue
                    else { return nil }
                    bytes.append(UInt8(high << 4 | low))
                }
                return Data(bytes)
            }
        }
    }
#endif
