import LatheRuntime
import LatheURLSession
import Testing

/// A server that nobody vouches for.
@Suite struct TrustFaultTests {
    /// The handshake ends before the request: nothing of it is read, and where a transport can tell that, it says so.
    @Test(.enabled(if: OpenSSLServer.isThere, "there is no openssl here"), arguments: Tested.all)
    func whatIsNotTrustedGetsNothing(tested: Tested) async throws {
        let server = try OpenSSLServer()
        defer { server.stop() }
        let error = await #expect(throws: (any Error).self) {
            try await tested.send(.post, server.url, "/", body: HTTPBody("s3cret"))
        }
        #expect(tested.isFailure(error))
        if let error = error as? URLSessionTransportError {
            #if canImport(FoundationNetworking)
                // It only has words for it, so that a POST is not sent again. Trust does not come by waiting.
                #expect(!error.isUnsent)
            #else
                #expect(error.isUnsent)
            #endif
        }
    }
}
