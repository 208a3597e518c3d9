import JSONSyntax

/// Why a JSON text could not be read, or a value not be written: where, what was expected and what was found.
///
/// ```
/// $.data[0].id: expected an integer, found a string (byte 31)
/// ```
///
/// What was found is the kind of the value, or the value itself where another one of the same kind would have done; then at
/// most its first 60 characters.
public struct JSONError: Error {
    /// What went wrong, in a word.
    public enum Kind: Hashable, Sendable {
        /// The text is no JSON (RFC 8259).
        case syntax
        /// The value has another JSON type.
        case typeMismatch
        /// A member that is required is not there.
        case missingMember
        /// The value has the right JSON type, but is none of those that are allowed: an enum's value, a constant, a date.
        case unexpectedValue
        /// A number that the type cannot hold, or a value that JSON cannot.
        case outOfRange
        /// The value breaks a constraint of its schema, and must not be sent.
        case constraint
        /// The text is larger or deeper than `JSONLimits` allows.
        case limit
    }

    /// What went wrong.
    public var kind: Kind { details.kind }
    /// Where it is, from the root `$`: `$.data[0].id`, `$['odd name']` (RFC 9535 writes paths so).
    public var path: String { details.path.reversed().reduce(into: "$") { $0 += $1.description } }
    /// What should have been there: "an integer".
    public var expected: String { details.expected }
    /// What was there: "a string".
    public var found: String { details.found }
    /// The offset of the value in the text, in bytes; `nil` when it was not read but written.
    public var offset: Int? { details.offset }

    /// One word of memory, so that functions that may throw this stay small.
    private let details: Details

    /// The parts of an error. The path grows on the way out, so its innermost part is the first.
    private final class Details: Sendable {
        let kind: Kind
        let path: [JSONPathComponent]
        let expected: String
        let found: String
        let offset: Int?

        init(kind: Kind, path: [JSONPathComponent], expected: String, found: String, offset: Int?) {
            self.kind = kind
            self.path = path
            self.expected = expected
            self.found = found
            self.offset = offset
        }
    }

    private init(details: Details) { self.details = details }

    /// - Parameters:
    ///   - expected: what should have been there, with its article: "a positive number".
    ///   - found: what was there.
    ///   - offset: where, in bytes, for an error of reading.
    public init(_ kind: Kind, expected: String, found: String, offset: Int? = nil) {
        details = Details(kind: kind, path: [], expected: expected, found: found, offset: offset)
    }

    /// The same error with other words for what was there.
    func finding(_ found: String) -> JSONError {
        JSONError(
            details: Details(
                kind: details.kind,
                path: details.path,
                expected: details.expected,
                found: found,
                offset: details.offset
            )
        )
    }

    /// The same error where the JSON was made of something else, so that the offset says nothing.
    package var withoutOffset: JSONError {
        JSONError(
            details: Details(
                kind: details.kind,
                path: details.path,
                expected: details.expected,
                found: details.found,
                offset: nil
            )
        )
    }

    /// The same error, seen from the value around it.
    func inside(_ component: JSONPathComponent) -> JSONError {
        JSONError(
            details: Details(
                kind: details.kind,
                path: details.path + [component],
                expected: details.expected,
                found: details.found,
                offset: details.offset
            )
        )
    }
}

extension JSONError: CustomStringConvertible {
    public var description: String {
        "\(path): expected \(expected), found \(found)" + (offset.map { " (byte \($0))" } ?? "")
    }
}

extension JSONError: Hashable {
    public static func == (left: JSONError, right: JSONError) -> Bool {
        left.kind == right.kind && left.details.path == right.details.path && left.expected == right.expected
            && left.found == right.found && left.offset == right.offset
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(details.path)
        hasher.combine(expected)
        hasher.combine(found)
        hasher.combine(offset)
    }
}
