import LatheRuntime
import Testing

/// A server that nobody vouches for.
@Suite struct TrustFaultTests {
    /// The handshake ends before the request, so that it does no harm to send it again.
    @Test(.enabled(if: OpenSSLServer.isThere, "there is no openssl here"), arguments: Tested.all)
    func whatIsNotTrustedGetsNothing(tested: Tested) async throws {
        let server = try OpenSSLServer()
        defer { server.stop() }
        let error = await #expect(throws: (any Error).self) {
            try await tested.send(.post, server.url, "/", body: HTTPBody("s3cret"))
        }
        #expect(tested.isFailure(error))
        #expect((error as? any UnsentRequest)?.isUnsent == true, "\(String(describing: error))")
    }
}
