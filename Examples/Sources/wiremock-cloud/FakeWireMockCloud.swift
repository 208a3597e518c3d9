import Demonstration
import FlyingFox

/// WireMock Cloud, as far as the example goes: it records from the request that starts it to the one that stops it.
actor FakeWireMockCloud: HTTPHandler {
    private var status = "NeverStarted"

    func handleRequest(_ request: HTTPRequest) -> HTTPResponse {
        guard request.headers[.authorization] == "Token demo-key" else { return HTTPResponse(statusCode: .unauthorized) }
        switch request.line {
        case "POST /v1/mock-apis/8xk2p/recordings/start":
            status = "Recording"
            return HTTPResponse(statusCode: .ok)
        case "GET /v1/mock-apis/8xk2p/recordings/status":
            return .json(#"{"status": "\#(status)"}"#)
        case "POST /v1/mock-apis/8xk2p/recordings/stop":
            status = "Stopped"
            return .json(
                """
                {"mappings": [
                  {"id": "1", "name": "products", "request": {"method": "GET", "url": "/products"}, "response": {"status": 200}},
                  {"id": "2", "name": "order", "request": {"method": "POST", "url": "/orders"}, "response": {"status": 201}}
                ], "meta": {"total": 2}}
                """
            )
        default:
            return HTTPResponse(statusCode: .notFound)
        }
    }
}
