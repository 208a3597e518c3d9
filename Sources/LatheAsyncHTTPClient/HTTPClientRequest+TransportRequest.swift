#if AsyncHTTPClient
    import AsyncHTTPClient
    import HTTPTypes
    import LatheRuntime
    import NIOCore
    import NIOHTTP1

    extension HTTPClientRequest {
        /// - Parameter feed: The body where it is not in memory.
        /// - Throws: `AsyncHTTPClientTransportError` where the head has no URL.
        init(_ request: TransportRequest, feed: RequestFeed?) throws {
            let head = request.head
            guard let scheme = head.scheme, let authority = head.authority else {
                throw AsyncHTTPClientTransportError(reason: .invalidRequest, message: "the request has no URL")
            }
            self.init(url: "\(scheme)://\(authority)\(head.path ?? "/")")
            method = HTTPMethod(rawValue: head.method.rawValue)
            for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
            if let feed {
                body = .stream(feed, length: feed.length.clientLength)
            } else if let bytes = request.body?.bytes {
                body = .bytes(ByteBuffer(bytes: bytes))
            }
        }
    }

    extension HTTPBody.Length {
        fileprivate var clientLength: HTTPClientRequest.Body.Length {
            switch self {
            case .known(let count): .known(count)
            case .unknown: .unknown
            }
        }
    }
#endif
