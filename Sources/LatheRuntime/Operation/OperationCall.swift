/// One call of one operation, described step by step: parameters, body, credentials, documented failures.
///
/// Generated methods fill it in and hand it to `ClientCore`. Describing a call never fails; the first problem with a value is kept
/// and thrown as a `RequestError` when the call is made, before anything is sent.
public struct OperationCall: Sendable {
    /// What middleware, credential providers and errors see of this call.
    public private(set) var operation: APIOperation
    var pathValues: [String: String] = [:]
    /// `name=value`, encoded, in the order of the calls.
    var queryItems: [String] = []
    /// `name=value`, encoded, in the order of the calls.
    var cookieItems: [String] = []
    var headerFields = HTTPFields()
    var content: RequestContent?
    var failures: [DocumentedFailure] = []
    /// The URL of the server that the operation has for itself.
    private(set) var server: String?
    /// The field for a key of this call, where its document says that the server heeds one.
    private(set) var idempotencyKeyField: HTTPField.Name?
    /// The field `Accept`; `nil` for what is usual for the kind of body.
    private(set) var acceptedTypes: String?
    /// The first thing that is wrong with the call.
    private(set) var problem: RequestError.Reason?

    /// - Parameters:
    ///   - id: The operation's id.
    ///   - method: The method.
    ///   - path: The path template as documented, with parameters in braces.
    ///   - tags: The operation's tags.
    public init(_ id: String, _ method: HTTPRequest.Method, _ path: String, tags: [String] = []) {
        operation = APIOperation(id: id, method: method, path: path, tags: tags)
    }

    /// Says what is wrong with the call; the first word counts.
    package mutating func fail(_ reason: RequestError.Reason) {
        if problem == nil { problem = reason }
    }
}

extension OperationCall {
    /// Says which media types the answers to this call have, as the field `Accept` lists them (RFC 9110 §12.5.1).
    public mutating func accept(_ mediaTypes: String) {
        acceptedTypes = mediaTypes
    }

    /// Says that the operation has a server for itself.
    public mutating func server(_ url: String) { server = url }

    /// Says that the server knows a call it has seen before by a key in this field. Where the caller gives none, each call gets a new one.
    public mutating func idempotencyKey(_ field: String) {
        idempotencyKeyField = HTTPField.Name(field)
    }

    /// Adds an alternative: these schemes apply together. Without a scheme, the alternative is to go without credentials.
    public mutating func authorize(_ schemes: String...) {
        operation.security.append(schemes.map { SecurityRequirement(scheme: $0) })
    }

    /// Adds an alternative: these schemes apply together, each with the scopes or roles it needs.
    public mutating func authorize(_ scopes: KeyValuePairs<String, [String]>) {
        operation.security.append(scopes.map { SecurityRequirement(scheme: $0.key, scopes: $0.value) })
    }
}
