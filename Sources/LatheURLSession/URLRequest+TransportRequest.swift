import Foundation
import HTTPTypes
import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// - Throws: `URLSessionTransportError` where head and body cannot be expressed, and what the body's chunks throw.
    init(_ request: TransportRequest) async throws {
        let head = request.head
        guard let scheme = head.scheme, let authority = head.authority,
            let url = URL(string: "\(scheme)://\(authority)\(head.path ?? "/")")
        else { throw URLSessionTransportError(code: .badURL, message: "the request's URL is not one Foundation accepts") }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpShouldHandleCookies = false
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        timeoutInterval = Self.interval(of: request.timeout)
        if let body = request.body { httpBody = Data(try await body.collect(upTo: .max)) }
    }

    /// Foundation's limit is on silence, the runtime's on the whole call: a second more makes sure that the runtime's comes first.
    private static func interval(of timeout: Duration?) -> TimeInterval {
        let week: TimeInterval = 7 * 24 * 60 * 60
        guard let (seconds, attoseconds) = timeout?.components else { return week }
        return min(week, max(0, Double(seconds) + Double(attoseconds) * 1e-18) + 1)
    }
}
