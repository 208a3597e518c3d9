/// A name and a password, for HTTP's scheme `Basic` (RFC 7617).
///
/// ```swift
/// let client = PetClient(credentials: .init(basicAuth: .basic(user: "ann", password: password)))
/// ```
public struct BasicCredential: CredentialProvider {
    private let user: String
    private let password: String

    /// - Parameter user: A name without a colon; with one, calls fail with a `RequestError`.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    /// `user:password`, not yet in Base64.
    public func credential(for request: CredentialRequest) async throws -> String {
        // What stands behind the first colon is the password (RFC 7617 §2).
        guard !user.utf8.contains(UInt8(ascii: ":")) else { throw Unusable() }
        return "\(user):\(password)"
    }

    private struct Unusable: Error, CustomStringConvertible {
        var description: String { "a name with a colon cannot be sent" }
    }
}

extension BasicCredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "BasicCredential(\(user))" }
    public var debugDescription: String { description }
    /// Without the password.
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

extension CredentialProvider where Self == BasicCredential {
    /// A name and a password.
    public static func basic(user: String, password: String) -> BasicCredential {
        BasicCredential(user: user, password: password)
    }
}
