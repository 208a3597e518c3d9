import LatheRuntime

/// A request taken apart, to find out which operation it is for.
struct FakeExchange {
    let head: HTTPRequest
    let body: [UInt8]
    /// The segments of the path, decoded.
    let segments: [String]
    let query: [QueryItem]

    init(head: HTTPRequest, body: [UInt8]) {
        self.head = head
        self.body = body
        let target = RequestTarget(head)
        segments = FakePathSegment.segments(of: target.path)
        query = target.query
    }

    var method: String { head.method.rawValue }

    /// Method and path, without the query: it may hold a credential.
    var subject: String { "\(method) \(RequestTarget(head).path)" }

    var cookies: [QueryItem] {
        let pairs = (head.headerFields[.cookie] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
        return pairs.flatMap { RequestTarget.items(of: $0) }
    }
}
