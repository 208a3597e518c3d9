public import LatheRuntime

/// What a closure throws to answer with something else than the success of its operation. The client makes of it what it makes of every
/// such response: for a documented failure a `ResponseError` with its body.
///
/// ```swift
/// fake.getPreRecorded { _ in throw FakeFailure(.notFound, ErrorResponse(message: "no such job")) }
/// ```
public struct FakeFailure: Error, Sendable {
    private let make: @Sendable () throws -> InMemoryResponse

    /// A status with a body as JSON.
    public init(_ status: HTTPResponse.Status, _ body: some JSONRepresentable, headerFields: HTTPFields = [:]) {
        make = { try .json(body, status: status, headerFields: headerFields) }
    }

    /// A status without a body.
    public init(_ status: HTTPResponse.Status, headerFields: HTTPFields = [:]) {
        make = { .status(status, headerFields: headerFields) }
    }

    /// Any response: another status, another kind of body, a stream that breaks off.
    public init(_ response: InMemoryResponse) {
        make = { response }
    }

    /// - Throws: `JSONError` for a body that JSON has no text for.
    func response() throws -> InMemoryResponse { try make() }
}
