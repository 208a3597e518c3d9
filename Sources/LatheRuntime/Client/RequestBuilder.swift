/// Makes the first request of a call.
struct RequestBuilder {
    let call: OperationCall
    let address: ServerAddress
    let options: ClientOptions
    /// What the caller can read, for the field `Accept`.
    let accept: String

    func request() throws(RequestError.Reason) -> TransportRequest {
        if let problem = call.problem { throw problem }
        let head = HTTPRequest(
            method: call.operation.method,
            scheme: address.origin.scheme,
            authority: address.authority,
            path: try target(),
            headerFields: headerFields
        )
        return TransportRequest(head: head, body: call.content?.body, timeout: options.timeout)
    }

    /// Path and query, as the request line has them.
    private func target() throws(RequestError.Reason) -> String {
        let path = address.basePath + (try PathTemplate(call.operation.path).filled(with: call.pathValues))
        guard !call.queryItems.isEmpty else { return path }
        let mark = path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return path + mark + call.queryItems.joined(separator: "&")
    }

    private var headerFields: HTTPFields {
        var fields: HTTPFields = [.accept: accept]
        if let type = call.content?.type { fields[.contentType] = type }
        for field in call.headerFields { fields[field.name] = field.value }
        if !call.cookieItems.isEmpty { fields[.cookie] = call.cookieItems.joined(separator: "; ") }
        for field in options.headerFields { fields[fields: field.name] = options.headerFields[fields: field.name] }
        // Set by name, cookies become a field each, which only HTTP/2 may send (RFC 6265 §5.4); transports would join them by commas.
        if let cookies = fields[.cookie] { fields[fields: .cookie] = [HTTPField(name: .cookie, value: cookies)] }
        return fields
    }
}
