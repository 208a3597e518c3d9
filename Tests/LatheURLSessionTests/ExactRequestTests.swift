import Foundation
import LatheRuntime
import LatheURLSession
import Testing

/// What arrives on the wire, byte for byte as far as the client decides it.
@Suite struct ExactRequestTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n1"

    private func sent(_ change: (inout OperationCall) -> Void, method: HTTPRequest.Method = .get) async throws -> Sent {
        let server = try RawServer(answering: Self.ok)
        defer { server.stop() }
        let core = ClientCore(
            server: server.url + "/base/",
            credentials: [Credential("key", .header("X-API-Key"), "s3cret")],
            transport: URLSessionTransport.shared
        )
        var call = OperationCall("op", method, "/v1/{id}")
        call.authorize("key")
        call.path("id", "../a b?")
        change(&call)
        #expect(try await core.value(of: call, at: 200) == 1)
        return Sent(try #require(server.requests.first))
    }

    private struct Sent {
        let line: String
        let fields: [String: String]
        let body: String

        init(_ request: String) {
            let parts = request.components(separatedBy: "\r\n\r\n")
            let lines = parts[0].components(separatedBy: "\r\n")
            line = lines[0]
            body = parts.dropFirst().joined(separator: "\r\n\r\n")
            fields = Dictionary(
                lines.dropFirst().map { line in
                    let pair = line.components(separatedBy: ": ")
                    return (pair[0].lowercased(), pair.dropFirst().joined(separator: ": "))
                },
                uniquingKeysWith: { "\($0) | \($1)" }
            )
        }
    }

    @Test func sendsPathQueryAndFields() async throws {
        let sent = try await sent { call in
            call.query("q", "a b&c=d/é")
            call.query("tag[]", ["x", "y,z"])
            call.header("X-Trace", "t 1")
            call.cookie("c", "v;w")
        }
        #expect(sent.line == "GET /base/v1/..%2Fa%20b%3F?q=a%20b%26c%3Dd%2F%C3%A9&tag%5B%5D=x&tag%5B%5D=y%2Cz HTTP/1.1")
        #expect(sent.fields["x-trace"] == "t 1")
        #expect(sent.fields["cookie"] == "c=v%3Bw")
        #expect(sent.fields["x-api-key"] == "s3cret")
        #expect(sent.fields["accept"] == "application/json")
        #expect(sent.fields["content-type"] == nil)
        #expect(sent.body == "")
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch, .delete])
    func sendsBodies(method: HTTPRequest.Method) async throws {
        let sent = try await sent({ $0.body(json: ["a": 1], contentType: "application/merge-patch+json") }, method: method)
        #expect(sent.line == "\(method.rawValue) /base/v1/..%2Fa%20b%3F HTTP/1.1")
        #expect(sent.fields["content-type"] == "application/merge-patch+json")
        #expect(sent.fields["content-length"] == "7")
        #expect(sent.body == #"{"a":1}"#)
    }

    @Test func sendsNoBodyWithPost() async throws {
        let sent = try await sent({ $0.body(json: [Int]?.none) }, method: .post)
        #expect(sent.fields["content-type"] == nil)
        #expect(sent.fields["content-length"] == "0")
        #expect(sent.body == "")
    }

    @Test func sendsTextBytesAndStreams() async throws {
        let text = try await sent({ $0.body(text: "é") }, method: .post)
        #expect(text.fields["content-type"] == "text/plain")
        #expect(text.body == "é")
        let bytes = try await sent({ $0.body(bytes: [65, 66]) }, method: .post)
        #expect(bytes.fields["content-type"] == "application/octet-stream")
        #expect(bytes.body == "AB")
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([67])
            continuation.yield([68])
            continuation.finish()
        }
        let stream = try await sent({ $0.body(HTTPBody(chunks), contentType: "audio/wav") }, method: .post)
        #expect(stream.fields["content-type"] == "audio/wav")
        #expect(stream.body == "CD")
    }
}
