import Foundation
import LatheRuntime
import RawServer
import Testing

/// What arrives on the wire, byte for byte as far as the client decides it.
@Suite struct ExactRequestTests {
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n1"

    private func sent(
        _ tested: Tested,
        method: HTTPRequest.Method = .get,
        _ change: (inout OperationCall) -> Void
    ) async throws -> RawRequest {
        let server = try RawServer(answering: Self.ok)
        defer { server.stop() }
        let core = ClientCore(
            server: server.url + "/base/",
            credentials: [Credential("key", .header("X-API-Key"), "s3cret")],
            transport: tested.transport
        )
        var call = OperationCall("op", method, "/v1/{id}")
        call.authorize("key")
        call.path("id", "../a b?")
        change(&call)
        #expect(try await core.value(of: call, at: 200) == 1)
        return try #require(server.requests.first)
    }

    @Test(arguments: Tested.all) func sendsPathQueryAndFields(tested: Tested) async throws {
        let sent = try await sent(tested) { call in
            call.query("q", "a b&c=d/é")
            call.query("tag[]", ["x", "y,z"])
            call.header("X-Trace", "t 1")
            call.cookie("c", "v;w")
        }
        #expect(sent.line == "GET /base/v1/..%2Fa%20b%3F?q=a%20b%26c%3Dd%2F%C3%A9&tag%5B%5D=x&tag%5B%5D=y%2Cz HTTP/1.1")
        #expect(sent["x-trace"] == ["t 1"])
        #expect(sent["cookie"] == ["c=v%3Bw"])
        #expect(sent["x-api-key"] == ["s3cret"])
        #expect(sent["accept"] == ["application/json"])
        #expect(sent["content-type"] == [])
        #expect(sent.text == "")
    }

    @Test(arguments: Tested.all, [HTTPRequest.Method.post, .put, .patch, .delete])
    func sendsBodies(tested: Tested, method: HTTPRequest.Method) async throws {
        let sent = try await sent(tested, method: method) { $0.body(json: ["a": 1], contentType: "application/merge-patch+json") }
        #expect(sent.line == "\(method.rawValue) /base/v1/..%2Fa%20b%3F HTTP/1.1")
        #expect(sent["content-type"] == ["application/merge-patch+json"])
        #expect(sent["content-length"] == ["7"])
        #expect(sent.text == #"{"a":1}"#)
    }

    @Test(arguments: Tested.all) func sendsNoBodyWithPost(tested: Tested) async throws {
        let sent = try await sent(tested, method: .post) { $0.body(json: [Int]?.none) }
        #expect(sent["content-type"] == [])
        #expect(sent["content-length"] == ["0"])
        #expect(sent.text == "")
    }

    @Test(arguments: Tested.all) func sendsTextBytesAndStreams(tested: Tested) async throws {
        let text = try await sent(tested, method: .post) { $0.body(text: "é") }
        #expect(text["content-type"] == ["text/plain"])
        #expect(text.text == "é")
        let bytes = try await sent(tested, method: .post) { $0.body(bytes: [65, 66]) }
        #expect(bytes["content-type"] == ["application/octet-stream"])
        #expect(bytes.text == "AB")
        let chunks = AsyncStream<[UInt8]> { continuation in
            continuation.yield([67])
            continuation.yield([68])
            continuation.finish()
        }
        let stream = try await sent(tested, method: .post) { $0.body(HTTPBody(chunks), contentType: "audio/wav") }
        #expect(stream["content-type"] == ["audio/wav"])
        #expect(stream.text == "CD")
    }
}
