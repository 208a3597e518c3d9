extension RequestError {
    /// What is wrong with a call.
    public enum Reason: Error, Hashable, Sendable {
        /// The server's URL is not one a client can talk to. The URL is `nil` where it holds a password.
        case invalidServerURL(String?, why: String)
        /// A path parameter has no text, so the path would be another one.
        case emptyPathParameter(name: String)
        /// A path parameter is `.` or `..`, so the path would be another one.
        case unsafePathParameter(name: String)
        /// The path has a parameter that was not given.
        case missingPathParameter(name: String)
        /// A parameter cannot be written where it belongs.
        case invalidParameter(name: String, in: ParameterLocation, why: String)
        /// The body cannot be encoded.
        case unencodableBody(why: String)
        /// A value breaks a constraint of the document. `at` is the parameter, or the body and the path in it.
        case brokenConstraint(at: String, expected: String, found: String)
        /// No alternative has all its credentials.
        case missingCredentials(alternatives: [[String]])
        /// A credential was asked for and is not usable.
        case unusableCredential(scheme: String, why: String)
        /// The next page of a list is at another server, which must not see the credentials.
        case foreignPage(String)
        /// A response does not have, or not in a form that can be sent, what a link takes from it.
        case missingLinkValue(String)
        /// `withResponse` was given a closure that made no call.
        case noCall
    }
}

extension RequestError.Reason {
    /// Why a body cannot be written.
    package static func unencodable(_ error: any Error) -> RequestError.Reason {
        guard let error = error as? JSONError, error.kind == .constraint else { return .unencodableBody(why: "\(error)") }
        return .brokenConstraint(at: "the body's \(error.path)", expected: error.expected, found: error.found)
    }
}

extension RequestError.Reason: CustomStringConvertible {
    /// What is wrong and what to do about it, to be put after a colon.
    public var description: String {
        switch self {
        case .invalidServerURL(let url?, let why):
            "the server's URL '\(url)' cannot be used: \(why)"
        case .invalidServerURL(nil, let why):
            "the server's URL cannot be used: \(why)"
        case .emptyPathParameter(let name):
            "the path parameter '\(name)' is empty"
        case .unsafePathParameter(let name):
            "the path parameter '\(name)' makes a segment of the path '.' or '..', which means another path"
        case .missingPathParameter(let name):
            "the path parameter '\(name)' was not given"
        case .invalidParameter(let name, let location, let why):
            "the \(location.rawValue) parameter '\(name)' cannot be sent: \(why)"
        case .unencodableBody(let why):
            "the body cannot be encoded: \(why)"
        case .brokenConstraint(let place, let expected, let found):
            "\(place) must be \(expected), found \(found)"
        case .missingCredentials(let alternatives):
            "credentials are missing; give the client \(Self.list(alternatives))"
        case .unusableCredential(let scheme, let why):
            "the credential '\(scheme)' cannot be used: \(why)"
        case .foreignPage(let url):
            "the next page, '\(url)', is at another server than the client's"
        case .missingLinkValue(let expression):
            "the link takes '\(expression)' from a response, which does not have it"
        case .noCall:
            "the closure made no call, so there is no response to return"
        }
    }

    /// `'a', or 'b' and 'c'`.
    private static func list(_ alternatives: [[String]]) -> String {
        alternatives.map { schemes in schemes.map { "'\($0)'" }.joined(separator: " and ") }.joined(separator: ", or ")
    }
}
