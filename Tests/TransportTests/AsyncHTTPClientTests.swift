#if AsyncHTTPClient
    import AsyncHTTPClient
    import Foundation
    import LatheAsyncHTTPClient
    import LatheRuntime
    import NIOCore
    import NIOHTTPCompression
    import NIOSSL
    import RawServer
    import Testing

    /// What only this transport has.
    @Suite struct AsyncHTTPClientTests {
        private static let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"

        private func tested(_ transport: AsyncHTTPClientTransport) -> Tested {
            Tested(testDescription: "AsyncHTTPClient", transport: transport)
        }

        @Test func sendsNothingAfterItsShutdown() async throws {
            let server = try RawServer(answering: Self.ok)
            defer { server.stop() }
            let transport = AsyncHTTPClientTransport()
            _ = try await tested(transport).send(.get, server.url)
            try await transport.shutdown()
            let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                try await tested(transport).send(.get, server.url)
            }
            #expect(error?.reason == .shutDown)
            let again = await #expect(throws: AsyncHTTPClientTransportError.self) { try await transport.shutdown() }
            #expect(again?.reason == .shutDown)
        }

        /// Nobody shuts it down; the client itself would end the process for that.
        @Test func finishesWhatItStartedWhenItIsGone() async throws {
            let (closed, goOn) = (Outcome(), Signal())
            let server = try RawServer { connection, _ in
                connection.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na")
                goOn.block()
                connection.send("bc")
                closed.report("\(connection.isClosedByPeer(within: 5))")
            }
            defer { server.stop() }
            var response: TransportResponse? = try await tested(AsyncHTTPClientTransport()).send(.get, server.url)
            goOn.give()
            #expect(try await response?.body.collect(upTo: 10) == Array("abc".utf8))
            response = nil
            #expect(await closed.value == "true")
        }

        @Test func keepsTheConfigurationsOwnLimits() async throws {
            let server = try RawServer { connection, _ in _ = connection.isClosedByPeer(within: 5) }
            defer { server.stop() }
            var configuration = HTTPClient.Configuration()
            configuration.timeout.read = .milliseconds(100)
            let transport = tested(AsyncHTTPClientTransport(configuration: configuration))
            let error = await #expect(throws: AsyncHTTPClientTransportError.self) { try await transport.send(.get, server.url) }
            #expect(error?.reason == .timedOut)
        }

        @Test(arguments: [
            ("", AsyncHTTPClientTransportError.Reason.connectionClosed), ("garbage\r\n\r\n", .invalidResponse),
        ])
        func tellsWhatWentWrong(answer: String, reason: AsyncHTTPClientTransportError.Reason) async throws {
            let server = try RawServer(answering: answer)
            defer { server.stop() }
            let transport = tested(.shared)
            let error = await #expect(throws: AsyncHTTPClientTransportError.self) { try await transport.send(.get, server.url) }
            #expect(error?.reason == reason)
            server.stop()
            try await Task.sleep(for: .milliseconds(100))
            let closed = await #expect(throws: AsyncHTTPClientTransportError.self) { try await transport.send(.get, server.url) }
            #expect(closed?.reason == .cannotConnect)
        }

        /// The value of a header field may be a secret.
        @Test func doesNotSayWhatAFieldHolds() async throws {
            var fields = HTTPFields()
            fields[HTTPField.Name("X-Key")!] = "s3cret é"
            let error = await #expect(throws: AsyncHTTPClientTransportError.self) {
                try await tested(.shared).send(.get, "http://127.0.0.1:1/", fields: fields)
            }
            #expect(error.map { "\($0)" }?.contains("s3cret") == false)
        }

        /// Bodies are decompressed where the configuration says so, up to the limit that it sets.
        @Test func decompressesWhereItIsTold() async throws {
            // A thousand zeros by gzip.
            let gzip: [UInt8] = [
                0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x63, 0x60, 0x18, 0x05, 0xA3, 0x60, 0x14, 0x0C, 0x77,
                0x00, 0x00, 0x80, 0x17, 0x0B, 0x06, 0xE8, 0x03, 0x00, 0x00,
            ]
            let server = try RawServer { connection, _ in
                connection.send(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(gzip.count)\r\nConnection: close\r\n\r\n"
                )
                connection.send(gzip)
            }
            defer { server.stop() }
            func read(_ decompression: HTTPClient.Decompression) async throws -> [UInt8] {
                let transport = AsyncHTTPClientTransport(configuration: .init(decompression: decompression))
                let response = try await tested(transport).send(.get, server.url)
                #expect(response.body.length == .unknown)
                return try await response.body.collect(upTo: 10_000)
            }
            #expect(try await read(.disabled) == gzip)
            #expect(try await read(.enabled(limit: .size(1000))) == [UInt8](repeating: 0, count: 1000))
            await #expect(throws: AsyncHTTPClientTransportError.self) { _ = try await read(.enabled(limit: .size(100))) }
        }

        @Test(.enabled(if: OpenSSLServer.isThere, "there is no openssl here")) func showsItsCertificate() async throws {
            let server = try OpenSSLServer()
            defer { server.stop() }
            var tls = TLSConfiguration.makeClientConfiguration()
            tls.trustRoots = .file(server.path("server.pem"))
            let nameless = tested(AsyncHTTPClientTransport(configuration: .init(tlsConfiguration: tls)))
            let refused = await #expect(throws: AsyncHTTPClientTransportError.self) {
                _ = try await nameless.send(.get, server.url).body.collect(upTo: 100_000)
            }
            #expect(refused?.reason == .tls)

            tls.certificateChain = try NIOSSLCertificate.fromPEMFile(server.path("client.pem")).map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: server.path("client.key"), format: .pem))
            let named = tested(AsyncHTTPClientTransport(configuration: .init(tlsConfiguration: tls)))
            let page = try await named.send(.get, server.url).body.collect(upTo: 100_000)
            #expect(
                String(decoding: page, as: UTF8.self).contains("CN = client")
                    || String(decoding: page, as: UTF8.self).contains("CN=client")
            )

            let distrustful = await #expect(throws: AsyncHTTPClientTransportError.self) {
                _ = try await tested(.shared).send(.get, server.url)
            }
            #expect(distrustful?.reason == .tls)
        }
    }
#endif
