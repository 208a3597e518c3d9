#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Adds credentials to requests that go to the client's own server: the last step before the transport.
struct Authorizer: Sendable {
    let choice: CredentialChoice
    let operation: APIOperation
    /// The only origin that gets to see the credentials.
    let home: Origin
    let log: SecretLog

    /// Sends `request` with credentials. After a 401, providers are asked once more, and a changed secret is tried.
    func send(
        _ request: TransportRequest,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        guard !choice.items.isEmpty, Origin(of: request.head) == home else { return try await next(request) }
        let secrets = try await secrets(refused: nil)
        let response = try await next(authorized(request, with: secrets))
        guard response.head.status == .unauthorized else { return response }
        guard request.body?.iterations != .once else {
            // It cannot be sent again. Providers hear of the refusal all the same, for the calls to come.
            _ = try? await self.secrets(refused: secrets)
            return response
        }
        let renewed = try await self.secrets(refused: secrets)
        guard renewed != secrets else { return response }
        return try await next(authorized(request, with: renewed))
    }

    private func secrets(refused: [String]?) async throws -> [String] {
        var secrets: [String] = []
        for (index, item) in choice.items.enumerated() {
            guard let provider = item.credential.provider else { continue }
            let scheme = item.credential.scheme
            let request = CredentialRequest(
                scheme: scheme,
                scopes: item.scopes,
                operation: operation,
                refused: refused?[index]
            )
            let secret: String
            do {
                secret = try await provider.credential(for: request)
            } catch let error as CancellationError {
                throw error
            } catch {
                throw RequestError.Reason.unusableCredential(scheme: scheme, why: "its provider failed: \(error)")
            }
            guard !secret.isEmpty else { throw RequestError.Reason.unusableCredential(scheme: scheme, why: "it is empty") }
            secrets.append(secret)
        }
        log.insert(zip(choice.items, secrets).flatMap { Self.forms(of: $1, at: $0.credential.placement) })
        return secrets
    }

    /// What a server may repeat of a secret.
    private static func forms(of secret: String, at placement: CredentialPlacement) -> [String] {
        guard placement == .basic else { return [secret] }
        let password = secret.firstIndex(of: ":").map { String(secret[secret.index(after: $0)...]) }
        return [secret, base64(secret)] + [password].compactMap { $0 }
    }

    /// `url` without the credentials that a server has repeated in its query: where it leads home they are added again, and nobody else is
    /// to see them.
    func withoutSecrets(_ url: URIReference) -> URIReference {
        let names = choice.items.compactMap { item -> String? in
            if case .query(let name) = item.credential.placement { name } else { nil }
        }
        guard !names.isEmpty, url.query != nil else { return url }
        let redaction = log.redaction
        var url = url
        url.removeQueryItems { names.contains($0) && redaction.isSecret($1) }
        return url
    }

    private func authorized(_ request: TransportRequest, with secrets: [String]) throws -> TransportRequest {
        var request = request
        for (item, secret) in zip(choice.items, secrets) {
            switch item.credential.placement {
            case .header(let name, let prefix):
                try setField(named: name, to: prefix + secret, of: item, in: &request.head)
            case .bearer:
                try setField(named: "Authorization", to: "Bearer " + secret, of: item, in: &request.head)
            case .basic:
                try setField(named: "Authorization", to: "Basic " + Self.base64(secret), of: item, in: &request.head)
            case .query(let name):
                let path = request.head.path ?? "/"
                let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
                request.head.path = path + (path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + pair
            case .cookie(let name):
                let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(secret))"
                let others = request.head.headerFields[.cookie].map { $0 + "; " } ?? ""
                try setField(named: "Cookie", to: others + pair, of: item, in: &request.head)
            }
        }
        return request
    }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    private func setField(
        named name: String,
        to value: String,
        of item: CredentialChoice.Item,
        in head: inout HTTPRequest
    ) throws {
        let scheme = item.credential.scheme
        guard let fieldName = HTTPField.Name(name) else {
            throw RequestError.Reason.unusableCredential(scheme: scheme, why: "'\(name)' is not the name of a header field")
        }
        guard HTTPField.isValidValue(value) else {
            let why = "it has a line break, another control character, or a space at its beginning or end"
            throw RequestError.Reason.unusableCredential(scheme: scheme, why: why)
        }
        var field = HTTPField(name: fieldName, value: value)
        // HTTP/2 and HTTP/3 compress fields with a table that proxies share between users.
        field.indexingStrategy = .disallow
        head.headerFields[fields: fieldName] = [field]
    }
}
