/// Checks that a webhook comes from who it says it does, before anything of it is decoded.
///
/// ```swift
/// let event = try RealtimeKitWebhook(verifying: body, headers: headers, using: key)
/// ```
///
/// The product LatheWebhooks has verifiers for the usual signatures; `CustomWebhookVerifier` asks a closure.
public protocol WebhookVerifier: Sendable {
    /// Checks the bytes of the body as they came, not what a framework made of them.
    ///
    /// - Throws: `WebhookError` where it is not genuine.
    func verify(_ body: [UInt8], headerFields: HTTPFields) throws
}

/// Asks a closure whether a webhook is genuine.
public struct CustomWebhookVerifier: WebhookVerifier {
    private let check: @Sendable ([UInt8], HTTPFields) throws -> Void

    /// - Parameter check: Throws for a webhook that is not genuine.
    public init(_ check: @escaping @Sendable (_ body: [UInt8], _ headerFields: HTTPFields) throws -> Void) { self.check = check }

    public func verify(_ body: [UInt8], headerFields: HTTPFields) throws { try check(body, headerFields) }
}
