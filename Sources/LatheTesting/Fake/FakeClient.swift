public import LatheRuntime

/// A generated stand-in for the server of a client: a closure an operation, and the client that asks them.
///
/// ```swift
/// let fake = GladiaFake()
/// fake.getPreRecorded { request in PreRecordedJob(id: request.path["id"] ?? "", status: .done) }
/// let job = try await fake.client.waitForPreRecorded(id: "j_1")
/// #expect(fake.calls == [.getPreRecorded])
/// ```
///
/// Everything above the wire is the real code: parameters, response modes, waiting, lists, errors. What a closure returns is written to
/// bytes, and the client reads them.
public protocol FakeClient: Sendable {
    /// The client that is tested with.
    associatedtype Client: APIClient
    /// The operations there are closures for.
    associatedtype Operation: RawRepresentable<String>, Hashable, Sendable

    /// What answers the client's requests, and keeps them.
    var transport: FakeTransport { get }
    /// The clock of `client`, on which no one waits.
    var clock: ImmediateClock { get }
    /// A client whose requests are answered by the closures. It does not try again what failed; everything else is as always. Change it with
    /// `with`, as any client.
    var client: Client { get }
}

extension FakeClient {
    /// The operations that were called, in order.
    public var calls: [Operation] { transport.calls.compactMap { Operation(rawValue: $0) } }

    /// The requests that were made, in order.
    public var requests: [RecordedRequest] { transport.requests }

    /// The requests of one operation, in order.
    public func requests(of operation: Operation) -> [RecordedRequest] { transport.requests(of: operation.rawValue) }

    /// Forgets what was called. The closures stay.
    public func forgetRequests() { transport.forgetRequests() }

    /// The client as tests want it: waiting takes no time, and what failed is not tried again. Generated code calls this.
    public func prepared(_ client: Client) -> Client {
        client.with { options in
            options.clock = clock
            options.streams.clock = clock
            options.retries = .none
        }
    }
}
