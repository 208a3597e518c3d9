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

    /// Whether the length is a number, where there is one (RFC 9112 §6.3). Some versions of libcurl take what is no number for zero.
    var hasValidLength: Bool {
        guard let text = headerFields[.contentLength], headerFields[.transferEncoding] == nil else { return true }
        // Foundation joins fields of one name.
        let lengths = Set(text.split(separator: ",", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } })
        return lengths.count == 1 && lengths.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
