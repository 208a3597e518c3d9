/// Decides what to do with redirects (RFC 9110 §15.4): a documented one is the answer, another one is followed.
struct RedirectFollower: Sendable {
    /// How many redirects are followed one after another.
    let limit: Int
    /// The responses the document describes.
    let documented: [StatusPattern]
    /// Knows which credentials a server may have repeated in `Location`.
    let authorizer: Authorizer

    /// The response that is the answer, and the request that led to it.
    struct Arrival: Sendable {
        let request: HTTPRequest
        let response: TransportResponse
        /// Why the response, a redirect, was not followed.
        var refusal: RedirectRefusal?
    }

    func send(
        _ first: TransportRequest,
        through next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> Arrival {
        var request = first
        var count = 0
        while true {
            let response = try await next(request)
            let code = response.head.status.code
            guard let location = response.head.headerFields[.location], isToBeFollowed(code) else {
                return Arrival(request: request.head, response: response)
            }
            do throws(RedirectRefusal) {
                guard count < limit else { throw .tooMany(limit: limit) }
                request = try self.request(after: request, code: code, location: location)
            } catch {
                return Arrival(request: request.head, response: response, refusal: error)
            }
            count += 1
        }
    }

    /// A default response documents the failures nobody thought of; it does not say that redirects are failures.
    private func isToBeFollowed(_ code: Int) -> Bool {
        [301, 302, 303, 307, 308].contains(code) && !documented.contains { ($0.specificity(for: code) ?? 0) > 1 }
    }

    private func request(
        after request: TransportRequest,
        code: Int,
        location: String
    ) throws(RedirectRefusal) -> TransportRequest {
        let target = authorizer.withoutSecrets(try target(of: location, from: request.head))
        var next = request
        next.head.scheme = target.scheme
        next.head.authority = target.authority
        next.head.path = target.requestTarget
        if code == 303 || (code <= 302 && request.head.method == .post) {
            if request.head.method != .head { next.head.method = .get }
            next.body = nil
            for name in Self.contentFields { next.head.headerFields[name] = nil }
        } else if request.body?.iterations == .once {
            throw .bodyCannotBeSentAgain
        }
        if Origin(of: next.head) != Origin(of: request.head) {
            next.head.headerFields.removeAll { !Self.harmlessFields.contains($0.name) }
        }
        return next
    }

    private func target(of location: String, from head: HTTPRequest) throws(RedirectRefusal) -> URIReference {
        let target = URIReference(location).resolved(against: URIReference(of: head))
        guard (try? Origin(scheme: target.scheme, authority: target.authority)) != nil else { throw .invalidLocation }
        if head.scheme?.lowercased() == "https", target.scheme != "https" { throw .insecure }
        return target
    }

    /// Fields that describe a body, and go with it.
    private static let contentFields: [HTTPField.Name] = [
        .contentType, .contentLength, .contentEncoding, .contentLanguage, .contentLocation,
    ]

    /// Fields that another origin may see. Every other one may hold a secret.
    private static let harmlessFields: Set<HTTPField.Name> = [
        .accept, .acceptLanguage, .contentType, .contentEncoding, .contentLanguage,
    ]
}
