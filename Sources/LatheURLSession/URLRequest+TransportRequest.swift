import Foundation
import HTTPTypes
import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// The request with a body that is in memory. A body of chunks is set by `stream`.
    ///
    /// - Throws: `URLSessionTransportError` where the head cannot be expressed.
    init(_ request: TransportRequest) throws(URLSessionTransportError) {
        let head = request.head
        guard let scheme = head.scheme, let authority = head.authority,
            let url = URL(string: "\(scheme)://\(authority)\(head.path ?? "/")")
        else { throw URLSessionTransportError(code: .badURL, message: "the request's URL is not one Foundation accepts") }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpShouldHandleCookies = false
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        timeoutInterval = Self.interval(of: request.timeout)
        if let bytes = request.body?.bytes {
            httpBody = Data(bytes)
            keepBodyUntyped()
        }
    }

    /// Makes `stream` the body.
    mutating func setBody(_ stream: InputStream, length: HTTPBody.Length) {
        httpBodyStream = stream
        keepBodyUntyped()
        guard case .known(let count) = length else { return }
        setValue("\(count)", forHTTPHeaderField: "Content-Length")
        #if canImport(FoundationNetworking)
            // A stream has no length to FoundationNetworking, which has libcurl send it in chunks; libcurl does not where it finds this.
            setValue(Self.unset, forHTTPHeaderField: "Transfer-Encoding")
        #endif
    }

    /// Keeps FoundationNetworking from inventing a content type, a form's, for a body that has none.
    mutating func keepBodyUntyped() {
        #if canImport(FoundationNetworking)
            if value(forHTTPHeaderField: "Content-Type") == nil { setValue(Self.unset, forHTTPHeaderField: "Content-Type") }
        #endif
    }

    /// libcurl takes a field with a blank value for one that is not to be sent, and does not add its own.
    private static let unset = " "

    /// Foundation's limit is on silence, the runtime's on the whole call: a second more makes sure that the runtime's comes first.
    private static func interval(of timeout: Duration?) -> TimeInterval {
        let week: TimeInterval = 7 * 24 * 60 * 60
        guard let (seconds, attoseconds) = timeout?.components else { return week }
        return min(week, max(0, Double(seconds) + Double(attoseconds) * 1e-18) + 1)
    }
}
