#if AsyncHTTPClient
    import AsyncHTTPClient
    import HTTPTypes
    import LatheRuntime
    import NIOCore
    import NIOHTTP1

    extension TransportResponse {
        init(_ response: HTTPClientResponse, to method: HTTPRequest.Method, of exchange: ClientExchange) {
            var head = HTTPResponse(
                status: HTTPResponse.Status(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase)
            )
            for (name, value) in response.headers {
                // What is no name of a field is left out: nothing above a transport could say it.
                guard let name = HTTPField.Name(name) else { continue }
                head.headerFields.append(HTTPField(name: name, value: value))
            }
            let chunks = ResponseChunks(body: response.body, exchange: exchange)
            self.init(head: head, body: HTTPBody(chunks, length: Self.length(of: head, method: method)))
        }

        /// How many bytes the body must have. The length of compressed bytes says nothing of what they become.
        private static func length(of head: HTTPResponse, method: HTTPRequest.Method) -> HTTPBody.Length {
            if method == .head || head.status == .noContent || head.status == .notModified { return .known(0) }
            guard head.headerFields[.contentEncoding] == nil, let text = head.headerFields[.contentLength],
                let count = Int64(text), count >= 0
            else { return .unknown }
            return .known(count)
        }
    }

    /// What must live as long as a response is read. When it is gone, or the response is over, the request's source is left alone.
    final class ClientExchange: Sendable {
        let feed: RequestFeed?
        private let connections: Connections

        init(feed: RequestFeed?, connections: Connections) {
            self.feed = feed
            self.connections = connections
        }

        deinit { feed?.stop() }
    }

    /// The chunks of a response as its reader gets them.
    struct ResponseChunks: AsyncSequence, Sendable {
        typealias Element = [UInt8]

        let body: HTTPClientResponse.Body
        let exchange: ClientExchange

        func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: body, exchange: exchange) }

        struct AsyncIterator: AsyncIteratorProtocol {
            let body: HTTPClientResponse.Body
            let exchange: ClientExchange
            /// Made by the first call: the client stops the process where two are made, `HTTPBody` says it in an error.
            private var iterator: HTTPClientResponse.Body.AsyncIterator?

            init(body: HTTPClientResponse.Body, exchange: ClientExchange) {
                self.body = body
                self.exchange = exchange
            }

            mutating func next() async throws -> [UInt8]? {
                do {
                    var iterator = iterator ?? body.makeAsyncIterator()
                    defer { self.iterator = iterator }
                    if let buffer = try await iterator.next() { return Array(buffer.readableBytesView) }
                    exchange.feed?.stop()
                    return nil
                } catch {
                    exchange.feed?.stop()
                    throw exchange.feed?.failure ?? AsyncHTTPClientTransportError.reported(error)
                }
            }
        }
    }
#endif
