/// An error of a transport that knows whether the server can have seen the request.
///
/// Where it cannot, the request is sent again whatever its method: nothing has happened yet.
public protocol UnsentRequest: Error {
    /// Whether no byte of the request reached the server: no address, no connection, no trust.
    var isUnsent: Bool { get }
}
