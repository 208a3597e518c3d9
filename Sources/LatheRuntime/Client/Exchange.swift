/// One call on its way: redirects around middleware around credentials around the transport.
struct Exchange: Sendable {
    /// What came back.
    struct Answer: Sendable {
        let response: RawResponse
        /// Whether the body is all that the server sent.
        let isComplete: Bool
        /// Why the response, a redirect, was not followed.
        let refusal: RedirectRefusal?
        let context: ErrorContext
    }

    private let first: TransportRequest
    private let operation: APIOperation
    private let options: ClientOptions
    private let transport: any ClientTransport
    private let authorizer: Authorizer
    private let redirects: RedirectFollower
    private let privateFields: Set<HTTPField.Name>
    private let retrier: Retrier

    /// - Throws: What keeps the request from being made.
    init(
        of call: OperationCall,
        successes: [StatusPattern],
        accept: String,
        core: ClientCore
    ) throws(RequestError.Reason) {
        var address = try core.address.get()
        if let server = call.server, core.usesOperationServers { address = try ServerAddress(server) }
        let builder = RequestBuilder(call: call, address: address, options: core.options, accept: accept, page: core.target)
        first = try builder.request()
        retrier = Retrier(
            policy: core.options.retries,
            clock: core.options.clock,
            request: first,
            successes: successes,
            hasIdempotencyKey: builder.hasIdempotencyKey,
            limit: core.options.timeout
        )
        operation = call.operation
        options = core.options
        transport = core.transport
        authorizer = Authorizer(
            choice: try CredentialChoice(for: call.operation, from: core.credentials),
            operation: call.operation,
            home: address.origin,
            log: SecretLog()
        )
        redirects = RedirectFollower(
            limit: core.options.maximumRedirects,
            documented: successes + call.failures.map(\.pattern),
            authorizer: authorizer
        )
        privateFields = Set(core.credentials.compactMap(\.placement.fieldName))
            .union([.authorization, .proxyAuthorization, .cookie])
    }

    /// Sends the request, follows redirects, and reads the last response to its end; as often as is allowed and needed.
    func run() async throws -> Answer {
        try await retrier.run(head: \.response.head) { attempt in
            try await inTurn { try await answer(of: try await open(attempt)) }
        }
    }

    /// Sends the request and follows redirects, as often as is allowed and needed. The body of the last response is not read.
    func open() async throws -> Opening {
        try await retrier.run(head: \.response.head) { attempt in
            try await inTurn { try await open(attempt) }
        }
    }

    /// Makes an attempt when it is its turn; what it may take begins then.
    private func inTurn<Value: Sendable>(_ attempt: @escaping @Sendable () async throws -> Value) async throws -> Value {
        guard let concurrency = options.concurrency else { return try await within(options.attemptTimeout, attempt) }
        return try await concurrency.run { try await within(options.attemptTimeout, attempt) }
    }

    /// Does a part of the call in the time it has; `nil`: any.
    ///
    /// - Throws: What `work` throws; `TransportError` around a `CallTimeout` where the time is up.
    func within<Value: Sendable>(
        _ limit: Duration?,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let limit else { return try await work() }
        guard let value = try await Deadline(limit).run(work) else {
            throw TransportError(underlying: CallTimeout(limit: limit), context: context())
        }
        return value
    }

    /// A response whose head is there.
    struct Opening: Sendable {
        /// The response, without its body.
        let response: RawResponse
        /// The body, as the transport gives it.
        let body: HTTPBody
        /// Why the response, a redirect, was not followed.
        let refusal: RedirectRefusal?
        /// With the request that was answered, without the response.
        let context: ErrorContext
    }

    private func open(_ attempt: Int) async throws -> Opening {
        var request = first
        request.attempt = attempt
        let arrival = try await redirects.send(request, through: chain)
        return Opening(
            response: RawResponse(request: shown(arrival.request), head: arrival.response.head, body: []),
            body: arrival.response.body,
            refusal: arrival.refusal,
            context: context(of: arrival.request)
        )
    }

    /// Reads a response to its end.
    func answer(of opening: Opening) async throws -> Answer {
        var response = opening.response
        let isComplete: Bool
        do {
            isComplete = try await opening.body.read(upTo: options.maximumResponseBytes, into: &response.body)
        } catch {
            // What had arrived says more than that something broke.
            var context = opening.context
            context.response = response
            return try await reading(context) { throw error }
        }
        return Answer(response: response, isComplete: isComplete, refusal: opening.refusal, context: opening.context)
    }

    /// What errors say of the call, as far as it came.
    private func context() -> ErrorContext { context(of: first.head) }

    private func context(of head: HTTPRequest) -> ErrorContext {
        var context = ErrorContext(operation: operation, request: shown(head))
        context.redaction = authorizer.log.redaction
        return context
    }

    /// The head as errors and responses keep it: without what a caller or middleware may have put there in the place of credentials.
    private func shown(_ head: HTTPRequest) -> HTTPRequest {
        var head = head
        for name in privateFields where head.headerFields.contains(name) { head.headerFields[name] = "<redacted>" }
        return head
    }
}

extension Exchange {
    /// Middleware in order, then credentials, then the transport.
    private var chain: @Sendable (TransportRequest) async throws -> TransportResponse {
        var next: @Sendable (TransportRequest) async throws -> TransportResponse = { request in try await authorize(request) }
        for middleware in options.middleware.reversed() {
            let following = next
            next = { [operation] request in try await middleware.intercept(request, operation: operation, next: following) }
        }
        return next
    }

    private func authorize(_ request: TransportRequest) async throws -> TransportResponse {
        do {
            return try await authorizer.send(request) { authorized in
                try Task.checkCancellation()
                let context = context(of: request.head)
                return try await reading(context) { try await transport.send(authorized) }
            }
        } catch let reason as RequestError.Reason {
            throw RequestError(reason: reason, context: context(of: request.head))
        }
    }

    /// Turns what a transport throws into a `TransportError`.
    private func reading<Value>(_ context: ErrorContext, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw TransportError.from(error, context: context)
        }
    }
}
