/// A member that may be left out and may be `null`, where the two mean different things: in the body of a PATCH, `absent` leaves a
/// value as it is and `null` removes it.
///
/// ```swift
/// var patch = UserPatch()            // every member is absent: nothing changes
/// patch.name = "Ada"                 // a literal is a value
/// patch.nickname = .null             // removed
/// patch.score = Nullable(score)      // a value, or null where `score` is nil
/// ```
///
/// It can't be made from the literal `nil`, which could mean either: `.null` and `.absent` say which.
public enum Nullable<Wrapped> {
    /// The member is left out.
    case absent
    /// The member is `null`.
    case null
    /// The member has this value.
    case value(Wrapped)

    /// A value, or `null` in place of `nil`.
    public init(_ value: Wrapped?) { self = value.map { .value($0) } ?? .null }

    /// A value, or nothing in place of `nil`.
    public init(ifPresent value: Wrapped?) { self = value.map { .value($0) } ?? .absent }

    /// The value; `nil` where there is none, for either reason.
    public var value: Wrapped? { if case .value(let value) = self { value } else { nil } }

    /// Whether it is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }
}

extension Nullable: Sendable where Wrapped: Sendable {}

extension Nullable: Equatable where Wrapped: Equatable {}

extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: JSONRepresentable where Wrapped: JSONRepresentable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readNull() ? .null : .value(try Wrapped(from: &reader))
    }

    /// Writes `null` for a value that is absent: only a member can be left out.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        if case .value(let value) = self { try value.write(to: &writer) } else { writer.writeNull() }
    }

    public static var jsonLayout: JSONLayout { JSONLayout(NullableLayout(of: Wrapped.self)) }
}
