/// A value that tells variants of a union apart, written as a literal: `"cat"`, `2`, `true`.
public enum TagValue: Sendable {
    case string(StaticString)
    case integer(Int)
    case boolean(Bool)
}

extension TagValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: StaticString) { self = .string(value) }

    public init(integerLiteral value: Int) { self = .integer(value) }

    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
