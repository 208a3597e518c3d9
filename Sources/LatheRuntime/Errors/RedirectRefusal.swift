/// Why a redirect was not followed.
public enum RedirectRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// There were `limit` redirects before this one; `ClientOptions.maximumRedirects` sets the limit.
    case tooMany(limit: Int)
    /// It leads from https to http, where others can read the request.
    case insecure
    /// The request has to be sent again, and its body can be read only once.
    case bodyCannotBeSentAgain
    /// `Location` is not the URL of a web server.
    case invalidLocation

    /// What is wrong, to be put after a colon.
    public var description: String {
        switch self {
        case .tooMany(let limit): "the limit is \(limit) redirects"
        case .insecure: "it leads from https to http"
        case .bodyCannotBeSentAgain: "the request's body can be read only once, so it cannot be sent again"
        case .invalidLocation: "its Location is not the URL of a web server"
        }
    }
}
