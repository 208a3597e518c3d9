import LatheRuntime
import LatheURLSession
import Testing

#if AsyncHTTPClient
    import LatheAsyncHTTPClient
#endif

/// A transport that the suite is run with.
struct Tested: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let transport: any ClientTransport

    static let urlSession = Tested(testDescription: "URLSession", transport: URLSessionTransport.shared)

    /// Every transport that speaks HTTP.
    static var all: [Tested] { [urlSession] + others }

    /// Every transport that sends a request's body while it is made.
    static var streaming: [Tested] {
        [Tested(testDescription: "URLSession, streamed", transport: URLSessionTransport(requestBodies: .streamed))] + others
    }

    /// Whether a request's body is complete before it is sent.
    var spools: Bool {
        #if canImport(FoundationNetworking)
            testDescription == "URLSession"
        #else
            false
        #endif
    }

    /// Every transport but the one over FoundationNetworking. On Apple's systems, URLSession is one of them.
    ///
    /// - Parameter reason: What FoundationNetworking does that keeps it out.
    static func allButFoundationNetworking(because reason: String) -> [Tested] {
        #if canImport(FoundationNetworking)
            others
        #else
            all
        #endif
    }

    /// Those that a package trait adds.
    private static var others: [Tested] {
        #if AsyncHTTPClient
            [Tested(testDescription: "AsyncHTTPClient", transport: AsyncHTTPClientTransport.shared)]
        #else
            []
        #endif
    }

    /// Whether `error` is what this transport says when a connection or a peer fails.
    func isFailure(_ error: (any Error)?) -> Bool {
        #if AsyncHTTPClient
            if testDescription == "AsyncHTTPClient" { return error is AsyncHTTPClientTransportError }
        #endif
        return error is URLSessionTransportError
    }

    /// Sends a request that no client made.
    func send(
        _ method: HTTPRequest.Method = .get,
        _ url: String,
        _ path: String = "/",
        body: HTTPBody? = nil,
        fields: HTTPFields = [:]
    ) async throws -> TransportResponse {
        let parts = url.split(separator: ":", maxSplits: 1)
        let authority = parts[1].drop { $0 == "/" }
        let head = HTTPRequest(
            method: method,
            scheme: String(parts[0]),
            authority: String(authority),
            path: path,
            headerFields: fields
        )
        return try await transport.send(TransportRequest(head: head, body: body))
    }
}
