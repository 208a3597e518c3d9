/// Scheme, host and port: what two URLs must share for a secret to go from one to the other (RFC 6454 §4).
struct Origin: Hashable, Sendable {
    /// `http` or `https`.
    let scheme: String
    /// In lower case.
    let host: String
    let port: Int

    /// - Throws: `Refusal` where these are not a scheme and authority a client can talk to.
    init(scheme: String?, authority: String?) throws(Refusal) {
        guard let scheme, scheme == "http" || scheme == "https" else { throw .scheme }
        guard let authority, !authority.isEmpty else { throw .host }
        guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw .userInformation }
        let (host, port) = try Self.split(authority)
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port ?? (scheme == "https" ? 443 : 80)
    }

    /// The origin a request goes to.
    init?(of request: HTTPRequest) {
        try? self.init(scheme: request.scheme?.lowercased(), authority: request.authority)
    }

    /// Why a URL has no origin for us.
    enum Refusal: Error {
        case scheme
        case host
        case port
        case userInformation

        var message: String {
            switch self {
            case .scheme: "it does not start with https:// or http://"
            case .host: "its host is missing or has characters a host cannot have"
            case .port: "its port is not a number from 1 to 65535"
            case .userInformation: "it has a user name or password before the host"
            }
        }
    }

    private static let hostBytes = ByteSet.unreserved.union(ByteSet("!$&'()*+,;=%"))
    private static let addressBytes = ByteSet("0123456789abcdefABCDEF:.%")

    private static func split(_ authority: String) throws(Refusal) -> (host: Substring, port: Int?) {
        let host: Substring
        let rest: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { throw .host }
            host = authority[...end]
            rest = authority[authority.index(after: end)...]
            guard host.dropFirst().dropLast().utf8.allSatisfy(addressBytes.contains), host.utf8.count > 2 else { throw .host }
        } else {
            let end = authority.firstIndex(of: ":") ?? authority.endIndex
            host = authority[..<end]
            rest = authority[end...]
            guard !host.isEmpty, host.utf8.allSatisfy(hostBytes.contains) else { throw .host }
        }
        guard !rest.isEmpty else { return (host, nil) }
        guard rest.first == ":" else { throw .host }
        let digits = rest.dropFirst()
        if digits.isEmpty { return (host, nil) }
        guard let port = UInt16(digits), port > 0 else { throw .port }
        return (host, Int(port))
    }
}
