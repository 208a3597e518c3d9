/// What the server does with a request: a line of a test's script.
public struct ScriptedAnswer: Hashable, Sendable {
    /// The whole response, from its status line to the last byte; nothing at all closes the connection without a word.
    public let bytes: [UInt8]

    /// An answer made of its parts. The length is told unless `headerFields` tells another.
    ///
    /// - Parameter headerFields: names and values, written as they are.
    public init(status: Int, headerFields: [(name: String, value: String)] = [], body: [UInt8] = []) {
        var fields = headerFields
        if !fields.contains(where: { $0.name.lowercased() == "content-length" }), status >= 200, status != 204, status != 304 {
            fields.append(("Content-Length", "\(body.count)"))
        }
        fields.append(("Connection", "close"))
        let lines = ["HTTP/1.1 \(status) Scripted"] + fields.map { "\($0.name): \($0.value)" }
        bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// A JSON text.
    public static func json(_ text: String, status: Int = 200, headerFields: [(name: String, value: String)] = []) -> Self {
        Self(status: status, headerFields: [("Content-Type", "application/json")] + headerFields, body: Array(text.utf8))
    }

    /// A plain text.
    public static func text(_ text: String, status: Int = 200) -> Self {
        Self(status: status, headerFields: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// A response without a body.
    public static func empty(status: Int, headerFields: [(name: String, value: String)] = []) -> Self {
        Self(status: status, headerFields: headerFields)
    }

    /// A JSON text that ends before the announced length: the connection closes when `missing` bytes are still to come.
    public static func truncated(json text: String, missing: Int) -> Self {
        let body = Array(text.utf8)
        let fields = [("Content-Type", "application/json"), ("Content-Length", "\(body.count + missing)")]
        return Self(status: 200, headerFields: fields.map { (name: $0.0, value: $0.1) }, body: body)
    }

    /// No response: the connection closes once the request has arrived.
    public static let closedConnection = ScriptedAnswer(bytes: [])
}
