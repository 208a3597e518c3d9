/// What can be said about a client's calls. `APIClient.with` changes it for a copy of the client.
public struct ClientOptions: Sendable {
    /// The most time a call may take, from the first byte sent to the last byte received, with redirects and middleware; `nil`: any time.
    /// For a call whose answer is a stream, it ends with the head of the response.
    public var timeout: Duration? = .seconds(60)
    /// The most time one attempt of a call may take; `nil`, the default: as long as the call.
    public var attemptTimeout: Duration?
    /// Whether a call that failed is made again, when, and how often.
    public var retries = RetryPolicy()
    /// The header field that holds a new key for every call whose method is not idempotent; the same for every attempt of it, so that
    /// such calls are retried like others. `nil`, the default: only operations whose document says so have one.
    public var idempotencyKeyField: HTTPField.Name?
    /// How many requests may be on their way at once; `nil`, the default: any number. Copies of the options share it.
    public var concurrency: ConcurrencyLimit?
    /// What waits between attempts and between questions for the state of a job. Tests give one that does not.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// How many redirects are followed one after another. Documented redirects are never followed.
    public var maximumRedirects = 10
    /// The most bytes of a response that are held in memory.
    public var maximumResponseBytes = 100 * 1024 * 1024
    /// What a JSON response may be like.
    public var json = JSONLimits()
    /// What is made of a response whose `Content-Type` is missing or wrong.
    public var contentTypes = ContentTypeTolerance.missing
    /// How streams of events and values are read.
    public var streams = StreamOptions()
    /// Header fields sent with every request to the server, in the place of others of the same name. They do not follow a redirect to
    /// another origin.
    public var headerFields = HTTPFields()
    /// What stands between the client and the transport, the first nearest to the client.
    public var middleware: [any ClientMiddleware] = []

    public init() {}
}

extension ClientOptions: CustomReflectable {
    /// With the names of the header fields only: their values may be secret.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "timeout": timeout as Any,
                "attemptTimeout": attemptTimeout as Any,
                "retries": retries,
                "idempotencyKeyField": idempotencyKeyField as Any,
                "concurrency": concurrency?.limit as Any,
                "maximumRedirects": maximumRedirects,
                "maximumResponseBytes": maximumResponseBytes,
                "json": json,
                "contentTypes": contentTypes,
                "streams": streams,
                "headerFields": headerFields.map(\.name.rawName),
                "middleware": middleware.map { "\(type(of: $0))" },
            ]
        )
    }
}
