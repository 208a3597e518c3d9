import ClientModel

/// What statuses are called in names.
enum StatusName {
    static func words(of status: StatusModel) -> String {
        switch status {
        case .code(let code): reasons[code] ?? "status \(code)"
        case .range(let range): classes[range] ?? "status \(range)XX"
        case .default: "default"
        }
    }

    private static let classes = [1: "informational", 2: "success", 3: "redirection", 4: "client error", 5: "server error"]

    /// The reason phrases of RFC 9110 §15, and of the registered statuses in use.
    private static let reasons = [
        200: "ok", 201: "created", 202: "accepted", 203: "non authoritative information", 204: "no content", 205: "reset content",
        206: "partial content", 207: "multi status", 300: "multiple choices", 301: "moved permanently", 302: "found",
        303: "see other", 304: "not modified", 307: "temporary redirect", 308: "permanent redirect", 400: "bad request",
        401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found", 405: "method not allowed",
        406: "not acceptable", 408: "request timeout", 409: "conflict", 410: "gone", 411: "length required",
        412: "precondition failed", 413: "content too large", 414: "uri too long", 415: "unsupported media type",
        416: "range not satisfiable", 418: "teapot", 422: "unprocessable content", 423: "locked", 424: "failed dependency",
        425: "too early", 426: "upgrade required", 428: "precondition required", 429: "too many requests",
        431: "header fields too large", 451: "unavailable for legal reasons", 500: "internal server error",
        501: "not implemented", 502: "bad gateway", 503: "service unavailable", 504: "gateway timeout",
    ]
}
