import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension HTTPResponse {
    /// `nil` where the response is not one of HTTP.
    init?(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, (100...999).contains(response.statusCode) else { return nil }
        self.init(status: Status(code: response.statusCode))
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String, let fieldName = HTTPField.Name(name), let value = value as? String else { continue }
            headerFields[fieldName] = value
        }
    }
}
