import Foundation
import HTTPTypes
import LatheRuntime
import Measuring
import Payloads

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a generated call costs over a transport that answers at once, next to the same call by hand.
struct CallBench {
    private static let body = Data(#"{"id":7,"name":"item 7","active":true,"score":1.5,"owner":"user 7 of the team"}"#.utf8)

    /// A transport that does nothing but answer.
    struct Answer: ClientTransport {
        func send(_ request: TransportRequest) async throws -> TransportResponse {
            TransportResponse(
                head: HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"]),
                body: HTTPBody([UInt8](CallBench.body))
            )
        }
    }

    /// The same for a call by hand.
    static func send(_ request: URLRequest) async throws -> (Data, URLResponse) {
        let response = HTTPURLResponse(
            url: request.url!,
            statusCode: 200,
            httpVersion: nil,
            headerFields: ["Content-Type": "application/json"]
        )!
        return (body, response)
    }

    static func generated(_ client: PayloadsClient, _ index: Int) async throws -> Item {
        try await client.getItem(id: "item \(index)", page: index)
    }

    static func byHand(_ index: Int) async throws -> Comparison.Item {
        var components = URLComponents(string: "https://payloads.example")!
        components.path = "/items/item \(index)"
        components.queryItems = [URLQueryItem(name: "page", value: "\(index)")]
        var request = URLRequest(url: components.url!)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let (data, response) = try await send(request)
        guard let response = response as? HTTPURLResponse, response.statusCode == 200 else { throw URLError(.badServerResponse) }
        return try JSONDecoder().decode(Comparison.Item.self, from: data)
    }

    func run() async throws {
        let client = PayloadsClient(transport: Answer())
        var samples: (ours: [Double], theirs: [Double]) = ([], [])
        let count = 2_000
        for round in 0..<8 {
            var start = processSeconds()
            for index in 0..<count { keep(try await Self.generated(client, index)) }
            let ours = (processSeconds() - start) / Double(count)
            start = processSeconds()
            for index in 0..<count { keep(try await Self.byHand(index)) }
            let theirs = (processSeconds() - start) / Double(count)
            // The first round is for caches.
            if round > 0 {
                samples.ours.append(ours)
                samples.theirs.append(theirs)
            }
        }
        let ours = median(samples.ours)
        let theirs = median(samples.theirs)
        let text = { (seconds: Double) in "\((seconds * 1e9).short) ns" }
        Row(
            "Call",
            "a generated call over a transport in memory",
            text(ours),
            compared: text(theirs),
            value: ours / theirs,
            goal: .none(unit: "×")
        )
        .report()
    }
}
