/// How long a server asks clients to wait: the field `Retry-After` (RFC 9110 §10.2.3), in seconds or as a date.
struct RetryAfter {
    let duration: Duration

    /// - Parameter seconds: The time of now, in seconds since 1970.
    init?(_ fields: HTTPFields, now seconds: Int64) {
        guard let text = fields[.retryAfter]?.drop(while: { $0 == " " }) else { return nil }
        if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), !text.isEmpty {
            // More than a count can hold is for ever.
            duration = .seconds(min(Int64(text) ?? .max, 1 << 31))
        } else if let date = HTTPDate(text) {
            // The server's clock says more about its date than ours does, where it tells its time.
            duration = .seconds(max(0, min(date.seconds - (fields.serverTime ?? seconds), 1 << 31)))
        } else {
            return nil
        }
    }
}
