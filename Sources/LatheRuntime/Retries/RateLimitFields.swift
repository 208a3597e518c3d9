/// Reads the header fields in which servers tell their limits on requests.
struct RateLimitFields {
    private let fields: HTTPFields
    /// The time of now, in seconds since 1970.
    private let now: Int64

    /// - Parameter seconds: The time of now, in seconds since 1970. The server's own, where it tells it, says more about its times.
    init(_ fields: HTTPFields, now seconds: Int64) {
        self.fields = fields
        now = fields.serverTime ?? seconds
    }

    var rateLimit: RateLimit? {
        policies ?? separate("RateLimit-") ?? separate("X-RateLimit-") ?? separate("X-Rate-Limit-")
    }

    /// The field `RateLimit`: an item for each policy, `"default";r=50;t=30`, or all in one, `limit=100, remaining=50, reset=30`.
    private var policies: RateLimit? {
        let quotas = Dictionary(items("RateLimit-Policy")) { first, _ in first }.compactMapValues { Self.count($0["q"]) }
        let limits = items("RateLimit").compactMap { name, parameters -> RateLimit? in
            guard let remaining = Self.count(parameters["r"]) else { return nil }
            return RateLimit(limit: quotas[name], remaining: remaining, reset: reset(parameters["t"]))
        }
        if let limit = Self.tightest(limits) { return limit }
        let members = Dictionary(self.members("RateLimit").compactMap(Self.pair)) { first, _ in first }
        return limit(members["limit"], members["remaining"], members["reset"])
    }

    /// The limit that is met first; of those that are used up, the one that lasts longest.
    private static func tightest(_ limits: [RateLimit]) -> RateLimit? {
        limits.min { one, other in
            (one.remaining ?? 0, other.reset ?? .zero) < (other.remaining ?? 0, one.reset ?? .zero)
        }
    }

    /// A field for each number.
    private func separate(_ prefix: String) -> RateLimit? {
        limit(self[prefix + "Limit"], self[prefix + "Remaining"], self[prefix + "Reset"])
    }

    private func limit(_ limit: String?, _ remaining: String?, _ reset: String?) -> RateLimit? {
        let result = RateLimit(limit: Self.count(limit), remaining: Self.count(remaining), reset: self.reset(reset))
        return result == RateLimit() ? nil : result
    }

    private subscript(name: String) -> String? { HTTPField.Name(name).flatMap { fields[$0] } }

    /// A number of requests. More may follow it: `100, 100;w=60`.
    private static func count(_ text: String?) -> Int? {
        text.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    }

    /// Seconds from now, or a time: in seconds or milliseconds since 1970, or as a date. No window lasts the thirty years that tell them
    /// apart.
    private func reset(_ text: String?) -> Duration? {
        guard let text else { return nil }
        let seconds: Double
        if let number = Double(text), number.isFinite {
            let time = number < 1e12 ? number : number / 1000
            seconds = time < 1e9 ? time : time - Double(now)
        } else if let date = HTTPDate(text[...]) {
            seconds = Double(date.seconds - now)
        } else {
            return nil
        }
        return .seconds(max(0, min(seconds, 1e9)))
    }
}

/// Structured fields (RFC 9651), as far as they are needed here.
extension RateLimitFields {
    /// The members of a list, split at commas outside of quotes.
    private func members(_ name: String) -> [String] {
        var members = [""]
        var isQuoted = false
        for character in self[name] ?? "" {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { members.append("") } else { members[members.count - 1].append(character) }
        }
        return members
    }

    /// The items of a list by their names: `"default";q=100;w=60`.
    private func items(_ name: String) -> [(String, [String: String])] {
        members(name).compactMap { member in
            var scanner = FieldValueScanner(member)
            guard let name = scanner.string() ?? scanner.token() else { return nil }
            return (name, scanner.parameters())
        }
    }

    /// A member of a dictionary: `remaining=50`.
    private static func pair(_ member: String) -> (String, String)? {
        var scanner = FieldValueScanner(member)
        guard let name = scanner.token(), scanner.skip("="), let value = scanner.token() else { return nil }
        return (name.lowercased(), value)
    }
}
