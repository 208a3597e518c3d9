public import LatheRuntime

/// What a request has where it is made by one response mode and not by another.
public struct FakeCondition: Sendable {
    private enum Kind: Sendable {
        case query(String, String?)
        case header(String, String?)
        case cookie(String, String?)
        case body(String, JSONValue)
    }

    private let kind: Kind

    /// A member of the query, with this value where there is one.
    public static func query(_ name: String, _ value: String? = nil) -> FakeCondition { FakeCondition(kind: .query(name, value)) }

    /// A header field, with this value where there is one.
    public static func header(_ name: String, _ value: String? = nil) -> FakeCondition {
        FakeCondition(kind: .header(name, value))
    }

    /// A cookie, with this value where there is one.
    public static func cookie(_ name: String, _ value: String? = nil) -> FakeCondition {
        FakeCondition(kind: .cookie(name, value))
    }

    /// A member of a JSON body with this value.
    public static func body(_ member: String, _ value: JSONValue) -> FakeCondition { FakeCondition(kind: .body(member, value)) }

    func holds(for exchange: FakeExchange) -> Bool {
        switch kind {
        case .query(let name, let value):
            // The members of an object or array have names that begin with its name: `filter[from]`.
            return exchange.query.contains { item in
                value == nil ? item.name == name || item.name.hasPrefix("\(name)[") : item.name == name && item.value == value
            }
        case .header(let name, let value):
            guard let field = HTTPField.Name(name), let found = exchange.head.headerFields[field] else { return false }
            return value == nil || found == value
        case .cookie(let name, let value):
            return exchange.cookies.contains { $0.name == name && (value == nil || $0.value == value) }
        case .body(let member, let value):
            guard case .object(let members)? = try? JSONValue(json: exchange.body) else { return false }
            return members[member] == value
        }
    }
}
