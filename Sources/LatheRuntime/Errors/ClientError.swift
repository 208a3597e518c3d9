#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Every error that a call of a generated client makes. Errors of middleware and `CancellationError` come through as they are.
///
/// ```swift
/// catch let error as any ClientError where error.status == .notFound { … }
/// ```
///
/// A description names the operation, the method, the path without its query, the status, and the first 500 bytes of the
/// response's body. It never holds a credential.
public protocol ClientError: LocalizedError, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The operation, the request and the response.
    var context: ErrorContext { get }
}

extension ClientError {
    /// The id of the operation that was called.
    public var operationID: String { context.operation.id }
    /// The head of the last request, without credentials; `nil` where none was made.
    public var request: HTTPRequest? { context.request }
    /// The response, where one came back.
    public var response: RawResponse? { context.response }
    /// The response's status, where one came back.
    public var status: HTTPResponse.Status? { response?.status }
    /// The description alone: what a transport or a server has said may repeat credentials.
    public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
    /// The same as the description.
    public var debugDescription: String { description }
    /// The same as the description, so that `localizedDescription` says it too.
    public var errorDescription: String? { description }
    /// Nothing beyond the description.
    public var failureReason: String? { nil }
    /// Nothing beyond the description.
    public var recoverySuggestion: String? { nil }
    /// There is no help book.
    public var helpAnchor: String? { nil }
}
