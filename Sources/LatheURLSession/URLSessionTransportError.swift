public import Foundation

/// What the URL loading system reported, without the request's URL, which may hold credentials.
public struct URLSessionTransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, in Foundation's terms.
    public let code: URLError.Code
    /// What went wrong, in words.
    public let message: String

    public init(code: URLError.Code, message: String) {
        self.code = code
        self.message = message
    }

    init(_ error: any Error) {
        let foundationError = error as NSError
        code = (error as? URLError)?.code ?? .unknown
        message = "\(foundationError.localizedDescription) (\(foundationError.domain) \(foundationError.code))"
    }

    public var description: String { message }
}
