package import SourceText

/// What an operation could have: `x-lathe-polling` or `x-lathe-pagination`, and why.
package struct Suggestion: Sendable {
    package enum Extension: String, Sendable {
        case polling = "x-lathe-polling"
        case pagination = "x-lathe-pagination"
    }

    /// A key of the extension.
    package struct Field: Hashable, Sendable {
        package var key: String
        package var value: Value
    }

    package enum Value: Hashable, Sendable {
        case text(String)
        case integer(Int64)
        case texts([String])
        case fields([Field])
    }

    /// A sentence, and where in the document that can be seen.
    package struct Reason: Sendable {
        package var text: String
        package var range: SourceRange?

        init(_ text: String, at range: SourceRange?) {
            self.text = text
            self.range = range
        }
    }

    package var kind: Extension
    /// The HTTP method as the request has it, and the path template.
    package var method: String
    package var path: String
    /// In the order in which they are written.
    package var fields: [Field]
    package var reasons: [Reason]

    package subscript(key: String) -> Value? { fields.first { $0.key == key }?.value }
}
