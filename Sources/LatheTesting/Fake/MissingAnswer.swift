/// A fake was asked something that nobody has said the answer to.
public struct MissingAnswer: Error, Hashable, Sendable, CustomStringConvertible {
    /// The fake's type.
    public let fake: String
    /// The request's method and path.
    public let request: String
    /// The operation, by the name of the method that gives its closure; `nil` where the request is none of the client's.
    public let operation: String?
    private let takesBody: Bool

    init(fake: String, request: String, operation: String? = nil, takesBody: Bool = false) {
        self.fake = fake
        self.request = request
        self.operation = operation
        self.takesBody = takesBody
    }

    public var description: String {
        guard let operation else { return "\(fake) knows no operation for \(request)" }
        let arguments = takesBody ? "request, body" : "request"
        return "\(fake) has no answer to \(request). Give it one: fake.\(operation) { \(arguments) in … }"
    }
}
