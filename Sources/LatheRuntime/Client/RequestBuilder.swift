/// Makes the first request of a call.
struct RequestBuilder {
    let call: OperationCall
    let address: ServerAddress
    let options: ClientOptions
    /// What the caller can read, for the field `Accept`.
    let accept: String
    /// The URL of a page that the server named, in the place of the call's path and query.
    let page: String?

    /// Whether the request has a key by which the server knows that it has seen it.
    var hasIdempotencyKey: Bool { idempotencyKeyField != nil }

    func request() throws(RequestError.Reason) -> TransportRequest {
        if let problem = call.problem { throw problem }
        if let type = call.content?.type, !HTTPField.isValidValue(type) {
            throw .unencodableBody(why: "its media type has a line break, another control character, or a space at an end")
        }
        var head = HTTPRequest(
            method: call.operation.method,
            scheme: address.origin.scheme,
            authority: address.authority,
            path: try target(),
            headerFields: headerFields
        )
        if let page { head.path = try target(of: page, from: head) }
        return TransportRequest(head: head, body: call.content?.body, timeout: options.timeout)
    }

    /// Path and query, as the request line has them.
    private func target() throws(RequestError.Reason) -> String {
        let path = address.basePath + (try PathTemplate(call.operation.path).filled(with: call.pathValues))
        guard !call.queryItems.isEmpty else { return path }
        let mark = path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return path + mark + call.queryItems.joined(separator: "&")
    }

    /// Path and query of a page's URL, which must be the server's own: credentials go with it.
    private func target(of page: String, from head: HTTPRequest) throws(RequestError.Reason) -> String {
        var url = URIReference(page).resolved(against: URIReference(of: head))
        // Servers behind a proxy that speaks TLS for them often write the scheme they are asked with.
        if address.origin.scheme == "https", url.scheme == "http" { url.scheme = "https" }
        guard let origin = try? Origin(scheme: url.scheme, authority: url.authority), origin == address.origin else {
            throw .foreignPage(page)
        }
        return url.requestTarget
    }

    private var idempotencyKeyField: HTTPField.Name? {
        guard !RetryPolicy.idempotentMethods.contains(call.operation.method) else { return nil }
        return call.idempotencyKeyField ?? options.idempotencyKeyField
    }

    private var headerFields: HTTPFields {
        var fields: HTTPFields = [.accept: accept]
        if let type = call.content?.type { fields[.contentType] = type }
        for field in call.headerFields { fields[field.name] = field.value }
        if let name = idempotencyKeyField, !fields.contains(name) {
            var generator = SystemRandomNumberGenerator()
            fields[name] = IdempotencyKey(using: &generator).text
        }
        if !call.cookieItems.isEmpty { fields[.cookie] = call.cookieItems.joined(separator: "; ") }
        for field in options.headerFields { fields[fields: field.name] = options.headerFields[fields: field.name] }
        // Set by name, cookies become a field each, which only HTTP/2 may send (RFC 6265 §5.4); transports would join them by commas.
        if let cookies = fields[.cookie] { fields[fields: .cookie] = [HTTPField(name: .cookie, value: cookies)] }
        return fields
    }
}
